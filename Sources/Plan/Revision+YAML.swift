extension Revision {
  init?(_ value: YAMLValue) {
    let keys = ["indicator", "date", "decision", "reason", "from", "to"]
    guard let record = YAMLRecord(value, keys: keys, of: "a revision") else { return nil }
    let indicator = record.required("indicator") { $0.reference() }
    let date = record.required("date") { $0.date() }
    let decision = record.required("decision") { $0.localized() }
    let from = record.required("from", Target.init)
    let to = record.required("to", Target.init)
    let reason = record.optional("reason") { $0.localized() }
    guard let indicator, let date, let decision, let from, let to else { return nil }
    self.init(
      indicator: indicator, date: date, decision: decision,
      reason: reason, from: from, to: to, place: record.place)
  }
}
