/// What a link's address may contain.
enum LinkAddress {
  /// Whether it leads somewhere rather than running something.
  static func isSafe(_ destination: String) -> Bool {
    let scheme = destination.lowercased().drop { $0.isWhitespace }.prefix { $0 != ":" }
    return !["javascript", "vbscript", "data", "file"].contains(String(scheme)) || !destination.contains(":")
  }

  /// Percent-encodes what a URL cannot contain; what is already encoded stays so.
  static func encoded(_ destination: String) -> String {
    var result: [UInt8] = []
    for byte in destination.utf8 {
      if byte < 0x80, allowed.contains(byte) {
        result.append(byte)
      } else {
        result += [UInt8(ascii: "%"), hexDigits[Int(byte >> 4)], hexDigits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// RFC 3986's unreserved and reserved characters except the brackets, which browsers accept only in host addresses.
  private static let allowed = Set(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~!#$%&'()*+,/:;=?@".utf8)
  private static let hexDigits = Array("0123456789ABCDEF".utf8)
}
