package import Reading

/// A text in one language, with its front matter.
package struct Translation: Sendable {
  package var title: String?
  /// How the plan numbers it: 第二章, Chapter 2.
  package var number: String?
  package var summary: String?
  package var date: CalendarDate?
  /// Other names that readers search for, in any language.
  package var aliases: [String] = []
  /// The language that it was translated from, if its file says so.
  package var translatedFrom: Reference?
  /// Where the keys of its front matter are.
  package var headPlaces: [String: SourcePlace] = [:]
  /// Where its front matter says that it is a draft; nil if it does not.
  var draftPlace: SourcePlace?
  /// Markdown.
  package var body: String
  /// Where the body begins in its file.
  package var place: SourcePlace
  /// Whether its lines are not those of its file, of which then only the first is known.
  var isFolded = false

  /// The parts of the front matter that are translated, by key.
  package var head: [String: String] {
    ["title": title, "number": number, "summary": summary].compactMapValues(\.self)
  }

  /// Whether its file holds nothing at all.
  var isEmpty: Bool { body.isEmpty && headPlaces.isEmpty }

  /// Puts a word before its title or, failing that, before its text, whose lines keep their numbers.
  mutating func markAsDraft(_ mark: String) {
    if let title {
      self.title = mark + title
    } else {
      body = mark + "\n\n" + body
      place.line -= 2
    }
  }

  package init(
    title: String? = nil, number: String? = nil, summary: String? = nil, date: CalendarDate? = nil,
    body: String, place: SourcePlace
  ) {
    self.title = title
    self.number = number
    self.summary = summary
    self.date = date
    self.body = body
    self.place = place
  }
}
