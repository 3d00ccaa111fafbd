import Text

/// Makes `**` and `~~` open and close next to Chinese letters and punctuation.
///
/// CommonMark decides by the characters on both sides whether a run of stars can open or close emphasis, and takes full-width marks
/// for punctuation that needs a space: `**立国之本。**后文` keeps its stars. The rule here is that of markdown-cjk-friendly
/// (specification, section 6.2), which CommonMark discussion 650 describes too: full-width marks do not count as punctuation, and
/// a wide character on the far side does for a space.
///
/// The C library cannot be told another rule. So a private-use character that the text does not hold is put beside every run for
/// which the two rules differ: next to it the run is no neighbour of punctuation, and the library's own rule comes to the result
/// wanted. After parsing the character is removed everywhere.
struct EmphasisSentinel {
  let character: Unicode.Scalar

  init(for text: String) {
    let used = Set(text.unicodeScalars.lazy.filter { (0xE000...0xF8FF).contains($0.value) })
    character =
      (0xE000...0xF8FF).lazy.compactMap { Unicode.Scalar($0 as UInt32) }.first { !used.contains($0) }
      ?? "\u{F8FF}"
  }

  func mark(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "~") }) else {
      return text
    }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var position = 0
    while position < scalars.count {
      let scalar = scalars[position]
      guard scalar == "*" || scalar == "~" else {
        result.append(scalar)
        position += 1
        continue
      }
      var end = position
      while end < scalars.count, scalars[end] == scalar { end += 1 }
      if isEscaped(position, in: scalars) {
        result.append(scalar)
        position += 1
        if position == end { continue }
      }
      append(scalars, position..<end, to: &result)
      position = end
    }
    return String(result)
  }

  private func isEscaped(_ position: Int, in scalars: [Unicode.Scalar]) -> Bool {
    var backslashes = 0
    while position - backslashes > 0, scalars[position - backslashes - 1] == "\\" { backslashes += 1 }
    return !backslashes.isMultiple(of: 2)
  }

  private func append(
    _ scalars: [Unicode.Scalar], _ run: Range<Int>, to result: inout String.UnicodeScalarView
  ) {
    let before = run.lowerBound > 0 ? scalars[run.lowerBound - 1] : "\n"
    let after = run.upperBound < scalars.count ? scalars[run.upperBound] : "\n"
    let isRun = scalars[run.lowerBound] == "*" || run.count > 1
    let mustOpen = isRun && Self.faces(after, from: before) && !Self.commonMarkFaces(after, from: before)
    let mustClose = isRun && Self.faces(before, from: after) && !Self.commonMarkFaces(before, from: after)
    if mustClose { result.append(character) }
    result.append(contentsOf: scalars[run])
    if mustOpen { result.append(character) }
  }

  /// Whether a run belongs to the character on one side, by the East Asian rule: left-flanking towards what follows it,
  /// right-flanking towards what precedes it.
  private static func faces(_ near: Unicode.Scalar, from far: Unicode.Scalar) -> Bool {
    guard !near.isMarkdownSpace else { return false }
    return !near.isNarrowPunctuation || far.isMarkdownSpace || far.isNarrowPunctuation
      || EastAsianWidth.isWide(far)
  }

  /// The same by CommonMark 0.29, section 6.4.
  private static func commonMarkFaces(_ near: Unicode.Scalar, from far: Unicode.Scalar) -> Bool {
    guard !near.isMarkdownSpace else { return false }
    return !near.isPunctuation || far.isMarkdownSpace || far.isPunctuation
  }
}
