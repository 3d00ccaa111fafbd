import Preview
import Reading
import Site

/// A plan that is kept in memory and built again when its files change: only what changed is read, and a page is made when it is asked for.
struct ResidentBuild: Sendable {
  private let build: Build
  private let memory = BuildMemory()
  /// Is told how long it took, in one line, to read a change and to make a page; nil if nobody wants to know.
  private let tell: (@Sendable (String) -> Void)?

  init(_ build: Build, tell: (@Sendable (String) -> Void)? = nil) {
    var build = build
    build.memory = memory
    self.build = build
    self.tell = tell
  }

  /// Reads what has changed and checks all that can be checked without making pages.
  ///
  /// - Parameter snapshot: the folders of the plan and of the templates as they are now.
  func update(_ snapshot: FolderSnapshot) async -> PreviewBuild {
    memory.look(at: snapshot)
    var build = build
    build.timings = tell == nil ? .off : .on()
    defer { tell?("change: " + build.timings.measured.map(\.line).joined(separator: ", ")) }
    let (laid, failures) = await build.groundwork()
    guard let groundwork = laid else {
      return PreviewBuild(site: nil, diagnostics: failures.uniquedAndSorted())
    }
    let findings = await build.findings(groundwork)
    let diagnostics = findings.diagnostics.uniquedAndSorted()
    var site: PreviewSite?
    if let renderer = groundwork.renderer, !diagnostics.hasErrors {
      site = PreviewSite { page(at: $0, renderer) }
      renderer.passedFiles.forEach { site?.add($0) }
    }
    var quiet = build
    quiet.timings = .off
    return PreviewBuild(site: site, diagnostics: diagnostics) { [quiet] in
      let whole = await quiet.finish(groundwork, findings, into: { PreviewSiteCollector() })
      return PreviewBuild(site: whole.output?.site, diagnostics: whole.diagnostics)
    }
  }
  private func page(at path: String, _ renderer: SiteRenderer) -> [UInt8]? {
    guard let tell else { return renderer.page(at: path) }
    let timings = Timings.on()
    let page = timings.measure(path) { renderer.page(at: path) }
    if page != nil { tell("page: " + timings.measured.map(\.line).joined()) }
    return page
  }
}

extension Timings.Stage {
  /// In milliseconds.
  fileprivate var line: String {
    let milliseconds = Figure(digits: Int128((wall / .microseconds(10)).rounded()), decimals: 2)
    return "\(name) \(milliseconds)"
  }
}
