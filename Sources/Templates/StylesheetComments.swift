/// Comments of a stylesheet, which are for designers: browsers need not load them.
package enum StylesheetComments {
  /// A stylesheet without its comments but those that begin with `/*!`, which hold notices that have to stay. What looks like a comment in a
  /// string stays as well; an open comment reaches to the end, as it does in CSS.
  package static func removed(from css: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    kept.reserveCapacity(css.count)
    var quote: UInt8?
    var position = 0
    func has(_ text: StaticString, at start: Int) -> Bool {
      start + text.utf8CodeUnitCount <= css.count
        && text.withUTF8Buffer { $0.elementsEqual(css[start..<start + $0.count]) }
    }
    while position < css.count {
      if quote == nil, has("/*", at: position), !has("/*!", at: position) {
        position += 2
        while position < css.count, !has("*/", at: position) { position += 1 }
        position = min(position + 2, css.count)
        continue
      }
      let byte = css[position]
      if byte == UInt8(ascii: "\\"), position + 1 < css.count {
        kept.append(byte)
        position += 1
      } else if byte == quote {
        quote = nil
      } else if quote == nil, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
      kept.append(css[position])
      position += 1
    }
    return kept
  }
}
