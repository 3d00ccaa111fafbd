/// A stylesheet, or a part of one, without what is for designers alone: browsers need load neither comments nor white space that means
/// nothing.
struct ShortenedCSS {
  var bytes: [UInt8] = []
  private var isSpaced = false

  mutating func append(_ byte: UInt8) {
    if " \n\r\t".utf8.contains(byte) {
      isSpaced = !bytes.isEmpty
      return
    }
    if byte == UInt8(ascii: "}"), bytes.last == UInt8(ascii: ";") { bytes.removeLast() }
    if isSpaced, !"{};,>)".utf8.contains(byte), let last = bytes.last, !"{};,>:(".utf8.contains(last) {
      bytes.append(UInt8(ascii: " "))
    }
    isSpaced = false
    bytes.append(byte)
  }

  /// Whether braces behind it hold rules, and not what one rule sets.
  var holdsRules: Bool {
    ["@layer", "@media", "@supports", "@container"].contains { bytes.starts(with: $0.utf8) }
  }

  init() {}

  /// A whole stylesheet; comments that begin with `/*!` hold notices that have to stay. What looks like a comment in a string stays as
  /// well; an open comment reaches to the end, as it does in CSS.
  init(_ css: [UInt8]) {
    bytes.reserveCapacity(css.count)
    var quote: UInt8?
    var position = 0
    while position < css.count {
      let byte = css[position]
      if quote == nil, byte == UInt8(ascii: "/"), css[position...].starts(with: "/*".utf8) {
        let end = css[(position + 2)...].firstRange(of: Array("*/".utf8))?.upperBound ?? css.count
        if css[position...].starts(with: "/*!".utf8) { bytes += css[position..<end] }
        position = end
        continue
      }
      if quote == nil { append(byte) } else { bytes.append(byte) }
      if byte == UInt8(ascii: "\\"), position + 1 < css.count {
        position += 1
        bytes.append(css[position])
      } else if byte == quote {
        quote = nil
      } else if quote == nil, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
      position += 1
    }
  }
}
