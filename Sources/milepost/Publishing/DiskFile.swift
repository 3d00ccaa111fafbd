import Foundation

/// A file of the output folder, read and written as bytes.
///
/// Foundation's atomic writing waits for the disk after every file (`fsync`), which for thousands of pages costs more than making
/// them. A site that a power cut spoils is made again by one command, so this only takes care that no reader ever sees half a page.
struct DiskFile {
  let path: String

  struct Failure: Error {
    var reason: String

    /// What the system said last.
    static var last: Failure { Failure(reason: String(cString: strerror(errno))) }
  }

  /// Whether the file is there and has exactly these bytes.
  func holds(_ bytes: [UInt8]) -> Bool {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, Int(status.st_size) == bytes.count else { return false }
    var buffer = [UInt8](repeating: 0, count: bytes.count)
    var filled = 0
    while filled < buffer.count {
      let count = buffer.withUnsafeMutableBytes { buffer in
        let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
        return read(descriptor, rest.baseAddress, rest.count)
      }
      guard count > 0 else { return false }
      filled += count
    }
    return buffer == bytes
  }

  /// Puts the bytes in place of what is there, in one step.
  ///
  /// - Throws: `Failure` with the system's reason; the old file is then as it was.
  func write(_ bytes: [UInt8]) throws {
    let temporary = path + ".tmp"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else { throw Failure.last }
    do {
      try write(bytes, to: descriptor)
    } catch {
      close(descriptor)
      unlink(temporary)
      throw error
    }
    guard close(descriptor) == 0, rename(temporary, path) == 0 else {
      let failure = Failure.last
      unlink(temporary)
      throw failure
    }
  }

  private func write(_ bytes: [UInt8], to descriptor: Int32) throws {
    try bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        let rest = UnsafeRawBufferPointer(rebasing: buffer[written...])
        let count = Foundation.write(descriptor, rest.baseAddress, rest.count)
        guard count > 0 else { throw Failure.last }
        written += count
      }
    }
  }
}
