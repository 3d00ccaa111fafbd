private import Foundation
package import Reading

/// What the preview shows: the last good site and the problems that came up since.
package actor PreviewState {
  struct Shown: Sendable {
    var site: PreviewSite?
    var problems: [Problem] = []
    /// Changes whenever a file of the site does.
    var siteVersion: String
    /// Changes with the site and with the problems.
    var version: String
    /// Whether pages are shown before the other files of their site are there.
    var isPending = false
    /// Whether no build has ended yet.
    var isFresh: Bool { site == nil && problems.isEmpty }
  }

  private struct Visitor {
    var isContent: (Shown) -> Bool
    var continuation: CheckedContinuation<Void, Never>
  }

  private(set) var shown: Shown
  /// The last site of which all files were made without a mistake.
  private(set) var whole: PreviewSite?
  private var count = 0
  /// Versions of another run are never taken for those of this one.
  private let run = String(UInt64.random(in: .min ... .max), radix: 36)
  private var waiting: [Int: Visitor] = [:]
  private var visitors = 0

  package init() {
    shown = Shown(siteVersion: run, version: run)
  }

  /// Takes what a build came to; what did not change keeps its version.
  ///
  /// - Returns: whether anything changed.
  @discardableResult
  package func show(_ build: PreviewBuild, _ lines: SourceLines) -> Bool {
    // Something has changed since, and what comes of that is on its way.
    guard !Task.isCancelled else { return false }
    var lines = lines
    var next = shown
    next.problems = lines.problems(of: build.diagnostics)
    next.isPending = build.rest != nil && build.site != nil
    var isNewSite = false
    if let site = build.site {
      // When its other files arrive, the pages are those that have been shown.
      isNewSite = !site.isWhole || !(shown.isPending || site.files == whole?.files)
      next.site = site
      if site.isWhole { whole = site }
    } else if shown.isPending, build.rest == nil {
      // A page had a mistake.
      isNewSite = true
      next.site = whole
    }
    let isNews = isNewSite || next.problems != shown.problems
    if isNews {
      count += 1
      next.version = "\(run)-\(count)"
      if isNewSite { next.siteVersion = next.version }
    }
    shown = next
    for (number, visitor) in waiting where visitor.isContent(next) { wake(number) }
    return isNews
  }

  /// What is shown as soon as it is another version, or after a time if none comes.
  func shown(after version: String, within time: Duration) async -> Shown {
    await shown(within: time) { $0.version != version }
  }

  /// What is shown as soon as all files of its site are there, or after a time if they do not come.
  func shownAsAWhole(within time: Duration) async -> Shown {
    await shown(within: time) { !$0.isPending }
  }

  private func shown(within time: Duration, _ isContent: @escaping @Sendable (Shown) -> Bool) async -> Shown {
    guard !isContent(shown) else { return shown }
    visitors += 1
    let visitor = visitors
    let timer = Task {
      try? await Task.sleep(for: time)
      wake(visitor)
    }
    await withTaskCancellationHandler {
      await withCheckedContinuation {
        waiting[visitor] = Visitor(isContent: isContent, continuation: $0)
      }
    } onCancel: {
      Task { await wake(visitor) }
    }
    timer.cancel()
    return shown
  }

  private func wake(_ visitor: Int) {
    waiting.removeValue(forKey: visitor)?.continuation.resume()
  }
}
