/// Shortens a text to a number of characters.
package enum Truncation {
  /// Cuts between graphemes but never inside a number or a Latin word, drops punctuation before the cut and adds one `…`; a text that fits
  /// stays as it is.
  ///
  /// - Parameter limit: the largest number of graphemes to keep, not counting the ellipsis.
  package static func truncate(_ text: String, to limit: Int) -> String {
    guard text.count > limit else { return text }
    var end = text.index(text.startIndex, offsetBy: limit)
    if text[end].isWordPart {
      while end > text.startIndex, text[text.index(before: end)].isWordPart { end = text.index(before: end) }
    }
    var kept = text[..<end]
    while let last = kept.last, last.isWhitespace || last.unicodeScalars.allSatisfy(\.isPunctuation) {
      kept.removeLast()
    }
    return kept + "…"
  }
}

extension Character {
  /// Whether the character belongs together with its neighbours: digits, and letters of scripts that separate words with spaces.
  fileprivate var isWordPart: Bool {
    guard let scalar = unicodeScalars.first, scalar.isWordCharacter else { return false }
    return !EastAsianWidth.isWide(scalar)
  }
}
