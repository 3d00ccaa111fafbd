import PlanModel

extension Source {
  init?(_ value: YAMLValue) {
    let keys = ["id", "title", "publisher", "date", "url", "note"]
    guard let record = YAMLRecord(value, keys: keys, of: "a source") else { return nil }
    let id = record.required("id") { $0.id() }
    let title = record.required("title") { $0.localized() }
    guard let id, let title else { return nil }
    self.init(
      id: id, title: title,
      publisher: record.optional("publisher") { $0.localized() },
      date: record.optional("date") { $0.date() },
      url: record.optional("url") { $0.url() },
      note: record.optional("note") { $0.localized() },
      place: record.place)
  }
}
