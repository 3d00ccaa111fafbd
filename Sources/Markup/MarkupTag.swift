/// A tag of finished markup, just as it is in the page; for how long it may be used, see `MarkupReader.reading`.
package struct MarkupTag {
  package typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

  /// From `<` to `>`.
  package let source: Bytes
  package let name: Bytes
  package let isEnd: Bool

  /// Reads the tag that begins at a `<`; nil if the tag has no end.
  package init?(at start: Int, in page: Bytes) {
    guard let end = Self.end(from: start + 1, in: page) else { return nil }
    let bytes = page.base
    var position = start + 1
    isEnd = bytes[position] == UInt8(ascii: "/")
    while bytes[position] == UInt8(ascii: "/") { position += 1 }
    let nameStart = position
    while !bytes[position].endsName { position += 1 }
    source = page[start...end]
    name = page[nameStart..<position]
  }

  package var element: ElementName { ElementName(name) }

  package func isNamed(_ other: StaticString) -> Bool { name.spells(other) }

  /// In the order of the tag.
  package var attributes: MarkupAttributes {
    MarkupAttributes(of: source.base, from: name.endIndex, to: source.endIndex - 1)
  }

  package func value(of attribute: StaticString) -> Bytes? {
    for (name, value, _) in attributes where name.spells(attribute) { return value }
    return nil
  }

  /// A `>` within quotes does not end it.
  private static func end(from start: Int, in page: Bytes) -> Int? {
    let bytes = page.base
    var position = start
    while position < page.endIndex {
      let byte = bytes[position]
      if byte == UInt8(ascii: ">") { return position }
      position += 1
      guard byte.isQuote else { continue }
      while position < page.endIndex, bytes[position] != byte { position += 1 }
      position += 1
    }
    return nil
  }
}

/// The first sixteen letters of an element's name as a number, which is compared and stored without a String.
package struct ElementName: Sendable, Hashable, ExpressibleByStringLiteral {
  private let letters: UInt128

  init(_ name: some Sequence<UInt8>) {
    letters = name.prefix(16).reduce(0) { $0 << 8 | UInt128($1) }
  }

  package init(stringLiteral name: StaticString) {
    self = name.withUTF8Buffer { ElementName($0) }
  }
}

extension UInt8 {
  var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  var isQuote: Bool { self == UInt8(ascii: "\"") || self == UInt8(ascii: "'") }
  var endsName: Bool { isSpace || self == UInt8(ascii: "/") || self == UInt8(ascii: ">") }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  package func spells(_ word: StaticString) -> Bool {
    word.withUTF8Buffer { elementsEqual($0) }
  }
}
