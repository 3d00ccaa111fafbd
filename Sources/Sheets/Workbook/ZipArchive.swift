import CZip

/// The parts of a workbook's file, read through libzip: the only file that sees its pointers.
final class ZipArchive {
  struct Failure: Error {
    let reason: String
    var isTooLarge = false
  }

  /// What a workbook may have at most: far more than a plan needs, and little enough for any computer.
  struct Limits {
    var entries = 10_000
    /// Of all parts, unpacked.
    var bytes = 1 << 30
    /// How many times as large as packed a part may be once it is larger than ``freeBytes``: tables reach 50, made-up files 1,000.
    var ratio = 200
    var freeBytes = 1 << 20
  }

  private let archive: OpaquePointer
  private let limits: Limits
  private var bytesRead = 0

  init(path: String, limits: Limits = Limits()) throws(Failure) {
    var code: Int32 = 0
    guard let archive = zip_open(path, ZIP_RDONLY, &code) else {
      var error = zip_error_t()
      zip_error_init_with_code(&error, code)
      defer { zip_error_fini(&error) }
      throw Failure(reason: String(cString: zip_error_strerror(&error)))
    }
    self.archive = archive
    self.limits = limits
    guard zip_get_num_entries(archive, 0) <= limits.entries else {
      throw Failure(reason: "it has more than \(limits.entries) parts", isTooLarge: true)
    }
  }

  deinit { zip_discard(archive) }

  func has(_ name: String) -> Bool { zip_name_locate(archive, name, ZIP_FL_NOCASE) >= 0 }

  /// Hands the bytes of a part over, piece by piece.
  ///
  /// - Parameter take: returns whether it wants more.
  func read(_ name: String, _ take: (UnsafeRawBufferPointer) -> Bool) throws(Failure) {
    let number = zip_name_locate(archive, name, ZIP_FL_NOCASE)
    guard number >= 0 else { throw Failure(reason: "its part \"\(name)\" is missing") }
    var statistics = zip_stat_t()
    zip_stat_index(archive, zip_uint64_t(number), 0, &statistics)
    guard let file = zip_fopen_index(archive, zip_uint64_t(number), 0) else {
      throw Failure(reason: "its part \"\(name)\" cannot be read: \(reason)")
    }
    defer { zip_fclose(file) }
    let packed =
      statistics.valid & zip_uint64_t(ZIP_STAT_COMP_SIZE) != 0 ? Int(clamping: statistics.comp_size) : 0
    var size = 0
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { piece.deallocate() }
    while true {
      let count = piece.baseAddress.map { Int(zip_fread(file, $0, zip_uint64_t(piece.count))) } ?? 0
      guard count >= 0 else {
        throw Failure(
          reason: "its part \"\(name)\" is damaged: \(String(cString: zip_file_strerror(file)))")
      }
      guard count > 0 else { return }
      size += count
      bytesRead += count
      // What is said of sizes in the file may be wrong, so what comes out of it is counted.
      guard bytesRead <= limits.bytes, size <= limits.freeBytes || size / limits.ratio <= packed else {
        throw Failure(
          reason: "its part \"\(name)\" is packed as no table is: \(size) bytes come out of \(packed)",
          isTooLarge: true)
      }
      guard take(UnsafeRawBufferPointer(rebasing: piece[..<count])) else { return }
    }
  }

  private var reason: String { String(cString: zip_strerror(archive)) }
}
