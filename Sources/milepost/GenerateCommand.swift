import ArgumentParser
import Foundation
import ReportSite

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
        milepost generate --content my-plan --output /srv/www
      """)

  @Option(help: "The folder with the plan.")
  var content = "content"

  @Option(help: "The folder with page templates, interface strings and assets.")
  var templates = "templates"

  @Option(help: "The folder to write the site to.")
  var output = "output"

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  func run() async throws {
    let clock = ContinuousClock()
    let start = clock.now
    let progress = Progress()
    let build = Build(content: content, templates: templates)
    let result = await build.run(isStrict: strict) { progress.show($0.description) }
    progress.clear()
    for diagnostic in result.diagnostics { Terminal.error(diagnostic.description) }
    guard let site = result.site else {
      Terminal.error(Summary.failed(result.diagnostics, output: output))
      throw ExitCode.failure
    }
    do {
      let report = try OutputWriter(folder: output).write(site)
      print(
        Summary.published(
          site, report, warnings: result.diagnostics.count, in: clock.now - start, output: output))
    } catch {
      Terminal.error(String(describing: error))
      throw ExitCode.failure
    }
  }
}
