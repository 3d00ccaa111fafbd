import Text

/// A text as the parser gets it, to translate the parser's positions into those of the editor's text.
struct SourceText {
  let bytes: [UInt8]
  /// The mark that is not in the editor's text; nil if there is none.
  private let mark: EmphasisSentinel?
  private let lineStarts: [Int]
  /// The place that was asked for last: most are asked for in the order of the text.
  private var last = (offset: 0, line: 1, column: 1)

  init(_ bytes: [UInt8], removing mark: EmphasisSentinel?) {
    self.bytes = bytes
    self.mark = mark
    var starts = [0]
    for position in bytes.indices {
      let byte = bytes[position]
      let endsLine =
        byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
          && (position + 1 == bytes.count || bytes[position + 1] != UInt8(ascii: "\n"))
      if endsLine { starts.append(position + 1) }
    }
    lineStarts = starts
  }

  /// - Parameter line: 1-based.
  func start(ofLine line: Int) -> Int {
    lineStarts[min(max(line, 1), lineStarts.count) - 1]
  }

  /// The end of a line, before the characters that end it.
  func contentEnd(ofLine line: Int) -> Int {
    var end = line < lineStarts.count ? lineStarts[max(line, 1)] : bytes.count
    while end > start(ofLine: line), "\r\n".utf8.contains(bytes[end - 1]) { end -= 1 }
    return end
  }

  /// Where the words of a paragraph continue in a line: after spaces and quotation markers.
  func contentStart(ofLine line: Int, quotes: Int) -> Int {
    var position = start(ofLine: line)
    var quotes = quotes
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"): position += 1
      case UInt8(ascii: ">") where quotes > 0:
        quotes -= 1
        position += 1
      default: return position
      }
    }
    return position
  }

  /// - Parameter offset: of a byte; anything past the end counts as the end.
  mutating func place(at offset: Int) -> TextPlace {
    let offset = min(max(offset, 0), bytes.count)
    let start = lineStarts[last.line - 1]
    if offset >= start, offset < last.offset, last.offset - offset < offset - start {
      return placeBehind(offset)
    }
    if offset < last.offset || last.line < lineStarts.count && offset >= lineStarts[last.line] {
      let line = line(at: offset)
      last = (lineStarts[line - 1], line, 1)
    }
    var position = last.offset
    while position < offset {
      if isMark(at: position) {
        position += 3
        continue
      }
      if !bytes[position].isContinuation { last.column += 1 }
      position += 1
    }
    last.offset = offset
    return TextPlace(line: last.line, column: last.column)
  }

  /// A place shortly before the last one, in the same line: in a long line, counting from its start would take longer each time.
  private mutating func placeBehind(_ offset: Int) -> TextPlace {
    var position = last.offset
    while position > offset {
      if position - 3 >= offset, isMark(at: position - 3) {
        position -= 3
        continue
      }
      position -= 1
      if !bytes[position].isContinuation { last.column -= 1 }
    }
    last.offset = offset
    return TextPlace(line: last.line, column: last.column)
  }

  private func line(at offset: Int) -> Int {
    max(lineStarts.partitioningIndex { $0 > offset }, 1)
  }

  /// Whether the mark begins at a byte.
  func isMark(at position: Int) -> Bool { mark?.stands(at: position, in: bytes) == true }

  /// Appends words without the mark.
  func append(_ words: ArraySlice<UInt8>, to result: inout [UInt8]) {
    guard let mark else {
      result.append(contentsOf: words)
      return
    }
    mark.append(words, to: &result)
  }

  // MARK: - Looking for words

  func has(_ words: ArraySlice<UInt8>, at offset: Int) -> Bool {
    guard offset >= 0, offset + words.count <= bytes.count else { return false }
    return bytes[offset..<(offset + words.count)] == words
  }

  /// How far ahead words are searched for: what the parser leaves out between two words is seldom long.
  private static let reach = 4096

  func firstOffset(of words: ArraySlice<UInt8>, from start: Int) -> Int? {
    guard let first = words.first, start >= 0 else { return nil }
    let end = min(bytes.count - words.count, start + Self.reach)
    var position = start
    while position <= end {
      if bytes[position] == first, has(words, at: position) { return position }
      position += 1
    }
    return nil
  }

  subscript(offset: Int) -> UInt8? { bytes.indices.contains(offset) ? bytes[offset] : nil }
}
