/// A stylesheet cut where its readers could go wrong: into comments, what stands for itself, and the bytes of all the rest. A brace in a
/// string or a comment is none.
package struct CSSPieces: Sequence, IteratorProtocol {
  package enum Piece {
    /// With its marks, of which an open one has only the first: it reaches to the end, as it does in CSS.
    case comment(ArraySlice<UInt8>)
    /// A string with its quotes, or a backslash with the byte that it escapes.
    case verbatim(ArraySlice<UInt8>)
    case byte(UInt8)
  }

  private let css: ArraySlice<UInt8>
  /// Where the next piece begins.
  package private(set) var position: Int

  package init(_ css: ArraySlice<UInt8>) {
    self.css = css
    position = css.startIndex
  }

  package mutating func next() -> Piece? {
    guard position < css.endIndex else { return nil }
    let start = position
    let byte = css[start]
    position += 1
    switch byte {
    case UInt8(ascii: "/") where position < css.endIndex && css[position] == UInt8(ascii: "*"):
      position = endOfComment(from: position + 1)
      return .comment(css[start..<position])
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      position = endOfString(byte, from: position)
      return .verbatim(css[start..<position])
    case UInt8(ascii: "\\"):
      position = Swift.min(position + 1, css.endIndex)
      return .verbatim(css[start..<position])
    default:
      return .byte(byte)
    }
  }

  private func endOfComment(from start: Int) -> Int {
    var position = start + 1
    while position < css.endIndex {
      if css[position] == UInt8(ascii: "/"), css[position - 1] == UInt8(ascii: "*") { return position + 1 }
      position += 1
    }
    return css.endIndex
  }

  private func endOfString(_ quote: UInt8, from start: Int) -> Int {
    var position = start
    while position < css.endIndex, css[position] != quote {
      position += css[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    return Swift.min(position + 1, css.endIndex)
  }

  /// A stylesheet with spaces for comments, so that what is left stays at its line and column.
  static func blankingComments(in css: String) -> String {
    var bytes: [UInt8] = []
    for piece in CSSPieces(Array(css.utf8)[...]) {
      switch piece {
      case .comment(let comment): bytes += String(decoding: comment, as: UTF8.self).blanked.utf8
      case .verbatim(let text): bytes += text
      case .byte(let byte): bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
