private import Foundation
package import Plan

/// What the preview shows: the last good site and the problems that came up since.
package actor PreviewState {
  struct Shown: Sendable {
    var site: PreviewSite?
    var problems: [Problem] = []
    /// Changes whenever a file of the site does.
    var siteVersion: String
    /// Changes with the site and with the problems.
    var version: String
    /// Whether no build has ended yet.
    var isFresh: Bool { site == nil && problems.isEmpty }
  }

  private(set) var shown: Shown
  private var count = 0
  /// Versions of another run are never taken for those of this one.
  private let run = String(UInt64.random(in: .min ... .max), radix: 36)
  private var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
  private var visitors = 0

  package init() {
    shown = Shown(siteVersion: run, version: run)
  }

  /// Takes what a build came to; what did not change keeps its version.
  ///
  /// - Returns: whether anything changed.
  @discardableResult
  package func show(_ build: PreviewBuild, _ lines: SourceLines) -> Bool {
    var lines = lines
    let problems = lines.problems(of: build.diagnostics)
    let isNewSite = build.site != nil && build.site != shown.site
    guard isNewSite || problems != shown.problems else { return false }
    count += 1
    shown.version = "\(run)-\(count)"
    shown.problems = problems
    if isNewSite {
      shown.site = build.site
      shown.siteVersion = shown.version
    }
    let continuations = waiting.values
    waiting = [:]
    for continuation in continuations { continuation.resume() }
    return true
  }

  /// What is shown as soon as it is another version, or after a time if none comes.
  func shown(after version: String, within time: Duration) async -> Shown {
    guard version == shown.version else { return shown }
    visitors += 1
    let visitor = visitors
    let timer = Task {
      try? await Task.sleep(for: time)
      wake(visitor)
    }
    await withTaskCancellationHandler {
      await withCheckedContinuation { waiting[visitor] = $0 }
    } onCancel: {
      Task { await wake(visitor) }
    }
    timer.cancel()
    return shown
  }

  private func wake(_ visitor: Int) {
    waiting.removeValue(forKey: visitor)?.resume()
  }
}
