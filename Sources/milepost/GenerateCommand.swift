import ArgumentParser
import Commands
import Foundation
import Publishing
import struct Reading.CalendarDate
import Site
import Text

/// The main job: content and templates in, a site out.
struct GenerateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Publish the site: read content/, write output/.",
    discussion: """
      Reads the plan from the content folder, renders it with the templates and writes a static site that any web \
      host can serve. If the content has mistakes, all of them are listed with file, line and column, and the \
      output folder stays as it was.

      EXAMPLES
        milepost generate
        milepost generate --content my-plan --templates my-templates --output /srv/www
        milepost generate --date 2020-12-31 --output as-of-2020
        milepost generate --strict --format github
        milepost generate --output draft --compare output
        milepost generate --notes --no-sync --timings
        milepost generate --clean --largest-file 128
      """)

  @OptionGroup var sources: SourceFolders

  @Option(help: "The folder to write the site to.")
  var output = "output"

  @Option(
    help: ArgumentHelp(
      "Build the site as it stood on a day, such as 2020-12-31, or \"today\".",
      discussion: "Figures, reviews and decisions that were published later are left out."),
    transform: BuildDate.read)
  var date: CalendarDate?

  @Option(
    help: ArgumentHelp(
      "List what differs from an earlier output folder, page by page.",
      discussion: "For the desk that signs off: figures, statuses and texts that were changed."))
  var compare: String?

  @Option(help: DiagnosticFormat.help)
  var format = DiagnosticFormat.text

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  @Flag(
    help: "List what is worth knowing, with nothing to mend: commitments without an indicator and the like.")
  var notes = false

  @Flag(
    help: "Do not wait until the site is on the disk; for previews, which may be lost in a power cut.")
  var noSync = false

  @Flag(
    help: ArgumentHelp(
      "Remove files from the output folder that no run of Milepost wrote.",
      discussion: """
        Without it they are kept and named. They are removed once the new site is in its place; the history of a \
        checkout, such as .git, stays.
        """))
  var clean = false

  @Flag(help: "Print how long each stage took, in all and for a page.")
  var timings = false

  func run() async throws {
    let timings = self.timings ? Timings.on() : .off
    let clock = ContinuousClock()
    let start = clock.now
    let folder = try outputFolder()
    try refuseMissingComparison()
    let progress = Progress()
    let build = Build(sources, date: date, timings: timings)
    var result = await build.run(
      isStrict: strict,
      into: { () throws(PublishingFailure) in
        try Publication(folder, isDurable: !noSync) {
          progress.clear()
          Terminal.error("\(output): another run is publishing here; waiting for it to end")
        }
      },
      { progress.show($0.description) })
    progress.clear()
    format.tell((notes ? result.notes : []) + result.diagnostics, sources.folders)
    do {
      if let failure = result.failure { throw failure }
      guard let publication = result.output else {
        Terminal.error(Summary.failed(result.diagnostics, output: output))
        throw ExitCode.failure
      }
      let paths = publication.paths
      let pages = paths.count { $0.hasSuffix(".html") }
      // Before publishing, since the folder to compare with may be the one that is published to.
      let comparison = try compare.map {
        try SiteComparison(old: $0, paths: paths, publication.contents)
      }
      let report = try timings.measure("publishing") { try publication.publish() }
      format.say(
        Summary.published(
          pages, report, warnings: result.diagnostics.count, notes: notes ? 0 : result.notes.count,
          in: clock.now - start, output: output))
      let others = publication.foreign
      let kept = clean ? publication.removeForeign() : others
      if let removed = Summary.others(others.filter { !kept.contains($0) }, "Removed from", output) {
        format.say(removed)
      }
      if let kept = Summary.others(kept, "Kept in", output) { format.say(kept) }
      if let drafts = Summary.drafts(result.draftCount) { format.say(drafts) }
      if let comparison { format.say(comparison.description) }
      if self.timings {
        format.say(TimingsTable(stages: timings.report, pages: pages).description)
      }
    } catch let error as PublishingFailure {
      Terminal.error(error.description)
      if error.leavesSite { Terminal.error("Nothing was published, \(output)/ is as it was.") }
      throw ExitCode.failure
    }
    result.output = nil
    // The end of the process frees at once what the pages were made of; taking it apart would take as long as reading the plan.
    withExtendedLifetime(result.remains) { Self.exit() }
  }

  private func refuseMissingComparison() throws {
    guard let compare else { return }
    var isFolder: ObjCBool = false
    guard !FileManager.default.fileExists(atPath: compare, isDirectory: &isFolder) || !isFolder.boolValue
    else { return }
    Terminal.error("--compare: error: there is no folder \"\(compare.withControlsShown)\"")
    Terminal.error("  name a folder with a site that an earlier run wrote")
    throw ExitCode.failure
  }

  /// Checked before any work, so that a slip costs no time.
  private func outputFolder() throws -> OutputFolder {
    do throws(OutputFolder.Refusal) {
      return try OutputFolder(
        output, sources: [sources.content, sources.templates],
        home: ProcessInfo.processInfo.environment["HOME"])
    } catch {
      Terminal.error(error.description)
      throw ExitCode.failure
    }
  }
}
