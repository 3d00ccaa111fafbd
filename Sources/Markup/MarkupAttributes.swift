/// The attributes of a tag, one after another.
package struct MarkupAttributes: Sequence, IteratorProtocol {
  private let page: UnsafeBufferPointer<UInt8>
  private var position: Int
  private let end: Int

  /// - Parameters:
  ///   - position: after the name of the tag.
  ///   - end: before the tag's `>`.
  init(of page: UnsafeBufferPointer<UInt8>, from position: Int, to end: Int) {
    self.page = page
    self.position = position
    self.end = end
  }

  /// The value is still escaped, and nil for an attribute without one; the source runs from the name to the closing quote.
  package mutating func next() -> (name: MarkupTag.Bytes, value: MarkupTag.Bytes?, source: MarkupTag.Bytes)? {
    skip { $0.isSpace || $0 == UInt8(ascii: "/") }
    let start = position
    skip { !$0.endsName && $0 != UInt8(ascii: "=") }
    let name = bytes(from: start)
    guard !name.isEmpty else { return nil }
    guard position < end, page[position] == UInt8(ascii: "=") else { return (name, nil, name) }
    position += 1
    guard position < end, page[position].isQuote else {
      let valueStart = position
      skip { !$0.endsName }
      return (name, bytes(from: valueStart), bytes(from: start))
    }
    let quote = page[position]
    position += 1
    let valueStart = position
    skip { $0 != quote }
    let value = bytes(from: valueStart)
    if position < end { position += 1 }
    return (name, value, bytes(from: start))
  }

  @inline(__always) private mutating func skip(while isSkipped: (UInt8) -> Bool) {
    while position < end, isSkipped(page[position]) { position += 1 }
  }

  private func bytes(from start: Int) -> MarkupTag.Bytes { Slice(base: page, bounds: start..<position) }
}
