import Language
import Plan

/// A run of words in one language with the numbers that it names.
struct Passage: Sendable {
  var language: String
  var text: String
  /// Where it starts.
  var place: SourcePlace
  var mentions: [NumberMention]

  init(_ text: String, in language: String, at place: SourcePlace, _ reader: NumberReader) {
    self.language = language
    self.text = text
    self.place = place
    mentions = reader.mentions(in: text)
  }
}
