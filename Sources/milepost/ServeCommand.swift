import ArgumentParser
import Commands
import Preview
import struct Reading.CalendarDate
import struct Reading.Diagnostic
import struct Reading.SourceLines
import Synchronization

/// Shows the site while it is being written.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Show the site in a browser and keep it up to date while you edit.",
    discussion: """
      Builds the site in memory, without touching output/, and serves it to this computer. When a file of the plan or \
      of the templates is saved, the page in the browser follows and stays where it was scrolled to. A mistake is shown \
      over the last good page and here, and goes away when it is mended. Ctrl-C ends it.

      EXAMPLES
        milepost serve
        milepost serve --content my-plan --templates my-templates --port 8080
        milepost serve --host 0.0.0.0 --largest-file 128
        milepost serve --date 2020-12-31 --timings
      """)

  @OptionGroup var sources: SourceFolders

  @Option(
    help: ArgumentHelp(
      "Show the site as it stood on a day, such as 2020-12-31, or \"today\".",
      discussion: "Figures, reviews and decisions that were published later are left out."),
    transform: BuildDate.read)
  var date: CalendarDate?

  @Option(
    help: ArgumentHelp(
      "The address to listen on, as a number.",
      discussion:
        "Only this computer is served, unless another address is given: 0.0.0.0 means every network that it is in."
    ),
    transform: Self.readHost)
  var host = PreviewHost.thisComputer

  @Option(
    help: "The port to listen on, 0 for any that is free. Without it, 8000 or the next that is free.")
  var port: Int?

  @Flag(
    help: "Print how many milliseconds each change took, stage by stage, and each page that was asked for.")
  var timings = false

  func validate() throws {
    if let port, !(0...65535).contains(port) {
      throw ValidationError(
        "\(port) is not a port; write a number from 1024 to 65535, or 0 for any that is free")
    }
  }

  private static func readHost(_ text: String) throws -> PreviewHost {
    guard let host = PreviewHost(text) else {
      throw ValidationError("\"\(text)\" is not an address; write a number such as 127.0.0.1, 0.0.0.0 or ::1")
    }
    return host
  }

  func run() async throws {
    let state = PreviewState()
    let folders = sources.folders
    var drafting = Build(sources, date: date)
    drafting.showsDrafts = true
    let tell: (@Sendable (String) -> Void)? = timings ? { @Sendable in print($0) } : nil
    let build = ResidentBuild(drafting, tell: tell)
    let told = Mutex<[Diagnostic]>([])
    let watch = PreviewWatch(roots: [sources.content, sources.templates], build: build.update) { build in
      await state.show(build, SourceLines(folders))
      if Task.isCancelled { return }
      // A site is announced when all of it is there, a mistake at once.
      guard build.rest == nil || build.site == nil else { return }
      let before = told.withLock { told in
        defer { told = build.diagnostics }
        return told
      }
      if build.site != nil || build.diagnostics != before { report(build) }
    }
    let server = PreviewServer(
      host: host, handler: PreviewHandler(state, folders: folders, isLocal: host.isLocal))
    do {
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await watch.run() }
        group.addTask {
          try await server.run(port: port) { address, inUse in
            if let inUse {
              Terminal.error("Port \(inUse) is in use, so the preview is on the next one that is free.")
            }
            print("The site is at \(address) and follows what you save. Ctrl-C ends it.")
          }
        }
        try await group.next()
      }
    } catch let failure as PreviewServer.Failure {
      Terminal.error("milepost serve: error: \(failure)")
      throw ExitCode.failure
    }
  }

  private func report(_ build: PreviewBuild) {
    DiagnosticFormat.text.tell(build.diagnostics, sources.folders)
    if let site = build.site {
      print("\(site.pageCount) pages are up to date.")
    } else {
      Terminal.error(Summary.kept(build.diagnostics))
    }
  }
}
