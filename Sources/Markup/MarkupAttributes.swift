/// The attributes of a tag, one after another.
package struct MarkupAttributes: Sequence, IteratorProtocol {
  private var rest: MarkupTag.Bytes

  init(in tag: MarkupTag.Bytes) {
    rest = tag
  }

  /// The value is still escaped, and nil for an attribute without one; the source runs from the name to the closing quote.
  package mutating func next() -> (name: MarkupTag.Bytes, value: MarkupTag.Bytes?, source: MarkupTag.Bytes)? {
    rest = rest.drop { $0.isSpace || $0 == UInt8(ascii: "/") }
    let all = rest
    let name = rest.prefix { !$0.endsName && $0 != UInt8(ascii: "=") }
    guard !name.isEmpty else { return nil }
    rest = rest[name.endIndex...]
    guard rest.first == UInt8(ascii: "=") else { return (name, nil, name) }
    let value = Self.value(at: rest.dropFirst())
    rest = rest[value.endIndex...]
    if rest.first?.isQuote == true { rest = rest.dropFirst() }
    return (name, value, all[..<rest.startIndex])
  }

  private static func value(at text: MarkupTag.Bytes) -> MarkupTag.Bytes {
    guard let quote = text.first, quote.isQuote else { return text.prefix { !$0.endsName } }
    return text.dropFirst().prefix { $0 != quote }
  }
}
