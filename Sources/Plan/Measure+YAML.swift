extension Measure {
  init?(_ value: YAMLValue) {
    let keys = [
      "id", "chapter", "section", "what", "lead", "deadline", "target", "indicators", "fields", "state",
      "note",
    ]
    guard let record = YAMLRecord(value, keys: keys, of: "a commitment") else { return nil }
    let id = record.required("id") { $0.id() }
    let chapter = record.required("chapter") { $0.reference() }
    let what = record.required("what") { $0.localized() }
    let section = record.optional("section") { $0.reference() }
    let lead = record.references("lead")
    let deadline = record.optional("deadline") { $0.year() }
    let indicators = record.references("indicators")
    let fields = record.references("fields")
    let state = record.optional("state") { $0.choice(State.self) } ?? .stated
    let note = record.optional("note") { $0.localized() }
    guard let id, let chapter, let what else { return nil }
    let target = record["target"].flatMap {
      YAMLRecord(
        $0,
        keys: [
          "value", "at_least", "at_most", "between", "change", "since", "per_year", "from", "to", "unit",
        ],
        of: "a commitment's figure")
    }
    self.init(
      id: id, chapter: chapter,
      section: section,
      what: what,
      lead: lead,
      deadline: deadline,
      condition: target.flatMap { TargetCondition($0, through: $0["to"]?.year() ?? deadline) },
      unit: target?.required("unit") { $0.reference() },
      indicators: indicators,
      fields: fields,
      state: state,
      note: note,
      place: record.place)
  }
}
