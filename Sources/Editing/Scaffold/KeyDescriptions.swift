import Reading
import Text

/// What the keys of a plan's files mean, in the words with which new files explain them.
package struct KeyDescriptions: Sendable {
  private let words: [ScaffoldWords]

  /// - Parameter languages: in the order in which they are to describe a key; English stands in if none of them has words.
  package init(languages: [String]) {
    let known = languages.compactMap { ScaffoldWords(language: $0) }
    words = known.isEmpty ? [ScaffoldWords(language: "en")].compactMap(\.self) : known
  }

  /// The description of a key of a record, a line for each language.
  package subscript(record: String, key: String) -> String? {
    let texts = words.compactMap { $0.text(of: "\(record).\(key)") ?? $0.text(of: "key.\(key)") }.uniqued()
    return texts.isEmpty ? nil : texts.joined(separator: "\n")
  }
}
