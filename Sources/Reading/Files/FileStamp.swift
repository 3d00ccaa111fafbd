#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// What the disk knows about a file without reading it. The time of its last change cannot be set, so a file with the same stamp has the
/// same bytes, unless it was written again within the smallest time step of the disk: ``FolderSnapshot/isAtRest(_:)``.
package struct FileStamp: Sendable, Hashable {
  /// In bytes.
  package let size: Int
  private let device: UInt64
  private let inode: UInt64
  private let mode: UInt32
  /// When the bytes, or what the disk knows about them, were last changed.
  let changed: DiskTime

  /// - Returns: nil if there is nothing of this name.
  package init?(of path: String) {
    var status = stat()
    // Not `stat`: a link that leads nowhere exists all the same.
    guard stat(path, &status) == 0 || lstat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// - Returns: nil if nothing is open by this number.
  init?(descriptor: CInt) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    size = Int(status.st_size)
    device = UInt64(truncatingIfNeeded: status.st_dev)
    inode = UInt64(status.st_ino)
    mode = UInt32(status.st_mode)
    #if canImport(Darwin)
      changed = DiskTime(status.st_ctimespec)
    #else
      changed = DiskTime(status.st_ctim)
    #endif
  }

  var isFolder: Bool { mode_t(mode) & S_IFMT == S_IFDIR }

  /// The same however the file is reached.
  var identity: [UInt64] { [device, inode] }

  /// All of it in one word, to be compared across the network.
  package var word: String {
    [device, inode, UInt64(size), UInt64(bitPattern: Int64(changed.nanoseconds))]
      .map { String($0, radix: 36) }.joined(separator: "-")
  }
}

/// A point in time on the system's clock.
struct DiskTime: Sendable, Hashable, Comparable {
  let nanoseconds: Int

  static var now: DiskTime {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return DiskTime(time)
  }

  fileprivate init(_ time: timespec) {
    nanoseconds = time.tv_sec * 1_000_000_000 + time.tv_nsec
  }

  static func < (left: DiskTime, right: DiskTime) -> Bool { left.nanoseconds < right.nanoseconds }
}
