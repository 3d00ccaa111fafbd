extension IndicatorGroup {
  init?(_ value: YAMLValue) {
    let keys = ["id", "name", "summary", "indicators"]
    guard let record = YAMLRecord(value, keys: keys, of: "a group of indicators") else { return nil }
    let id = record.required("id") { $0.id() }
    let name = record.required("name") { $0.localized() }
    let indicators = record.required("indicators") { $0.list { Indicator($0) } }
    let summary = record.optional("summary") { $0.localized() }
    guard let id, let name, let indicators else { return nil }
    self.init(
      id: id, name: name, summary: summary, indicators: indicators,
      place: record.place)
  }
}
