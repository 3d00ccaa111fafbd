/// A character as HTML names it: `&amp;`, `&#38;` or `&#x26;`.
enum Entity {
  static func first(in text: String) -> Range<String.Index>? {
    var rest = text.utf8[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "&")) {
      let name = rest[start...].dropFirst().prefix { $0.isAlphanumeric || $0 == UInt8(ascii: "#") }
      rest = rest[name.endIndex...]
      if rest.first == UInt8(ascii: ";"), isName(name) { return start..<rest.index(after: rest.startIndex) }
    }
    return nil
  }

  /// - Parameter text: of letters, digits and number signs.
  private static func isName(_ text: Substring.UTF8View) -> Bool {
    guard text.first == UInt8(ascii: "#") else {
      return 2...31 ~= text.count && text.first?.isDigit == false
        && !text.contains(UInt8(ascii: "#"))
    }
    let number = text.dropFirst()
    guard number.first == UInt8(ascii: "x") else {
      return 1...7 ~= number.count && number.allSatisfy(\.isDigit)
    }
    let digits = number.dropFirst()
    return 1...6 ~= digits.count && digits.allSatisfy(isHexDigit)
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    byte.isDigit || UInt8(ascii: "a")...UInt8(ascii: "f") ~= byte | 0x20
  }
}
