extension Indicator {
  /// Reads an indicator of a group or a milestone of a field: both are written alike.
  init?(_ value: YAMLValue) {
    let keys = [
      "id", "name", "summary", "definition", "note", "unit", "better", "kind", "path", "baseline", "targets",
      "responsible", "place", "fields", "context_for", "context_for_fields", "scope",
      "yearly_changes", "parts", "judgements",
    ]
    guard let record = YAMLRecord(value, keys: keys, of: "an indicator") else { return nil }
    let id = record.required("id") { $0.id() }
    let name = record.required("name") { $0.localized() }
    let unit = record.required("unit") { $0.reference() }
    let better = record.required("better") { $0.choice(Direction.self) }
    let summary = record.optional("summary") { $0.localized() }
    let definition = record.optional("definition") { $0.localized() }
    let note = record.optional("note") { $0.localized() }
    let kind = record.optional("kind") { $0.choice(Kind.self) } ?? .level
    let path = record.optional("path", TargetPath.init)
    let baseline = record.optional("baseline", Baseline.init)
    let targets = record.list("targets", Target.init)
    let yearlyChanges = record.optional("yearly_changes") { $0.reference() }
    let parts = record.references("parts")
    let judgements = record.list("judgements", Judgement.init)
    let responsible = record.references("responsible")
    let planPlace = record.optional("place", PlanPlace.init)
    let fields = record.references("fields")
    let contextFor = record.references("context_for")
    let contextForFields = record.references("context_for_fields")
    let scope = record.optional("scope") { $0.localized() }
    guard let id, let name, let unit, let better else { return nil }
    self.init(
      id: id, name: name,
      summary: summary,
      definition: definition,
      note: note,
      unit: unit, better: better,
      kind: kind,
      path: path,
      baseline: baseline,
      targets: targets,
      yearlyChanges: yearlyChanges,
      parts: parts,
      judgements: judgements,
      responsible: responsible,
      planPlace: planPlace,
      fields: fields,
      contextFor: contextFor,
      contextForFields: contextForFields,
      scope: scope,
      place: record.place)
  }
}

extension PlanPlace {
  init?(_ value: YAMLValue) {
    guard let record = YAMLRecord(value, keys: ["chapter", "section", "row"], of: "a place in the plan"),
      let chapter = record.required("chapter", { $0.reference() })
    else { return nil }
    self.init(
      chapter: chapter, section: record.optional("section") { $0.reference() },
      row: record.optional("row") { $0.whole() })
  }
}

extension TargetPath {
  /// `linear`, `geometric`, `step`, or the yearly values themselves.
  init?(_ value: YAMLValue) {
    guard let entries = value.entries else {
      guard let path = value.choice(Named.self) else { return nil }
      self = path.path
      return
    }
    var values: [Int: Figure] = [:]
    for (key, value) in entries {
      guard let year = key.year(), let figure = value.figure() else { continue }
      values[year] = figure
    }
    self = .listed(values)
  }

  private enum Named: String, CaseIterable {
    case linear, geometric, step

    var path: TargetPath {
      switch self {
      case .linear: .linear
      case .geometric: .geometric
      case .step: .step
      }
    }
  }
}

extension Baseline {
  init?(_ value: YAMLValue) {
    let keys = ["year", "value", "source", "flag", "note"]
    guard let record = YAMLRecord(value, keys: keys, of: "a baseline") else { return nil }
    let year = record.required("year") { $0.year() }
    let figure = record.required("value") { $0.figure() }
    let source = record.optional("source") { $0.reference() }
    let flag = record.optional("flag") { $0.reference() }
    let note = record.optional("note") { $0.localized() }
    guard let year, let figure else { return nil }
    self.init(
      year: year, value: figure,
      source: source,
      flag: flag,
      note: note,
      place: record.place)
  }
}
