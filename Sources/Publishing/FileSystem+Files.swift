import Hashing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Reading and writing files.
extension FileSystem {
  /// Writes a new file: there may be nothing at the path, not even a link.
  static func write(_ bytes: [UInt8], to path: String) throws(PublishingFailure) {
    let descriptor = try create(path)
    let isWritten = write(bytes, count: bytes.count, to: descriptor)
    let failure = PublishingFailure.notWritable(path, reason: reason)
    // A full disk may be reported only now; the descriptor is closed whatever the result.
    guard close(descriptor) == 0, isWritten else {
      throw isWritten ? .notWritable(path, reason: reason) : failure
    }
  }

  static func read(_ path: String) throws(PublishingFailure) -> [UInt8] {
    var all: [UInt8] = []
    try forEachPiece(of: path) { piece, count throws(PublishingFailure) in all += piece[..<count] }
    return all
  }

  /// - Parameter each: is given what was read, piece by piece.
  static func digest(
    of path: String, _ each: ([UInt8], Int) throws(PublishingFailure) -> Void = { _, _ in }
  ) throws(PublishingFailure) -> (size: Int, digest: SHA256Digest) {
    var hash = SHA256()
    var size = 0
    try forEachPiece(of: path) { piece, count throws(PublishingFailure) in
      hash.add(piece, count: count)
      size += count
      try each(piece, count)
    }
    return (size, hash.digest())
  }

  /// Copies a file to a new one and returns what was copied.
  static func copy(
    _ path: String, to target: String
  ) throws(PublishingFailure) -> (size: Int, digest: SHA256Digest) {
    let descriptor = try create(target)
    let copied: (size: Int, digest: SHA256Digest)
    do throws(PublishingFailure) {
      copied = try digest(of: path) { piece, count throws(PublishingFailure) in
        guard write(piece, count: count, to: descriptor) else { throw .notWritable(target, reason: reason) }
      }
    } catch {
      close(descriptor)
      throw error
    }
    // Some file systems find out only here that there is no room.
    guard close(descriptor) == 0 else { throw .notWritable(target, reason: reason) }
    return copied
  }

  private static func create(_ path: String) throws(PublishingFailure) -> Int32 {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .notWritable(path, reason: reason) }
    // A site is for everybody to read, whatever the usual permissions of its editor's files.
    fchmod(descriptor, 0o644)
    return descriptor
  }

  private static func write(_ bytes: [UInt8], count: Int, to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < count {
        let part = UnsafeRawBufferPointer(rebasing: buffer[written..<count])
        #if canImport(Darwin)
          let now = Darwin.write(descriptor, part.baseAddress, part.count)
        #else
          let now = Glibc.write(descriptor, part.baseAddress, part.count)
        #endif
        if now < 0 && errno == EINTR { continue }
        guard now > 0 else { return false }
        written += now
      }
      return true
    }
  }

  /// Reads a plain file; a pipe or a device, which might never end, is an error.
  private static func forEachPiece(
    of path: String, _ body: ([UInt8], Int) throws(PublishingFailure) -> Void
  ) throws(PublishingFailure) {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path, reason: reason) }
    defer { close(descriptor) }
    var raw = stat()
    guard fstat(descriptor, &raw) == 0 else { throw .unreadable(path, reason: reason) }
    guard status(raw).kind == .file else { throw .unreadable(path, reason: "it is not a plain file") }
    var piece = [UInt8](repeating: 0, count: min(max(Int(raw.st_size), 1), 1 << 20))
    while true {
      #if canImport(Darwin)
        let count = piece.withUnsafeMutableBytes { Darwin.read(descriptor, $0.baseAddress, $0.count) }
      #else
        let count = piece.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      #endif
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw .unreadable(path, reason: reason) }
      if count == 0 { return }
      try body(piece, count)
    }
  }
}
