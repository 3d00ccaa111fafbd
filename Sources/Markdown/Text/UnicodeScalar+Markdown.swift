import Text

extension Unicode.Scalar {
  /// CommonMark's Unicode whitespace.
  var isMarkdownSpace: Bool {
    switch self {
    case "\t", "\n", "\u{C}", "\r": true
    default: properties.generalCategory == .spaceSeparator
    }
  }

  /// Punctuation other than full-width marks; `**` next to it needs a space in CommonMark's rule.
  var isNarrowPunctuation: Bool { isPunctuation && !EastAsianWidth.isEastAsian(self) }
}
