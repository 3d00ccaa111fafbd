import Text

/// Finds where the words of the C library's nodes are in the source.
///
/// The library counts the columns of inlines from the beginning of their block, and no longer knows how a line was indented or that a
/// definition preceded it. So each position that follows from its figures is compared with the source, and if the words are not there they
/// are searched for after the words before them.
struct WordFinder {
  var source: SourceText
  /// The block whose inlines are being read: where it begins in the source, and how many quotations it is in.
  private var block = (line: 1, column: 1, quotes: 0)
  /// In the source, after the words that were read last.
  private var cursor = 0

  init(_ source: SourceText) {
    self.source = source
  }

  /// Starts with the inlines of a block.
  mutating func enter(_ node: CommonMarkNode, quotes: Int) {
    block = (node.line, node.column, quotes)
    cursor = offset(ofBlock: node)
  }

  /// Notes that the source has been read up to an offset.
  mutating func pass(_ offset: Int) { cursor = max(cursor, offset) }

  /// Where a block begins.
  mutating func place(of node: CommonMarkNode) -> TextPlace { source.place(at: offset(ofBlock: node)) }

  private func offset(ofBlock node: CommonMarkNode) -> Int {
    source.start(ofLine: node.line) + max(node.column, 1) - 1
  }

  /// The position of a node's words, and whether the source has them as they are.
  mutating func offset(of literal: [UInt8], _ node: CommonMarkNode) -> (offset: Int, isVerbatim: Bool) {
    let expected = expectedOffset(of: node)
    if source.has(literal[...], at: expected) {
      cursor = expected + literal.count
      return (expected, true)
    }
    if let found = source.firstOffset(of: literal[...], from: cursor) {
      cursor = found + literal.count
      return (found, true)
    }
    return (max(cursor, min(expected, source.start(ofLine: node.line + 1))), false)
  }

  /// A part of a node's text that the source has as it is, or a character that is written there with a backslash or as an entity.
  struct Piece {
    /// In the text.
    var words: Range<Int>
    /// In the source.
    var offset: Int
    var isVerbatim: Bool
  }

  mutating func pieces(of literal: [UInt8], _ node: CommonMarkNode) -> [Piece] {
    // What represents an undefined footnote has no position.
    let expected = node.line > 0 ? expectedOffset(of: node) : cursor
    let isPlain = !literal.contains { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "&") }
    if isPlain, source.has(literal[...], at: expected) {
      cursor = expected + literal.count
      return [Piece(words: literal.indices, offset: expected, isVerbatim: true)]
    }
    guard let pieces = pieces(of: literal, from: expected) ?? nearestPieces(of: literal),
      let last = pieces.last
    else {
      return [Piece(words: literal.indices, offset: cursor, isVerbatim: false)]
    }
    cursor = last.offset + (last.isVerbatim ? last.words.count : 2)
    return pieces
  }

  /// The next occurrence of the text after the words before it.
  private func nearestPieces(of literal: [UInt8]) -> [Piece]? {
    for offset in cursor..<(cursor + 64) {
      if let pieces = pieces(of: literal, from: offset) { return pieces }
    }
    return source.firstOffset(of: literal.prefix(8), from: cursor).flatMap { pieces(of: literal, from: $0) }
  }

  /// - Parameter start: in the source.
  /// - Returns: nil if the text is not there.
  private func pieces(of literal: [UInt8], from start: Int) -> [Piece]? {
    var pieces: [Piece] = []
    var (offset, position, verbatimStart) = (start, 0, 0)
    func finishVerbatim() {
      guard position > verbatimStart else { return }
      let words = verbatimStart..<position
      pieces.append(Piece(words: words, offset: offset - words.count, isVerbatim: true))
    }
    while position < literal.count {
      guard let byte = source[offset] else { return nil }
      let length: Int
      let words: Int
      if byte == UInt8(ascii: "\\"), let next = source[offset + 1], next.isASCIIPunctuation {
        guard next == literal[position] else { return nil }
        (length, words) = (2, 1)
      } else if byte == UInt8(ascii: "&"), let entity = entity(at: offset, for: literal, position) {
        (length, words) = entity
      } else if byte == literal[position] {
        offset += 1
        position += 1
        continue
      } else {
        return nil
      }
      finishVerbatim()
      pieces.append(Piece(words: position..<(position + words), offset: offset, isVerbatim: false))
      offset += length
      position += words
      verbatimStart = position
    }
    finishVerbatim()
    return pieces
  }

  /// The length of an entity in the source and the number of bytes of the text that it stands for; nil if the source has the text as it is.
  private func entity(at offset: Int, for literal: [UInt8], _ position: Int) -> (length: Int, words: Int)? {
    var end = offset + 1
    while let byte = source[end], byte != UInt8(ascii: ";") {
      guard end - offset < 34, byte < 0x80, byte > UInt8(ascii: " ") else { return nil }
      end += 1
    }
    guard !literal[position...].starts(with: source.bytes[offset..<min(end + 1, source.bytes.count)]) else {
      return nil
    }
    // One character or two.
    var words = position
    for _ in 0..<2 {
      guard let scalar = literal.scalar(at: words) else { return nil }
      words += UTF8.width(scalar)
      if words == literal.count || source[end + 1] == literal[words] || source[end + 1] == UInt8(ascii: "&")
        || source[end + 1] == UInt8(ascii: "\\")
      {
        return (end + 1 - offset, words - position)
      }
    }
    return nil
  }

  /// Where a node begins according to the library.
  func expectedOffset(of node: CommonMarkNode) -> Int {
    guard node.line != block.line else { return offset(ofBlock: node) }
    return source.contentStart(ofLine: node.line, quotes: block.quotes) + node.column - block.column
  }

  /// The position of the destination of the link whose words were read last.
  func offset(ofDestination literal: [UInt8], linkStart: Int) -> Int {
    // After the words, only closing marks precede the bracket.
    var position = cursor
    while let byte = source[position],
      "*_~` \n".utf8.contains(byte) || source.isMark(at: position) || byte.isContinuation
    { position += 1 }
    if source[position] == UInt8(ascii: "]"), source[position + 1] == UInt8(ascii: "(") {
      position += 2
      while let byte = source[position], " \t\r\n".utf8.contains(byte) { position += 1 }
      return source[position] == UInt8(ascii: "<") ? position + 1 : position
    }
    // An address in angle brackets is its own text; that of a reference may be anywhere.
    return source.firstOffset(of: literal[...], from: linkStart) ?? linkStart
  }
}

extension UInt8 {
  fileprivate var isASCIIPunctuation: Bool { self < 0x80 && Unicode.Scalar(self).isPunctuation }
}
