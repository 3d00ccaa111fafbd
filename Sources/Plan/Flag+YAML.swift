extension Flag {
  init?(_ value: YAMLValue) {
    guard let record = YAMLRecord(value, keys: ["id", "label", "note"], of: "a flag") else { return nil }
    let id = record.required("id") { $0.id() }
    let label = record.required("label") { $0.localized() }
    let note = record.required("note") { $0.localized() }
    guard let id, let label, let note else { return nil }
    self.init(id: id, label: label, note: note, place: record.place)
  }
}
