import Text

/// What a link's address may contain.
enum LinkAddress {
  /// In lower case, as programs compare it; nil for an address within a site.
  private static func scheme(of destination: String) -> String? {
    destination.utf8.firstIndex(of: UInt8(ascii: ":")).map { colon in
      String(destination[..<colon].drop { $0.isWhitespace }).lowercased()
    }
  }

  /// Whether it leads somewhere rather than running something.
  static func isSafe(_ destination: String) -> Bool {
    !["javascript", "vbscript", "data", "file"].contains(scheme(of: destination))
  }

  /// Whether a picture's address can only mean a file of the site, even for a program that knows nothing about the site.
  static func isOwnFile(_ destination: String) -> Bool {
    [nil, "media"].contains(scheme(of: destination)) && !destination.hasPrefix("//")
  }

  /// How to mend an address on the web that is not one; nil for one that is, and for all other addresses.
  static func remedy(_ destination: String) -> String? {
    guard ["http", "https"].contains(scheme(of: destination)) else { return nil }
    do throws(WebAddress.Mistake) {
      _ = try WebAddress(encoded(destination))
      return nil
    } catch {
      return error.hint
    }
  }

  /// Percent-encodes what a URL cannot contain; what is already encoded stays so.
  static func encoded(_ destination: String) -> String {
    guard !destination.utf8.allSatisfy(isAllowed) else { return destination }
    let brackets = bracketsOfHost(in: destination)
    var result: [UInt8] = []
    for (number, byte) in destination.utf8.enumerated() {
      if isAllowed(byte) || brackets.contains(number) {
        result.append(byte)
      } else {
        result += [UInt8(ascii: "%"), hexDigits[Int(byte >> 4)], hexDigits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The brackets around a host that is a number, as in `http://[::1]/`.
  private static func bracketsOfHost(in destination: String) -> [Int] {
    let bytes = Array(destination.utf8.prefix { $0 != UInt8(ascii: "]") })
    guard let start = bytes.firstIndex(of: UInt8(ascii: "[")), bytes.count < destination.utf8.count,
      ["http://", "https://"].contains(String(decoding: bytes[..<start], as: UTF8.self).lowercased())
    else { return [] }
    return [start, bytes.count]
  }

  /// RFC 3986's unreserved and reserved characters except the brackets, which browsers accept only in host addresses.
  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch Unicode.Scalar(byte) {
    case "a"..."z", "A"..."Z", "#"..."&", "("..."9", "!", "'", ":", ";", "=", "?", "@", "_", "~": true
    default: false
    }
  }
  private static let hexDigits = Array("0123456789ABCDEF".utf8)
}
