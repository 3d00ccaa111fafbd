import Foundation
import Text

/// What the script tries where a part of a query finds nothing: a word with a letter wrong, syllables, letters in another form. It is a
/// file of its own, since most queries do without.
struct RescueWords: Encodable {
  /// Words of four letters and more, in order, with spaces between.
  let vocabulary: String
  /// What names in Latin letters are made of, with spaces between.
  let syllables: String
  /// Letters that are searched as others, for each form that a text has: the form, then the letters.
  let letters: [String]

  init(vocabulary terms: [String], syllables: Set<String>, letters: LetterForms) {
    vocabulary = terms.filter(Self.isWord).sorted().joined(separator: " ")
    self.syllables = syllables.sorted().joined(separator: " ")
    let used = Set(terms.flatMap(\.unicodeScalars))
    var forms: [Unicode.Scalar: String.UnicodeScalarView] = [:]
    for (letter, form) in letters.all where used.contains(form) {
      forms[form, default: String.UnicodeScalarView([form])].append(letter)
    }
    self.letters = forms.sorted { $0.key < $1.key }.map { String($0.value) }
  }

  var bytes: [UInt8] { JSONBytes.of(self) }

  /// Pairs of characters and figures are no words that letters are wrong in.
  private static func isWord(_ term: String) -> Bool {
    let scalars = term.unicodeScalars
    return scalars.count > 3
      && scalars.allSatisfy { !SearchTerms.isUnspaced($0) && $0.properties.numericType == nil }
  }
}

/// JSON whose bytes depend on nothing but the value.
enum JSONBytes {
  static func of(_ value: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Strings and numbers always encode.
    return (try? encoder.encode(value)).map(Array.init) ?? []
  }
}
