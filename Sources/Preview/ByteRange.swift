/// The part of a file that a request asks for (RFC 9110, 14.2).
enum ByteRange: Equatable {
  /// All of it: no range, several at once, or another unit, which a server may leave out of account.
  case whole
  case part(Range<Int>)
  /// Nothing of it is in the file.
  case unsatisfiable

  /// - Parameter count: of the file, in bytes.
  init(_ header: String?, of count: Int) {
    self = .whole
    guard let header, header.lowercased().hasPrefix("bytes=") else { return }
    let bounds = header.dropFirst("bytes=".count).split(separator: "-", omittingEmptySubsequences: false)
      .map { $0.filter { $0 != " " } }
    guard bounds.count == 2, bounds.allSatisfy({ $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }) else { return }
    switch (Int(bounds[0]), Int(bounds[1])) {
    case (let first?, let last?) where first <= last:
      self = first < count ? .part(first..<min(last, count - 1) + 1) : .unsatisfiable
    case (let first?, nil) where bounds[1].isEmpty:
      self = first < count ? .part(first..<count) : .unsatisfiable
    case (nil, let length?) where bounds[0].isEmpty:
      self = length > 0 && count > 0 ? .part(max(count - length, 0)..<count) : .unsatisfiable
    default: break
    }
  }
}
