package import Reading

/// A document that a figure or a statement is taken from.
package struct Source: Sendable {
  package var id: String
  package var title: LocalizedText
  package var publisher: LocalizedText?
  package var date: CalendarDate?
  /// Where it was read; nil if there is no address to cite.
  package var url: String?
  /// The publisher's own address for it, if a copy was read.
  package var officialURL: String?
  package var note: LocalizedText?
  package var place: SourcePlace
  package var datePlace: SourcePlace? = nil
}

extension Source {
  init?(_ value: YAMLValue) {
    let record = YAMLRecord(value, "a source")
    let id = record.required("id") { $0.id() }
    let title = record.required("title") { $0.localized() }
    let publisher = record.optional("publisher") { $0.localized() }
    var datePlace: SourcePlace?
    let date = record.optional("date") { value in
      datePlace = value.place
      return value.date()
    }
    let url = record.optional("url") { $0.url() }
    let officialURL = record.optional("official_url") { $0.url() }
    let note = record.optional("note") { $0.localized() }
    // Without its date the newest one of all would be another: the entry counts as unread.
    guard record.close(), let id, let title, (date == nil) == (datePlace == nil) else { return nil }
    if date == nil, record.hasUnknownKeys { return nil }
    self.init(
      id: id, title: title, publisher: publisher, date: date, url: url, officialURL: officialURL,
      note: note, place: record.place, datePlace: datePlace)
  }
}
