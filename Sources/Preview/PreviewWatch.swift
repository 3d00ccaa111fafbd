import Plan

/// Builds the site again whenever something that it is made from has changed.
package struct PreviewWatch: Sendable {
  /// Between two looks at the folders; a look at a thousand files takes two milliseconds.
  private static let interval = Duration.milliseconds(25)
  /// How long files may go on changing before what there is is built.
  private static let longestUnrest = Duration.milliseconds(500)
  /// How many builds may be thrown away since files changed meanwhile.
  private static let mostDiscarded = 3

  /// Folders that the site is made from.
  let roots: [String]
  let build: @Sendable () async -> PreviewBuild
  let show: @Sendable (PreviewBuild) async -> Void

  package init(
    roots: [String], build: @escaping @Sendable () async -> PreviewBuild,
    show: @escaping @Sendable (PreviewBuild) async -> Void
  ) {
    self.roots = roots
    self.build = build
    self.show = show
  }

  /// Until the task is cancelled.
  package func run() async throws {
    var seen = FolderSnapshot(of: roots)
    var discarded = 0
    while true {
      let result = await build()
      // What was read while somebody wrote may be half a file. It is shown if there is no end to it.
      if discarded < Self.mostDiscarded, FolderSnapshot(of: roots) != seen {
        discarded += 1
      } else {
        discarded = 0
        await show(result)
        while FolderSnapshot(of: roots) == seen { try await Task.sleep(for: Self.interval) }
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
