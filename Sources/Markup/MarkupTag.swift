/// A tag of finished markup, as it stands in the page.
package struct MarkupTag {
  package typealias Bytes = ArraySlice<UInt8>

  /// From `<` to `>`.
  package let source: Bytes
  package let name: Bytes
  package let isEnd: Bool

  /// Reads the tag that begins at a `<`; nil if none ends there.
  package init?(at start: Int, in page: Bytes) {
    guard let end = Self.end(from: start, in: page) else { return nil }
    source = page[start...end]
    let inner = page[(start + 1)..<end]
    isEnd = inner.first == UInt8(ascii: "/")
    name = inner.drop { $0 == UInt8(ascii: "/") }.prefix { !$0.endsName }
  }

  package func isNamed(_ other: StaticString) -> Bool { name.spells(other) }

  /// Names and values in their order, values still escaped; nil for an attribute without one.
  package var attributes: [(name: Bytes, value: Bytes?)] {
    var rest = source[name.endIndex..<(source.endIndex - 1)]
    var found: [(Bytes, Bytes?)] = []
    while let attribute = Self.nextAttribute(of: &rest) { found.append(attribute) }
    return found
  }

  package func value(of attribute: StaticString) -> Bytes? {
    var rest = source[name.endIndex..<(source.endIndex - 1)]
    while let (name, value) = Self.nextAttribute(of: &rest) {
      if name.spells(attribute) { return value }
    }
    return nil
  }

  private static func nextAttribute(of rest: inout Bytes) -> (name: Bytes, value: Bytes?)? {
    rest = rest.drop { $0.isSpace || $0 == UInt8(ascii: "/") }
    let name = rest.prefix { !$0.endsName && $0 != UInt8(ascii: "=") }
    guard !name.isEmpty else { return nil }
    rest = rest[name.endIndex...]
    guard rest.first == UInt8(ascii: "=") else { return (name, nil) }
    let value = value(at: rest.dropFirst())
    rest = rest[value.endIndex...].dropFirst(rest[value.endIndex...].first?.isQuote == true ? 1 : 0)
    return (name, value)
  }

  /// A `>` within quotes ends nothing.
  private static func end(from start: Int, in page: Bytes) -> Int? {
    var quote: UInt8?
    for position in start..<page.endIndex {
      let byte = page[position]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte.isQuote {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return position
      }
    }
    return nil
  }

  private static func value(at text: Bytes) -> Bytes {
    guard let quote = text.first, quote.isQuote else { return text.prefix { !$0.endsName } }
    return text.dropFirst().prefix { $0 != quote }
  }
}

extension UInt8 {
  fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  fileprivate var isQuote: Bool { self == UInt8(ascii: "\"") || self == UInt8(ascii: "'") }
  fileprivate var endsName: Bool { isSpace || self == UInt8(ascii: "/") || self == UInt8(ascii: ">") }
}

extension ArraySlice<UInt8> {
  package func spells(_ word: StaticString) -> Bool {
    word.withUTF8Buffer { elementsEqual($0) }
  }
}
