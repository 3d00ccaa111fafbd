extension Domain {
  init?(_ value: YAMLValue) {
    let keys = ["id", "name", "summary", "chapter", "section", "fields"]
    guard let record = YAMLRecord(value, keys: keys, of: "a domain") else { return nil }
    let id = record.required("id") { $0.id() }
    let name = record.required("name") { $0.localized() }
    let summary = record.optional("summary") { $0.localized() }
    let chapter = record.optional("chapter") { $0.reference() }
    let section = record.optional("section") { $0.reference() }
    let fields = record.references("fields")
    guard let id, let name else { return nil }
    self.init(
      id: id, name: name,
      summary: summary,
      chapter: chapter,
      section: section,
      fields: fields,
      place: record.place)
  }
}
