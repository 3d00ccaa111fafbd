/// Shortens a text to a number of characters.
package enum Truncation {
  /// Cuts between graphemes, never in a number or a Latin word, drops marks before the cut and adds one `…`; a text that fits stays.
  ///
  /// - Parameter limit: the most graphemes that are kept, the ellipsis not counted.
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
  /// Whether it holds together with its neighbours: digits and letters of scripts that write spaces.
  fileprivate var isWordPart: Bool {
    guard let scalar = unicodeScalars.first, scalar.isWordCharacter else { return false }
    return !EastAsianWidth.isWide(scalar)
  }
}
