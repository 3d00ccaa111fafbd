import Foundation

/// Counts words in any mixture of languages.
package struct WordCount: Sendable {
  /// Han characters, kana and other wide letters, each counted as a word.
  private(set) package var wide = 0
  /// Runs of other letters and digits, with the points, commas, hyphens and apostrophes inside them.
  private(set) package var runs = 0

  package var total: Int { wide + runs }

  /// Full-width Latin is folded first (NFKC).
  package init(_ text: String) {
    let scalars = Array(text.precomposedStringWithCompatibilityMapping.unicodeScalars)
    var isInRun = false
    for (position, scalar) in scalars.enumerated() {
      if !scalar.isWordCharacter {
        let next = scalars.indices.contains(position + 1) ? scalars[position + 1] : " "
        let isInner = ".,-'\u{2019}".unicodeScalars.contains(scalar) && next.isWordCharacter
        isInRun = isInRun && isInner && !EastAsianWidth.isWide(next)
      } else if EastAsianWidth.isWide(scalar) {
        wide += 1
        isInRun = false
      } else {
        if !isInRun { runs += 1 }
        isInRun = true
      }
    }
  }

  /// Whole minutes, at least one: 400 Chinese characters or 200 words a minute, the pace of a careful reader of either script.
  package var minutesToRead: Int {
    max(1, Int((Double(wide) / 400 + Double(runs) / 200).rounded(.up)))
  }
}
