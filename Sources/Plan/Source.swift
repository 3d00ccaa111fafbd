/// A document that a figure or a claim is taken from.
package struct Source: Sendable {
  package var id: String
  package var title: LocalizedText
  package var publisher: LocalizedText?
  package var date: CalendarDate?
  /// Nil where only a copy could be read.
  package var url: String?
  package var note: LocalizedText?
  package var place: SourcePlace

  package init(
    id: String, title: LocalizedText, publisher: LocalizedText? = nil, date: CalendarDate? = nil,
    url: String? = nil, note: LocalizedText? = nil, place: SourcePlace
  ) {
    self.id = id
    self.title = title
    self.publisher = publisher
    self.date = date
    self.url = url
    self.note = note
    self.place = place
  }
}
