import Text

/// Slips in the words of a Chinese or Japanese text, whatever markup stands around them.
///
/// Sources: GB/T 15834-2011 for marks, GB/T 15835-2011 for numbers.
enum ProseSlips {
  static func find(in text: String) -> [Slip] {
    let scalars = Array(text.unicodeScalars)
    var slips: [Slip] = []
    for position in scalars.indices {
      let before = position > 0 ? scalars[position - 1] : nil
      let after = position + 1 < scalars.count ? scalars[position + 1] : nil
      if let slip = halfWidthMark(scalars[position], before, after, at: position) { slips.append(slip) }
      if let slip = typewriterMark(scalars[position], before, after, at: position) { slips.append(slip) }
      if before.map(isFullWidthAlphanumeric) != true, isFullWidthAlphanumeric(scalars[position]) {
        slips.append(fullWidthRun(scalars[position...].prefix(while: isFullWidthAlphanumeric), at: position))
      }
      if let slip = ambiguousRange(scalars, at: position) { slips.append(slip) }
      if let slip = handTypedSpace(scalars, at: position) { slips.append(slip) }
      if scalars[position] == "\n", let slip = unwantedSpace(before, after, at: position) {
        slips.append(slip)
      }
    }
    return slips
  }

  // MARK: - Width

  private static let fullWidthMarks: [Unicode.Scalar: String] = [
    ",": "，", ":": "：", ";": "；", "(": "（", ")": "）", "!": "！", "?": "？",
  ]

  private static func halfWidthMark(
    _ mark: Unicode.Scalar, _ before: Unicode.Scalar?, _ after: Unicode.Scalar?, at position: Int
  ) -> Slip? {
    guard mark.isASCII, let wanted = fullWidthMarks[mark],
      before?.isHanOrKana == true || after?.isHanOrKana == true
    else {
      return nil
    }
    return Slip(
      offset: position, message: "the half-width \"\(mark)\" stands beside Chinese",
      hint: "write \"\(wanted)\"")
  }

  /// Quotation marks and full stops of a typewriter. A point before a Latin letter or digit belongs to a name such as `附件.pdf`, a
  /// quotation mark behind a digit says inches.
  private static func typewriterMark(
    _ mark: Unicode.Scalar, _ before: Unicode.Scalar?, _ after: Unicode.Scalar?, at position: Int
  ) -> Slip? {
    guard mark == "\"" || mark == "'" || mark == "." else { return nil }
    let isBesideChinese = before?.isHanOrKana == true || after?.isHanOrKana == true
    func slip(_ hint: String) -> Slip {
      Slip(offset: position, message: "the half-width \"\(mark)\" stands beside Chinese", hint: hint)
    }
    switch mark {
    case "\"" where isBesideChinese && before?.isASCIIDigit != true: return slip("write “ or ”")
    case "'" where isBesideChinese: return slip("write ‘ or ’")
    case "." where before?.isHanOrKana == true && after == ".": return slip("write ……")
    case "." where before?.isHanOrKana == true && !(after?.isASCII == true && after?.isWordCharacter == true):
      return slip("write 。 at the end of a sentence, · within a name")
    default: return nil
    }
  }

  private static func isFullWidthAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: true
    default: false
    }
  }

  private static func fullWidthRun(_ run: ArraySlice<Unicode.Scalar>, at position: Int) -> Slip {
    // Full-width forms follow ASCII at a fixed distance.
    let narrow = run.compactMap { Unicode.Scalar($0.value - 0xFEE0) }
    return Slip(
      offset: position,
      message: "\"\(String(String.UnicodeScalarView(run)))\" is full-width",
      hint: "write \"\(String(String.UnicodeScalarView(narrow)))\"")
  }

  // MARK: - Spaces

  /// The stylesheet sets Chinese and Latin apart; a space as well would do it twice. The number of a heading keeps its space: `1 范围`.
  private static func handTypedSpace(_ scalars: [Unicode.Scalar], at position: Int) -> Slip? {
    guard scalars[position] == " ", position > 0, position + 1 < scalars.count else { return nil }
    let (before, after) = (scalars[position - 1], scalars[position + 1])
    let isBetweenScripts =
      before.isHanOrKana && after.isASCII && after.isWordCharacter
      || before.isASCII && before.isWordCharacter && after.isHanOrKana
    guard isBetweenScripts, !scalars[..<position].allSatisfy({ $0.isASCIIDigit || $0 == "." }) else {
      return nil
    }
    return Slip(
      offset: position, message: "a space is typed between \"\(before)\" and \"\(after)\"",
      hint: "take it away: the stylesheet sets Chinese and Latin apart")
  }

  /// A line break is nothing between Chinese characters; beside other letters it is a space, which Chinese does not write.
  private static func unwantedSpace(_ before: Unicode.Scalar?, _ after: Unicode.Scalar?, at position: Int)
    -> Slip?
  {
    guard let before, let after, before.isWordCharacter, after.isWordCharacter,
      before.isHanOrKana != after.isHanOrKana, before.isASCII || after.isASCII
    else { return nil }
    return Slip(
      offset: position - 1, message: "the line break between \"\(before)\" and \"\(after)\" shows as a space",
      hint: "break the line between two Chinese characters or behind a mark")
  }

  // MARK: - Ranges

  private static let scaleWords: Set<Unicode.Scalar> = ["万", "亿"]

  /// `20—30万`: does it begin at twenty or at 200,000?
  private static func ambiguousRange(_ scalars: [Unicode.Scalar], at position: Int) -> Slip? {
    guard let range = NumberRange(scalars, dash: position), range.end < scalars.count,
      scaleWords.contains(scalars[range.end])
    else { return nil }
    let word = scalars[range.end]
    return Slip(
      offset: range.start,
      message: "the range \"\(range.first)\(range.dash)\(range.second)\(word)\" can be read in two ways",
      hint: "write the scale word with both numbers: \(range.first)\(word)\(range.dash)\(range.second)\(word)"
    )
  }
}

extension Unicode.Scalar {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }

}
