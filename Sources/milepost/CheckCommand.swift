import ArgumentParser
import Commands
import Foundation
import Localisation
import Markup
import Publishing
import struct Reading.Diagnostic
import Site

/// Checks everything that `generate` checks, and compares the languages with each other; nothing is written.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check the content without publishing it.",
    discussion: """
      Reads and renders everything as generate does, in memory, and then compares the languages: \
      figures that differ, translations that are older than their source, tables, footnotes and placements that one \
      language lacks. The run ends with status 1 if there is an error.

      EXAMPLES
        milepost check
        milepost check --content my-plan --templates my-templates --largest-file 128
        milepost check --strict --report coverage.html
        milepost check --format sarif > check.sarif
      """)

  @OptionGroup var sources: SourceFolders

  @Option(help: "Write an HTML page that shows what is translated, stale and missing.")
  var report: String?

  @Option(help: DiagnosticFormat.help)
  var format = DiagnosticFormat.text

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  func validate() throws {
    guard let report else { return }
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: report, isDirectory: &isFolder)
    guard !report.isEmpty, !exists || !isFolder.boolValue else {
      throw ValidationError("name a file for the report, such as --report coverage.html")
    }
  }

  func run() async throws {
    let progress = Progress()
    let build = Build(sources, comparesLanguages: true)
    let result = await build.run(isStrict: strict, into: { Publication?.none }) {
      progress.show($0.description)
    }
    progress.clear()
    format.tell(result.diagnostics, sources.folders)
    if let coverage = result.coverage {
      format.say(coverage.description)
      if let report { try write(CoveragePage(coverage), to: report) }
    }
    if let drafts = Summary.drafts(result.draftCount) { format.say(drafts) }
    format.say(Summary.checked(result.diagnostics))
    guard result.isSound else { throw ExitCode.failure }
  }

  private func write(_ page: CoveragePage, to path: String) throws {
    do {
      try Data(page.html.bytes).write(to: URL(filePath: path), options: .atomic)
      format.say("The state of the translations is in \(path).")
    } catch {
      Terminal.error("\(path): error: the report cannot be written\n  \(error.localizedDescription)")
      throw ExitCode.failure
    }
  }
}
