import Reading
import Text

/// Finds digits and number words in a text.
struct NumberScanner {
  let text: FoldedText
  let vocabulary: NumberVocabulary
  let groupMark: Unicode.Scalar?
  let decimalMark: Unicode.Scalar

  init(_ text: FoldedText, _ vocabulary: NumberVocabulary, _ format: NumberFormat) {
    self.text = text
    self.vocabulary = vocabulary
    groupMark = FoldedText(format.rules.groupMark).scalars.first
    decimalMark = FoldedText(format.rules.decimalMark).scalars.first ?? "."
  }

  func tokens() -> [NumberToken] {
    var tokens: [NumberToken] = []
    var position = 0
    while position < text.scalars.count {
      let token = text.scalars[position].isDigit ? figure(at: position) : word(at: position)
      if let token { tokens.append(token) }
      position = token?.range.upperBound ?? position + 1
    }
    return tokens
  }

  /// Digits with the language's marks; nil only if there are more digits than figures have.
  private func figure(at start: Int) -> NumberToken? {
    var digits = ""
    var position = start
    func takeDigits() {
      while position < text.scalars.count, text.scalars[position].isDigit {
        digits.unicodeScalars.append(text.scalars[position])
        position += 1
      }
    }
    takeDigits()
    if position - start <= 3 {
      while hasGroup(at: position) {
        position += 1
        takeDigits()
      }
    }
    if position + 1 < text.scalars.count, text.scalars[position] == decimalMark,
      text.scalars[position + 1].isDigit
    {
      digits += "."
      position += 1
      takeDigits()
    }
    let range = start..<position
    guard let figure = Figure(digits) else {
      return NumberToken(meaning: .word(.phrase([])), range: range)
    }
    return NumberToken(meaning: .figure(figure), range: range)
  }

  /// A mark followed by exactly three digits.
  private func hasGroup(at position: Int) -> Bool {
    guard let groupMark, position + 3 < text.scalars.count, text.scalars[position] == groupMark else {
      return false
    }
    let digits = text.scalars[(position + 1)...].prefix(4).prefix { $0.isDigit }
    return digits.count == 3
  }

  private func word(at position: Int) -> NumberToken? {
    guard let candidates = vocabulary.words[text.scalars[position]] else { return nil }
    for candidate in candidates {
      let end = position + candidate.scalars.count
      guard end <= text.scalars.count, text.scalars[position..<end].elementsEqual(candidate.scalars),
        text.isBorder(before: end), beginsWord(at: position)
      else { continue }
      return NumberToken(meaning: .word(candidate.meaning), range: position..<end)
    }
    return nil
  }

  private func beginsWord(at position: Int) -> Bool {
    if text.isBorder(before: position) { return true }
    return vocabulary.wordPrefixes.contains { prefix in
      let start = position - prefix.unicodeScalars.count
      return text.has(prefix, at: start) && text.isBorder(before: start)
    }
  }
}
