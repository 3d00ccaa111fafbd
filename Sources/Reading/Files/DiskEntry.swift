#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// What is at a path on the disk. The C library distinguishes what is missing from what cannot be read, which must never count as empty.
package enum DiskEntry {
  case missing
  case file
  /// With a number that is the same however the folder is reached, so that a link to a folder above it is noticed.
  case folder(identity: [UInt64])
  /// A pipe, a socket or a device.
  case special
  /// A link that leads nowhere, a path through a file, or something that this user may not read; in the system's words.
  case unreadable(String)
  /// A link to something outside the folder that is being read, with its destination.
  case outside(String)

  /// - Parameter root: the folder that links may not leave; nil allows all links.
  init(_ path: String, within root: String? = nil) {
    var status = stat()
    if let root, lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK,
      let target = Self.target(of: path), let folder = Self.target(of: root),
      target != folder, !target.hasPrefix(folder == "/" ? folder : folder + "/")
    {
      self = .outside(target)
      return
    }
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

  /// The names in a folder, without `.` and `..`, in no particular order.
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
        throw Failure(
          reason: "the name \"\(String(decoding: bytes, as: UTF8.self))\" is not UTF-8",
          remedy: "rename that file or folder")
      }
      if name != ".", name != ".." { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw Failure(reason: reason()) }
    return names
  }

  /// The bytes of a plain file.
  ///
  /// - Throws: ``Failure`` if it cannot be read or has more than `limit` bytes. A pipe or a device, which might never end, is not read.
  static func bytes(of path: String, limit: Int) throws(Failure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure(reason: reason()) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Failure(reason: reason()) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw Failure(reason: "it is not a plain file") }
    let size = Int(status.st_size)
    guard size <= limit else {
      throw Failure(reason: "it has \(size) bytes and may have \(limit) (\(limit >> 20) MiB)", size: size)
    }
    var failure: Failure?
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size, let start = buffer.baseAddress {
        let now = read(descriptor, start + count, size - count)
        if now < 0 && errno == EINTR { continue }
        if now < 0 { failure = Failure(reason: reason()) }
        // A file that has become shorter in the meantime ends here.
        guard now > 0 else { return }
        count += now
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Opens a file for reading if it is still the one that the stamp was taken of. The caller closes it.
  ///
  /// - Returns: nil if the file has changed or cannot be read.
  package static func descriptor(of path: String, _ stamp: FileStamp) -> CInt? {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    guard FileStamp(descriptor: descriptor) == stamp else {
      close(descriptor)
      return nil
    }
    return descriptor
  }

  /// Whether the links on the way to something lead to a place inside a folder.
  static func lies(_ path: String, within root: String) -> Bool {
    guard let target = Self.target(of: path), let folder = Self.target(of: root) else { return false }
    return target.hasPrefix(folder == "/" ? folder : folder + "/")
  }

  private static func target(of path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  package struct Failure: Error {
    /// In the system's words.
    let reason: String
    var remedy = "check that it is a folder and can be read"
    /// In bytes, if that is what is wrong with it.
    var size: Int?
  }

  /// Why the last call to the system failed.
  private static func reason() -> String {
    strerror(errno).map { String(cString: $0) } ?? "error \(errno)"
  }

  private static func isMissing() -> Bool { errno == ENOENT }
}
