extension Organisation {
  init?(_ value: YAMLValue) {
    let keys = ["id", "name", "kind", "url", "note"]
    guard let record = YAMLRecord(value, keys: keys, of: "an organisation") else { return nil }
    let id = record.required("id") { $0.id() }
    let name = record.required("name") { $0.localized() }
    let kind = record.required("kind") { $0.choice(Kind.self) }
    let url = record.optional("url") { $0.url() }
    let note = record.optional("note") { $0.localized() }
    guard let id, let name, let kind else { return nil }
    self.init(
      id: id, name: name, kind: kind,
      url: url,
      note: note,
      place: record.place)
  }
}
