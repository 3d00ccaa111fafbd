package import Reading

/// Builds the site again whenever something that it is made from has changed: what is needed for a page at once, the rest when that is shown.
package struct PreviewWatch: Sendable {
  /// How long files may go on changing before what there is is built.
  private static let longestUnrest = Duration.milliseconds(500)
  /// How many builds may be thrown away since files changed meanwhile.
  private static let mostDiscarded = 3

  /// Folders that the site is made from.
  let roots: [String]
  let build: @Sendable (FolderSnapshot) async -> PreviewBuild
  let show: @Sendable (PreviewBuild) async -> Void

  package init(
    roots: [String], build: @escaping @Sendable (FolderSnapshot) async -> PreviewBuild,
    show: @escaping @Sendable (PreviewBuild) async -> Void
  ) {
    self.roots = roots
    self.build = build
    self.show = show
  }

  /// Until the task is cancelled.
  package func run() async throws {
    let signals = FolderSignals()
    var reasons = signals.stream.makeAsyncIterator()
    var seen = FolderSnapshot(of: roots)
    var discarded = 0
    var rest: Task<Void, Never>?
    defer { rest?.cancel() }
    while true {
      // Nobody needs the rest of what has changed since.
      rest?.cancel()
      signals.watch(seen.folderPaths)
      let result = await build(seen)
      // What was read while somebody wrote may be half a file. If the writing goes on and on, it is shown all the same.
      if discarded < Self.mostDiscarded, FolderSnapshot(of: roots) != seen {
        discarded += 1
      } else {
        discarded = 0
        await show(result)
        rest = result.rest.map { makeRest in
          // After the pages that are asked for.
          Task(priority: .utility) {
            let whole = await makeRest()
            await show(whole)
          }
        }
        // The end of them is that of the task.
        while FolderSnapshot(of: roots) == seen {
          guard await reasons.next() != nil else { throw CancellationError() }
        }
      }
      seen = try await snapshotAtRest()
    }
  }

  private func snapshotAtRest() async throws -> FolderSnapshot {
    let clock = ContinuousClock()
    let deadline = clock.now + Self.longestUnrest
    var snapshot = FolderSnapshot(of: roots)
    while !snapshot.isAtRest(), clock.now < deadline {
      try await Task.sleep(for: .milliseconds(5))
      snapshot = FolderSnapshot(of: roots)
    }
    return snapshot
  }
}
