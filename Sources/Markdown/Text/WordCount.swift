import Foundation

/// Counts words in any mixture of languages.
package enum WordCount {
  /// Each Han character, kana or other wide letter is one word; so is each run of other letters and digits, with the points, commas,
  /// hyphens and apostrophes inside it. Full-width Latin is folded first (NFKC).
  package static func count(_ text: String) -> Int {
    let scalars = Array(text.precomposedStringWithCompatibilityMapping.unicodeScalars)
    var count = 0
    var isInRun = false
    for (position, scalar) in scalars.enumerated() {
      if !scalar.isWordCharacter {
        let next = scalars.indices.contains(position + 1) ? scalars[position + 1] : " "
        let isInner = ".,-'\u{2019}".unicodeScalars.contains(scalar) && next.isWordCharacter
        isInRun = isInRun && isInner && !EastAsianWidth.isWide(next)
      } else if EastAsianWidth.isWide(scalar) {
        count += 1
        isInRun = false
      } else {
        if !isInRun { count += 1 }
        isInRun = true
      }
    }
    return count
  }
}
