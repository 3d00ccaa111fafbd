import Text

/// Makes `**` and `~~` open and close next to Chinese letters and punctuation.
///
/// CommonMark decides by the characters on both sides whether a run of stars can open or close emphasis, and counts full-width marks as
/// punctuation that needs a space: `**立国之本。**后文` keeps its stars. The rule here is that of markdown-cjk-friendly (specification, section
/// 6.2), which is also described in CommonMark discussion 650: full-width marks do not count as punctuation, and a wide character on the
/// far side serves as a space.
///
/// The C library cannot be given a different rule. So a private-use character that the text does not contain is inserted beside every run
/// for which the two rules differ: next to it the run does not touch punctuation, and the library's own rule gives the result wanted. After
/// parsing, the character is removed everywhere.
struct EmphasisSentinel {
  /// The character's three bytes of UTF-8.
  private let bytes: [UInt8]

  /// - Returns: nil for a text without runs of stars or tildes.
  init?(for text: [UInt8]) {
    guard text.contains(where: { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "~") }) else { return nil }
    // The private use area is U+E000 to U+F8FF.
    var used: Set<UInt32> = []
    if text.contains(where: { $0 == 0xEE || $0 == 0xEF }) {
      used = Set(
        String(decoding: text, as: UTF8.self).unicodeScalars.lazy.map(\.value)
          .filter { (0xE000...0xF8FF).contains($0) })
    }
    let free = (0xE000...0xF8FF).first { !used.contains($0) } ?? 0xF8FF
    bytes = [0xE0 | UInt8(free >> 12), 0x80 | UInt8(free >> 6 & 0x3F), 0x80 | UInt8(free & 0x3F)]
  }

  func stands(at position: Int, in text: [UInt8]) -> Bool {
    text[position] == bytes[0] && position + 2 < text.count && text[position + 1] == bytes[1]
      && text[position + 2] == bytes[2]
  }

  /// Appends a text without the character.
  func append(_ text: ArraySlice<UInt8>, to result: inout [UInt8]) {
    var position = text.startIndex
    while position < text.endIndex {
      if text[position] == bytes[0], text[position...].starts(with: bytes) {
        position += 3
      } else {
        result.append(text[position])
        position += 1
      }
    }
  }

  func mark(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count + text.count / 8)
    var position = 0
    while position < text.count {
      let byte = text[position]
      guard byte == UInt8(ascii: "*") || byte == UInt8(ascii: "~") else {
        result.append(byte)
        position += 1
        continue
      }
      var end = position
      while end < text.count, text[end] == byte { end += 1 }
      if isEscaped(position, in: text) {
        result.append(byte)
        position += 1
        if position == end { continue }
      }
      append(text, position..<end, to: &result)
      position = end
    }
    return result
  }

  private func isEscaped(_ position: Int, in text: [UInt8]) -> Bool {
    var backslashes = 0
    while position - backslashes > 0, text[position - backslashes - 1] == UInt8(ascii: "\\") {
      backslashes += 1
    }
    return !backslashes.isMultiple(of: 2)
  }

  private func append(_ text: [UInt8], _ run: Range<Int>, to result: inout [UInt8]) {
    let before = text.scalar(before: run.lowerBound) ?? "\n"
    let after = text.scalar(at: run.upperBound) ?? "\n"
    let isRun = text[run.lowerBound] == UInt8(ascii: "*") || run.count > 1
    let mustOpen = isRun && Self.faces(after, from: before) && !Self.commonMarkFaces(after, from: before)
    let mustClose = isRun && Self.faces(before, from: after) && !Self.commonMarkFaces(before, from: after)
    if mustClose { result.append(contentsOf: bytes) }
    result.append(contentsOf: text[run])
    if mustOpen { result.append(contentsOf: bytes) }
  }

  /// Whether a run belongs to the character on one side, by the East Asian rule: left-flanking for what follows it, right-flanking for what
  /// precedes it.
  private static func faces(_ near: Unicode.Scalar, from far: Unicode.Scalar) -> Bool {
    guard !near.isMarkdownSpace else { return false }
    return !near.isNarrowPunctuation || far.isMarkdownSpace || far.isNarrowPunctuation
      || EastAsianWidth.isEastAsian(far)
  }

  /// The same by CommonMark 0.29, section 6.4.
  private static func commonMarkFaces(_ near: Unicode.Scalar, from far: Unicode.Scalar) -> Bool {
    guard !near.isMarkdownSpace else { return false }
    return !near.isPunctuation || far.isMarkdownSpace || far.isPunctuation
  }
}
