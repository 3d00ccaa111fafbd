import Foundation
package import Text

/// What the script tries if a part of a query finds nothing: a word with a wrong letter, syllables, letters in another form. It is a
/// separate file because most queries do not need it.
package struct RescueWords: Encodable {
  /// Words of at least four letters, in order, separated by spaces.
  let vocabulary: String
  /// The parts of names in Latin letters, separated by spaces.
  let syllables: String
  /// Letters that are searched as others, for each form that occurs in a text: the form, followed by the letters.
  let letters: [String]

  package init(vocabulary terms: [String], syllables: Set<String>, letters: LetterForms) {
    vocabulary = terms.filter(Self.isWord).sorted().joined(separator: " ")
    self.syllables = syllables.sorted().joined(separator: " ")
    let used = Set(terms.flatMap(\.unicodeScalars))
    var forms: [Unicode.Scalar: String.UnicodeScalarView] = [:]
    for (letter, form) in letters.all where used.contains(form) {
      forms[form, default: String.UnicodeScalarView([form])].append(letter)
    }
    self.letters = forms.sortedByKey.map { String($0.value) }
  }

  package var bytes: [UInt8] { JSONBytes.of(self) }

  /// Pairs of characters and figures are not words that can have a wrong letter.
  private static func isWord(_ term: String) -> Bool {
    let scalars = term.unicodeScalars
    return scalars.count > 3
      && scalars.allSatisfy { !SearchTerms.isUnspaced($0) && $0.properties.numericType == nil }
  }
}

/// JSON whose bytes depend only on the value.
package enum JSONBytes {
  package static func of(_ value: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Strings and numbers can always be encoded.
    return (try? encoder.encode(value)).map(Array.init) ?? []
  }
}
