package import Language
import Text

/// Splits a text into the terms by which search finds it.
///
/// In a script without spaces, every two neighbouring characters and the last one alone are terms, so that a word is found without a
/// dictionary: 光通信 gives 光通, 通信, 信. Other scripts give words. A number is one term however it is grouped: `7,600` and `7 600` are `7600`,
/// `5,2` is `5.2`. A number before a word for a power of ten is also written out, so that 7600亿 and 760 billion find each other, and one
/// before a percent sign has a term that includes it.
///
/// Arabic writes the article together with its word, and readers look for the word: الصناعة is صناعة.
///
/// `terms` in `templates/assets/search.js` does the same; both are tested against the same cases.
package struct SearchTerms {
  private var folding: SearchFolding
  private let scales: [ScaleWord]

  package init(_ rules: SearchRules = SearchRules()) {
    folding = SearchFolding(letters: rules.letters)
    scales = rules.scales.map { ScaleWord(letters: Array($0.unicodeScalars), power: $1) }
      .sorted { $0.letters.count > $1.letters.count }
  }

  package mutating func terms(of text: String) -> [String] {
    var terms: [String] = []
    read(text) { terms.append(String(String.UnicodeScalarView($0))) }
    return terms
  }

  /// Hands over the terms of a text in their order.
  package mutating func read(_ text: String, _ take: (ArraySlice<Unicode.Scalar>) -> Void) {
    var reading = Reading(text: folding.fold(text), scales: scales)
    reading.terms(take)
  }

  /// A word that multiplies the number before it.
  fileprivate struct ScaleWord {
    let letters: [Unicode.Scalar]
    let power: Int
  }

  /// Chinese, Japanese, Thai, Lao, Burmese and Khmer.
  static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0xE00: false
    case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF: true
    case 0x3005...0x3007, 0x3041...0x3096, 0x309D...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF: true
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFD: true
    default: false
    }
  }
}

/// One pass through a folded text.
private struct Reading {
  typealias Scalars = ArraySlice<Unicode.Scalar>

  let text: [Unicode.Scalar]
  /// The longest first.
  let scales: [SearchTerms.ScaleWord]
  var position = 0
  /// The word that is being read.
  private var word: [Unicode.Scalar] = []

  init(text: [Unicode.Scalar], scales: [SearchTerms.ScaleWord]) {
    self.text = text
    self.scales = scales
  }

  mutating func terms(_ take: (Scalars) -> Void) {
    while position < text.count {
      if SearchTerms.isUnspaced(text[position]) {
        readPairs(take)
      } else if isWordCharacter(at: position) {
        let isNumber = text[position].isDigit
        readWord()
        take(Self.withoutArticle(word[...]))
        if isNumber { takeQuantity(take) }
      } else {
        position += 1
      }
    }
  }

  private mutating func readPairs(_ take: (Scalars) -> Void) {
    while position + 1 < text.count, SearchTerms.isUnspaced(text[position + 1]) {
      take(text[position...position + 1])
      position += 1
    }
    take(text[position...position])
    position += 1
  }

  private mutating func readWord() {
    word.removeAll(keepingCapacity: true)
    readGroupedNumber()
    while position < text.count {
      if isWordCharacter(at: position) {
        word.append(text[position])
      } else if isDecimalPoint(at: position) {
        word.append(".")
      } else {
        break
      }
      position += 1
    }
  }

  // MARK: - Quantities

  /// The number that has just been read, combined with the word or sign after it.
  private func takeQuantity(_ take: (Scalars) -> Void) {
    let number = word.prefix { $0 == "." || $0.isDigit }
    let letters = word[number.endIndex...]
    if !letters.isEmpty {
      // 760bn
      guard let scale = scales.first(where: { $0.letters.elementsEqual(letters) }) else { return }
      take(number)
      return take(Self.writtenOut(number, power: scale.power))
    }
    var next = position
    while next < text.count, text[next] == " " { next += 1 }
    guard next < text.count else { return }
    switch text[next] {
    case "%", "\u{66A}": take(number + ["%"])
    default:
      guard let scale = scales.first(where: { isWord($0.letters, at: next) }) else { return }
      take(Self.writtenOut(number, power: scale.power))
    }
  }

  /// Whether a word is at a position, and is not part of a longer one unless it is written without spaces.
  private func isWord(_ letters: [Unicode.Scalar], at start: Int) -> Bool {
    guard text[start...].starts(with: letters) else { return false }
    let end = start + letters.count
    return end == text.count || SearchTerms.isUnspaced(letters[letters.count - 1])
      || !isWordCharacter(at: end)
  }

  /// `2.7` and 12 give `2700000000000`.
  private static func writtenOut(_ number: Scalars, power: Int) -> Scalars {
    let decimals = number.drop { $0 != "." }.dropFirst()
    let moved = decimals.prefix(power)
    var rest = decimals.dropFirst(power)
    while rest.last == "0" { rest.removeLast() }
    let zeros = Array(repeating: "0" as Unicode.Scalar, count: power - moved.count)
    let significant = (number.prefix { $0 != "." } + moved + zeros).drop { $0 == "0" }
    return (significant.isEmpty ? ["0"] : significant) + (rest.isEmpty ? [] : ["."] + rest)
  }

  /// Removes the Arabic article, with a preposition or conjunction written before it, if a word remains.
  ///
  /// Source: the light stemmer of Larkey, Ballesteros and Connell (2002), "Improving stemming for Arabic information retrieval", of which
  /// this is the part that does not change other words.
  private static func withoutArticle(_ word: Scalars) -> Scalars {
    guard word.count >= 4, (0x620...0x64A).contains(word[0].value) else { return word }
    let rest = ["\u{648}", "\u{641}", "\u{628}", "\u{643}"].contains(word[0]) ? word.dropFirst() : word
    let length =
      if rest.starts(with: ["\u{627}", "\u{644}"]) {
        word.count - rest.count + 2
      } else {
        word.starts(with: ["\u{644}", "\u{644}"]) ? 2 : 0
      }
    return word.count - length >= 2 ? word.dropFirst(length) : word
  }

  /// Reads `1,234,567` as 1234567: one to three digits of which the first is not 0, then groups of exactly three, all after the same sign.
  private mutating func readGroupedNumber() {
    guard text[position] != "0" else { return }
    let first = countOfDigits(from: position)
    guard (1...3).contains(first), position + first < text.count else { return }
    let separator = text[position + first]
    guard Self.isGroupSeparator(separator) else { return }
    var end = position + first
    while end < text.count, text[end] == separator, countOfDigits(from: end + 1) == 3 { end += 4 }
    guard end > position + first else { return }
    word += text[position..<end].filter { $0 != separator }
    position = end
  }

  /// Counts at most four: more do not make a group.
  private func countOfDigits(from start: Int) -> Int {
    var end = start
    while end < text.count, end < start + 4, text[end].isDigit { end += 1 }
    return end - start
  }

  private func isDecimalPoint(at index: Int) -> Bool {
    switch text[index] {
    case ".", ",", "\u{66B}":
      index > 0 && text[index - 1].isDigit && index + 1 < text.count && text[index + 1].isDigit
    default: false
    }
  }

  private func isWordCharacter(at index: Int) -> Bool {
    let scalar = text[index]
    if scalar.isASCII {
      return scalar.isDigit || ("a"..."z").contains(scalar)
    }
    guard !SearchTerms.isUnspaced(scalar) else { return false }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      return true
    default:
      return false
    }
  }

  private static func isGroupSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", ".", ",", "'", "\u{2019}", "\u{66C}": true
    default: false
    }
  }
}
