extension Field {
  /// - Parameter id: the name of its file.
  init?(_ value: YAMLValue, id: String, narrative: TextDocument) {
    let keys = ["name", "summary", "indicators", "roadmap", "milestones", "segments"]
    guard let record = YAMLRecord(value, keys: keys, of: "a field"),
      let name = record.required("name", { $0.localized() })
    else { return nil }
    self.init(
      id: id, name: name,
      summary: record.optional("summary") { $0.localized() },
      indicators: record.references("indicators"),
      roadmap: record.list("roadmap", RoadmapRow.init),
      milestones: record.list("milestones") { Indicator($0) },
      segments: record.list("segments", Segment.init),
      narrative: narrative,
      place: record.place)
  }
}

extension RoadmapRow {
  init?(_ value: YAMLValue) {
    guard let record = YAMLRecord(value, keys: ["cells", "milestones", "note"], of: "a row of the roadmap"),
      let cells = record.required("cells", { $0.list(Cell.init) })
    else { return nil }
    self.init(
      cells: cells, milestones: record.references("milestones"),
      note: record.optional("note") { $0.localized() }, place: record.place)
  }
}

extension RoadmapRow.Cell {
  init?(_ value: YAMLValue) {
    guard let record = YAMLRecord(value, keys: ["periods", "text"], of: "a cell of the roadmap") else {
      return nil
    }
    let text = record.required("text") { $0.localized() }
    guard let periods = record.required("periods", { $0.list { $0.reference() } }), let text else {
      return nil
    }
    guard !periods.isEmpty else {
      record["periods"]?.error("the cell needs at least one period")
      return nil
    }
    self.init(periods: periods, text: text, place: record.place)
  }
}

extension Segment {
  init?(_ value: YAMLValue) {
    let keys = ["id", "name", "focus", "enterprises", "projects", "investment_targets", "note"]
    guard let record = YAMLRecord(value, keys: keys, of: "a segment") else { return nil }
    let id = record.required("id") { $0.id() }
    let name = record.required("name") { $0.localized() }
    let focus = record.list("focus") { $0.localized() }
    let enterprises = record.list("enterprises", OrganisationMention.init)
    let projects = record.list("projects", Project.init)
    let investmentTargets = record.list("investment_targets", OrganisationMention.init)
    let note = record.optional("note") { $0.localized() }
    guard let id, let name else { return nil }
    self.init(
      id: id, name: name,
      focus: focus,
      enterprises: enterprises,
      projects: projects,
      investmentTargets: investmentTargets,
      note: note,
      place: record.place)
  }
}

extension OrganisationMention {
  /// An id, or `{ organisation, as }` where the plan uses another name.
  init?(_ value: YAMLValue) {
    guard value.entries != nil else {
      guard let organisation = value.reference() else { return nil }
      self.init(organisation: organisation)
      return
    }
    guard let record = YAMLRecord(value, keys: ["organisation", "as"], of: "a mention of an organisation"),
      let organisation = record.required("organisation", { $0.reference() })
    else { return nil }
    self.init(organisation: organisation, name: record.optional("as") { $0.localized() })
  }
}

extension Project {
  init?(_ value: YAMLValue) {
    guard let record = YAMLRecord(value, keys: ["id", "name", "note"], of: "a project") else { return nil }
    let id = record.required("id") { $0.id() }
    let name = record.required("name") { $0.localized() }
    guard let id, let name else { return nil }
    self.init(id: id, name: name, note: record.optional("note") { $0.localized() }, place: record.place)
  }
}
