import Text

/// Two numbers with a dash between them, as people write them in texts.
struct NumberRange {
  let first: String
  let second: String
  let dash: Unicode.Scalar
  /// Where the first number begins and the second ends, in Unicode scalars of the text.
  let start: Int
  let end: Int

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "–", "—", "~", "～", "－": true
    default: false
    }
  }

  /// - Parameter position: where the dash should be.
  init?(_ scalars: [Unicode.Scalar], dash position: Int) {
    guard Self.isDash(scalars[position]) else { return nil }
    var start = position
    while start > 0, Self.isNumeric(scalars[start - 1]) { start -= 1 }
    var end = position + 1
    while end < scalars.count, Self.isNumeric(scalars[end]) { end += 1 }
    guard start < position, end > position + 1 else { return nil }
    let before = start > 0 ? scalars[start - 1] : " "
    let after = end < scalars.count ? scalars[end] : " "
    // Dates, telephone numbers and the names of standards have more dashes, or letters before them.
    guard !Self.isDash(before), !Self.isDash(after), !"/_".unicodeScalars.contains(before),
      !(before.isASCII && before.isWordCharacter)
    else { return nil }
    first = Self.string(scalars[start..<position])
    second = Self.string(scalars[(position + 1)..<end])
    dash = scalars[position]
    self.start = start
    self.end = end
  }

  var isOfYears: Bool { first.count == 4 && second.count == 4 && first < second }

  private static func isNumeric(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || scalar == "." || scalar == "," || scalar == "%"
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
