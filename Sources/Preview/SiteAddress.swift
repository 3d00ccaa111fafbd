/// Reads what a browser asks for. Only names are taken out of it, none that could lead up or out, and they are looked up in the site alone.
enum SiteAddress: Equatable {
  /// A path in the site; "" is its root. Addresses of folders end with a slash.
  case path(String, isFolder: Bool)
  /// What no link of a site asks for: dots that lead up, backslashes, control characters, coded slashes, bytes that are not text.
  case refused

  /// - Parameter target: the path as it was sent, percent-coded.
  init(_ target: String) {
    guard target.utf8.first == UInt8(ascii: "/") else {
      self = .refused
      return
    }
    var names: [String] = []
    let coded = target.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    for (index, segment) in coded.enumerated() {
      if segment.isEmpty, index == coded.count - 1 {
        self = .path(names.joined(separator: "/"), isFolder: true)
        return
      }
      guard let name = Self.decoded(segment), Self.isName(name) else {
        self = .refused
        return
      }
      names.append(name)
    }
    self = .path(names.joined(separator: "/"), isFolder: false)
  }

  private static func decoded(_ segment: Substring.UTF8View) -> String? {
    var bytes: [UInt8] = []
    var rest = segment
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      let digits = rest.prefix(2)
      guard digits.count == 2, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
        let code = UInt8(Substring(digits), radix: 16)
      else { return nil }
      bytes.append(code)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func isName(_ name: String) -> Bool {
    !name.isEmpty && name != "." && name != ".."
      && name.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F && $0 != "/" && $0 != "\\" }
  }
}
