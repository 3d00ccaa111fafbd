import Language
import Markdown
import Plan
import Reading

/// A run of words in one language with the numbers in it.
struct Passage: Sendable {
  var language: String
  var text: String
  /// Where it starts.
  var place: SourcePlace
  var mentions: [NumberMention]
  /// The text that it is part of; nil for a short text.
  var origin: (text: Translation, segment: TextOutline.Segment)?

  init(_ text: String, in language: String, at place: SourcePlace, _ reader: NumberReader) {
    self.language = language
    self.text = text
    self.place = place
    mentions = reader.mentions(in: text)
  }

  init(
    _ segment: TextOutline.Segment, of text: Translation, in language: String, _ reader: NumberReader
  ) {
    self.init(segment.text, in: language, at: text.place(TextPlace(line: segment.line, column: 1)), reader)
    origin = (text, segment)
  }
}
