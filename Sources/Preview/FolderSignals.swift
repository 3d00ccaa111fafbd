private import Foundation
private import Synchronization

/// Says when it is worth looking at some folders.
///
/// Where the system tells of changes (inotify), that is when it does, and once a second for what it does not tell, as on a network drive;
/// elsewhere it is every 25 milliseconds. What has changed is for a look to find out, so a signal too many does no harm and a lost one little.
final class FolderSignals: Sendable {
  /// One for each reason to look, those that nobody has waited for as one.
  let stream: AsyncStream<Void>
  private let continuation: AsyncStream<Void>.Continuation
  private let timer: Task<Void, Never>
  #if canImport(Glibc)
    private let events: FolderEvents?
  #endif

  init() {
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    self.stream = stream
    self.continuation = continuation
    #if canImport(Glibc)
      let events = FolderEvents { continuation.yield() }
      self.events = events
      let interval = Duration.milliseconds(events == nil ? 25 : 1000)
    #else
      let interval = Duration.milliseconds(25)
    #endif
    timer = Task {
      while (try? await Task.sleep(for: interval)) != nil { continuation.yield() }
    }
  }

  deinit {
    timer.cancel()
    continuation.finish()
  }

  /// Has the system tell of these folders, too.
  func watch(_ folders: some Sequence<String>) {
    #if canImport(Glibc)
      events?.watch(folders)
    #endif
  }
}
