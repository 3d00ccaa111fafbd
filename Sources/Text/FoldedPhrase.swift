/// A phrase or a text in the form in which one is searched for in the other: case and the kind of white space make no difference, and every
/// scalar keeps its position.
package struct FoldedPhrase: Sendable, Hashable {
  package let scalars: [Unicode.Scalar]

  package init(_ text: String) {
    scalars = text.unicodeScalars.map { scalar in
      if scalar.properties.isWhitespace { return " " }
      let lower = scalar.properties.lowercaseMapping.unicodeScalars
      return lower.count == 1 ? lower[lower.startIndex] : scalar
    }
  }

  /// Where another phrase occurs in this one, in scalars. In scripts that separate words with spaces it has to consist of whole words.
  package func ranges(of phrase: FoldedPhrase) -> [Range<Int>] {
    guard let first = phrase.scalars.first, scalars.count >= phrase.scalars.count else { return [] }
    var ranges: [Range<Int>] = []
    var start = 0
    while start + phrase.scalars.count <= scalars.count {
      let end = start + phrase.scalars.count
      if scalars[start] == first, scalars[start..<end].elementsEqual(phrase.scalars),
        isBetweenWords(start), isBetweenWords(end)
      {
        ranges.append(start..<end)
        start = end
      } else {
        start += 1
      }
    }
    return ranges
  }

  private func isBetweenWords(_ position: Int) -> Bool {
    guard position > 0, position < scalars.count else { return true }
    return !(Self.isOfSpacedWord(scalars[position - 1]) && Self.isOfSpacedWord(scalars[position]))
  }

  private static func isOfSpacedWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isWordCharacter && !scalar.isHanOrKana
  }
}
