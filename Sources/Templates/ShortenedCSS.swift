/// A stylesheet, or a part of one, without what is for designers alone: browsers need load neither comments nor white space that means
/// nothing.
package struct ShortenedCSS {
  package private(set) var bytes: [UInt8] = []
  private var isSpaced = false

  init() {}

  /// A whole stylesheet; comments that begin with `/*!` hold notices that have to stay.
  package init(_ css: [UInt8]) {
    bytes.reserveCapacity(css.count)
    for piece in CSSPieces(css[...]) {
      switch piece {
      case .comment(let comment): if comment.starts(with: "/*!".utf8) { bytes += comment }
      case .verbatim(let text): append(verbatim: text)
      case .byte(let byte): append(byte)
      }
    }
  }

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

  /// Adds a string, or what is escaped.
  mutating func append(verbatim text: ArraySlice<UInt8>) {
    guard let first = text.first else { return }
    append(first)
    bytes += text.dropFirst()
  }
}
