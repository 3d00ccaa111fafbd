import PlanModel

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
      section: record.optional("section") { $0.reference() },
      what: what,
      lead: record.references("lead"),
      deadline: record.optional("deadline") { $0.year() },
      condition: target.flatMap(TargetCondition.init),
      unit: target?.required("unit") { $0.reference() },
      indicators: record.references("indicators"),
      fields: record.references("fields"),
      state: record.optional("state") { $0.choice(State.self) } ?? .stated,
      note: record.optional("note") { $0.localized() },
      place: record.place)
  }
}
