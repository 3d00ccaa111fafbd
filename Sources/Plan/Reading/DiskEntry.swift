#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#else
  private import Darwin
#endif

/// What is at a path on the disk. The C library tells what is missing from what cannot be read, which must never count as empty.
enum DiskEntry {
  case missing
  case file
  /// With a number that is the same whichever way leads there, so that a link to a folder above it is noticed.
  case folder(identity: [UInt64])
  /// A pipe, a socket or a device.
  case special
  /// A link that leads nowhere, a path through a file, or what this user may not read; in the system's words.
  case unreadable(String)

  init(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      let reason = Self.reason()
      self = lstat(path, &status) == 0 || !Self.isMissing() ? .unreadable(reason) : .missing
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
      self = .folder(identity: [UInt64(truncatingIfNeeded: status.st_dev), UInt64(status.st_ino)])
    case S_IFREG:
      self = access(path, R_OK) == 0 ? .file : .unreadable(Self.reason())
    default: self = .special
    }
  }

  /// The names of what is in a folder, without `.` and `..`, in no order.
  ///
  /// - Throws: ``Failure`` if all or some of it cannot be read.
  static func names(in folder: String) throws(Failure) -> [String] {
    guard let stream = opendir(folder) else { throw Failure(reason: reason()) }
    defer { closedir(stream) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(stream) {
      let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      guard let name = String(validating: bytes, as: UTF8.self) else {
        throw Failure(reason: "the name \"\(String(decoding: bytes, as: UTF8.self))\" is not UTF-8")
      }
      if name != ".", name != ".." { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw Failure(reason: reason()) }
    return names
  }

  struct Failure: Error {
    /// In the system's words.
    let reason: String
  }

  /// Why the last call to the system failed.
  private static func reason() -> String {
    strerror(errno).map { String(cString: $0) } ?? "error \(errno)"
  }

  private static func isMissing() -> Bool { errno == ENOENT }
}
