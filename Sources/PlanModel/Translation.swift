/// A text in one language, with its front matter.
package struct Translation: Sendable {
  package var title: String?
  /// How the plan counts it: 第二章, Chapter 2.
  package var number: String?
  package var summary: String?
  package var date: CalendarDate?
  /// Markdown.
  package var body: String
  /// Where the body starts in its file.
  package var place: SourcePlace

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
