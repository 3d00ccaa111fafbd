extension Source {
  init?(_ value: YAMLValue) {
    let keys = ["id", "title", "publisher", "date", "url", "note"]
    guard let record = YAMLRecord(value, keys: keys, of: "a source") else { return nil }
    let id = record.required("id") { $0.id() }
    let title = record.required("title") { $0.localized() }
    let publisher = record.optional("publisher") { $0.localized() }
    let date = record.optional("date") { $0.date() }
    let url = record.optional("url") { $0.url() }
    let note = record.optional("note") { $0.localized() }
    guard let id, let title else { return nil }
    self.init(
      id: id, title: title,
      publisher: publisher,
      date: date,
      url: url,
      note: note,
      place: record.place)
  }
}
