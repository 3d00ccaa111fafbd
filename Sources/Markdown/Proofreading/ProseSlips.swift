import Text

/// Slips in the words of a Chinese or Japanese text, whatever the markup around them.
///
/// Sources: GB/T 15834-2011 for marks, GB/T 15835-2011 for numbers.
enum ProseSlips {
  /// - Parameter dashes: those of the text so far.
  static func find(in scalars: [Unicode.Scalar], _ dashes: inout RangeDashes) -> [Slip] {
    var slips: [Slip] = []
    var differentDash: Slip?
    // Whether only digits and points have been read.
    var isNumber = true
    for position in scalars.indices {
      let scalar = scalars[position]
      // Letters of Chinese and Japanese make up most of a text and are never a slip.
      if (0x3041...0xD7FF).contains(scalar.value) {
        isNumber = false
        continue
      }
      let before = position > 0 ? scalars[position - 1] : nil
      let after = position + 1 < scalars.count ? scalars[position + 1] : nil
      if let slip = halfWidthMark(scalar, before, after, at: position) { slips.append(slip) }
      if let slip = typewriterMark(scalar, before, after, at: position) { slips.append(slip) }
      if isFullWidthAlphanumeric(scalar), before.map(isFullWidthAlphanumeric) != true {
        slips.append(fullWidthRun(scalars[position...].prefix(while: isFullWidthAlphanumeric), at: position))
      }
      if let range = NumberRange(scalars, dash: position) {
        if let slip = ambiguous(range, in: scalars) { slips.append(slip) }
        differentDash = dashes.slip(of: range, at: position) ?? differentDash
      }
      if scalar == " ", !isNumber, let slip = handTypedSpace(before, after, at: position) {
        slips.append(slip)
      }
      if scalar == "\n", let slip = unwantedSpace(before, after, at: position) { slips.append(slip) }
      isNumber = isNumber && (scalar.isDigit || scalar == ".")
    }
    return slips + [differentDash].compactMap(\.self)
  }

  // MARK: - Width

  private static func fullWidthMark(of mark: Unicode.Scalar) -> String? {
    switch mark {
    case ",": "，"
    case ":": "："
    case ";": "；"
    case "(": "（"
    case ")": "）"
    case "!": "！"
    case "?": "？"
    default: nil
    }
  }

  private static func halfWidthMark(
    _ mark: Unicode.Scalar, _ before: Unicode.Scalar?, _ after: Unicode.Scalar?, at position: Int
  ) -> Slip? {
    guard let wanted = fullWidthMark(of: mark),
      before?.isHanOrKana == true || after?.isHanOrKana == true
    else {
      return nil
    }
    return Slip(
      code: .halfWidthMark, offset: position, message: "the half-width \"\(mark)\" is next to Chinese",
      hint: "write \"\(wanted)\"")
  }

  /// A typewriter's quotation marks and full stops. A point before a Latin letter or digit belongs to a name such as `附件.pdf`; a quotation
  /// mark after a digit means inches.
  private static func typewriterMark(
    _ mark: Unicode.Scalar, _ before: Unicode.Scalar?, _ after: Unicode.Scalar?, at position: Int
  ) -> Slip? {
    guard mark == "\"" || mark == "'" || mark == "." else { return nil }
    let isBesideChinese = before?.isHanOrKana == true || after?.isHanOrKana == true
    func slip(_ hint: String) -> Slip {
      Slip(
        code: .halfWidthMark, offset: position, message: "the half-width \"\(mark)\" is next to Chinese",
        hint: hint)
    }
    switch mark {
    case "\"" where isBesideChinese && before?.isDigit != true: return slip("write “ or ”")
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
      code: .fullWidthLetters, offset: position,
      message: "\"\(String(String.UnicodeScalarView(run)))\" is full-width",
      hint: "write \"\(String(String.UnicodeScalarView(narrow)))\"")
  }

  // MARK: - Spaces

  /// The stylesheet puts space between Chinese and Latin; a typed space would double it. The number of a heading keeps its space: `1 范围`.
  private static func handTypedSpace(
    _ before: Unicode.Scalar?, _ after: Unicode.Scalar?, at position: Int
  ) -> Slip? {
    guard let before, let after else { return nil }
    let isBetweenScripts =
      before.isHanOrKana && after.isASCII && after.isWordCharacter
      || before.isASCII && before.isWordCharacter && after.isHanOrKana
    guard isBetweenScripts else { return nil }
    return Slip(
      code: .typedSpace, offset: position, message: "a space is typed between \"\(before)\" and \"\(after)\"",
      hint: "remove it: the stylesheet sets Latin letters and digits apart")
  }

  /// A line break disappears between Chinese characters; next to other letters it is a space, which Chinese does not use.
  private static func unwantedSpace(_ before: Unicode.Scalar?, _ after: Unicode.Scalar?, at position: Int)
    -> Slip?
  {
    guard let before, let after, before.isWordCharacter, after.isWordCharacter,
      before.isHanOrKana != after.isHanOrKana, before.isASCII || after.isASCII
    else { return nil }
    return Slip(
      code: .brokenLine, offset: position - 1,
      message: "the line break between \"\(before)\" and \"\(after)\" shows as a space",
      hint: "break the line between two Chinese characters or after a mark")
  }

  // MARK: - Ranges

  /// `20—30万`: does it begin at twenty or at 200,000?
  private static func ambiguous(_ range: NumberRange, in scalars: [Unicode.Scalar]) -> Slip? {
    guard range.end < scalars.count, "万亿".unicodeScalars.contains(scalars[range.end]) else { return nil }
    let word = scalars[range.end]
    return Slip(
      code: .ambiguousRange, offset: range.start,
      message: "the range \"\(range.first)\(range.dash)\(range.second)\(word)\" can be read in two ways",
      hint: "write the scale word with both numbers: \(range.first)\(word)\(range.dash)\(range.second)\(word)"
    )
  }
}
