import ArgumentParser
import Reading

/// The folder with the plan, and how large its files may be.
package struct PlanFolder: ParsableArguments {
  @Option(name: .customLong("content"), help: "The folder with the plan.")
  package var path = "content"

  @Option(
    help: ArgumentHelp(
      "Read data files (YAML, CSV) of up to so many MiB, with as many more fields in them.",
      valueName: "mib"))
  package var largestFile = ContentLimit.usual

  package init() {}

  package func validate() throws {
    guard ContentLimit.raisable.contains(largestFile) else {
      throw ValidationError(
        "--largest-file takes a number from \(ContentLimit.usual), which is usual, to \(ContentLimit.raisable.upperBound), in MiB"
      )
    }
  }

  /// The folder, for a run that reads it: files of the size that was asked for are read from then on. Arguments that are only parsed change
  /// nothing.
  package var content: String {
    ContentLimit.raise(to: largestFile)
    return path
  }
}
