/// Where a page or a file stands in the site: a path without a leading slash.
struct Address: Sendable, Hashable {
  let path: String

  init(_ path: String) {
    self.path = path
  }

  /// A link that works from any place that the site is put in, from a disk too.
  func relative(from page: Address, anchor: String? = nil) -> String {
    let suffix = anchor.map { "#" + Self.percentEncoded($0) } ?? ""
    guard page != self || anchor == nil else { return suffix }
    let own = path.split(separator: "/", omittingEmptySubsequences: false)
    let other = page.path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    var shared = 0
    while shared < other.count, shared < own.count - 1, own[shared] == other[shared] { shared += 1 }
    let up = String(repeating: "../", count: other.count - shared)
    return up + own[shared...].joined(separator: "/") + suffix
  }

  /// Keeps what RFC 3986 allows in a fragment; ids in Chinese are percent-encoded UTF-8 in links alone.
  static func percentEncoded(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
        UInt8(ascii: "~"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let hex = String(byte, radix: 16, uppercase: true)
        result += "%" + (hex.count < 2 ? "0" + hex : hex)
      }
    }
    return result
  }

  /// The address that a relative link on this page leads to.
  func resolving(_ link: String) -> Address {
    var folders = path.split(separator: "/").dropLast()
    for step in link.split(separator: "/") {
      if step == ".." { _ = folders.popLast() } else if step != "." { folders.append(step) }
    }
    return Address(folders.joined(separator: "/"))
  }
}

extension String {
  /// Reads `%E4%B8%80` and its like; anything else stays as it is.
  var percentDecoded: String {
    var bytes: [UInt8] = []
    var rest = utf8[...]
    while let byte = rest.first {
      let digits = rest.dropFirst().prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2, let code = UInt8(Substring(digits), radix: 16) {
        bytes.append(code)
        rest = rest.dropFirst(3)
      } else {
        bytes.append(byte)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
