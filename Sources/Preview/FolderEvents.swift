#if canImport(Glibc)
  // Its sources may be cancelled from any thread; it does not say so.
  @preconcurrency private import Dispatch
  private import Glibc
  private import Synchronization

  /// The changes in some folders that Linux tells of (inotify, see its manual page in section 7).
  final class FolderEvents: Sendable {
    private let descriptor: CInt
    private let source: any DispatchSourceRead

    /// - Parameter notify: is called, on any thread, when something has changed.
    /// - Returns: nil if the system has no more of them to give.
    init?(_ notify: @escaping @Sendable () -> Void) {
      let descriptor = inotify_init1(CInt(IN_NONBLOCK) | CInt(IN_CLOEXEC))
      guard descriptor >= 0 else { return nil }
      self.descriptor = descriptor
      source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: .global())
      source.setEventHandler {
        // What it is that changed is found by looking.
        var events = [UInt8](repeating: 0, count: 1 << 16)
        while read(descriptor, &events, events.count) > 0 {}
        notify()
      }
      source.setCancelHandler { close(descriptor) }
      source.resume()
    }

    deinit { source.cancel() }

    func watch(_ folders: some Sequence<String>) {
      let changes =
        IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB | IN_CREATE | IN_DELETE | IN_MOVE | IN_DELETE_SELF
        | IN_MOVE_SELF
      // A folder that is watched already stays so; one that is gone by now, or one too many, is looked at once a second.
      for folder in folders { inotify_add_watch(descriptor, folder, UInt32(changes)) }
    }
  }
#endif
