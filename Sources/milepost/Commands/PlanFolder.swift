import ArgumentParser
import Plan

/// The folder with the plan, and how large its files may be.
struct PlanFolder: ParsableArguments {
  @Option(help: "The folder with the plan.")
  var content = "content"

  @Option(
    help: ArgumentHelp(
      "Read data files (YAML, CSV) of up to so many MiB, with as many more fields in them.",
      valueName: "mib"))
  var largestFile = ContentLimit.usual

  func validate() throws {
    guard ContentLimit.raisable.contains(largestFile) else {
      throw ValidationError(
        "--largest-file takes a number from \(ContentLimit.usual), which is usual, to \(ContentLimit.raisable.upperBound), in MiB"
      )
    }
    ContentLimit.raise(to: largestFile)
  }
}
