package import Reading

/// Something that the plan measures, a milestone of a field, or a series that provides context for them.
package struct Indicator: Sendable {
  package var id: String
  package var name: LocalizedText
  /// A name for where the whole one would be too long.
  package var ownShortName: LocalizedText?
  package var summary: LocalizedText?
  /// In Markdown.
  package var definition: TextDocument?
  /// In Markdown.
  package var note: TextDocument?
  package var unit: Reference
  /// To so many decimals pages round its figures; nil for figures that are shown as they are written.
  package var decimals: Int?
  /// Nil only where nothing is scored: an indicator with targets has one.
  package var better: Direction?
  package var kind: Kind
  package var path: TargetPath?
  package var behindPath: SeriesBehindPath?
  package var baseline: Baseline?
  /// In the order of their years.
  package var targets: [Target] = []
  /// For a reduction without a published level: the indicator whose figures are its yearly changes in percent.
  package var yearlyChanges: Reference?
  /// Indicators that add up to this one.
  package var parts: [Reference] = []
  /// Statuses given by people; they are shown beside the computed one.
  package var judgements: [Judgement] = []
  /// Bodies that are responsible for it.
  package var responsible: [Reference] = []
  /// Bodies that only monitor it and report on it.
  package var monitoredBy: [Reference] = []
  package var planPlace: PlanPlace?
  /// Related fields.
  package var fields: [Reference] = []
  /// The indicators that a context indicator provides context for.
  package var contextFor: [Reference] = []
  /// The fields that a context indicator provides context for.
  package var contextForFields: [Reference] = []
  /// The area that its figures are about, if it is not the plan's own.
  package var scope: LocalizedText?
  /// When and where its figures were looked for, if not as those of the whole site.
  package var searched: LocalizedText?
  /// Other names that readers search for, in any language.
  package var aliases: [String] = []
  package var place: SourcePlace

  /// What lists, charts, trails and citations call it: in each language its short name, if there is one.
  package var shortName: LocalizedText {
    guard let ownShortName else { return name }
    return LocalizedText(name.texts.merging(ownShortName.texts) { _, short in short })
  }

  /// Whether it is a series without target and status that provides context.
  package var isContext: Bool { !contextFor.isEmpty || !contextForFields.isEmpty }

  /// Whether the plan asks anything of it. It then has a status, be it that none can be worked out.
  package var hasStatus: Bool {
    !isContext && (!targets.isEmpty || kind == .direction || kind == .milestone || !judgements.isEmpty)
  }

  /// Which direction is good.
  package enum Direction: String, Sendable, CaseIterable {
    case higher, lower
  }

  /// What kind of promise the plan makes.
  package enum Kind: String, Sendable, CaseIterable {
    /// Reach a value by a certain year.
    case level
    /// A cumulative or yearly change against a base.
    case reduction
    /// Stay above a floor or below a ceiling, every year.
    case hold
    /// Better, without a number.
    case direction
    /// A text, a yes or no, a rank: shown, but never assessed.
    case milestone
  }
}

extension Indicator {
  /// Reads an indicator of a group or a milestone of a field: both are written in the same way.
  init?(_ value: YAMLValue) {
    let record = YAMLRecord(value, "an indicator")
    let id = record.required("id") { $0.id() }
    let name = record.required("name") { $0.localized() }
    let ownShortName = record.optional("short_name") { $0.localized() }
    let unit = record.required("unit") { $0.reference() }
    let better = record.optional("better") { $0.choice(Direction.self) }
    let summary = record.optional("summary") { $0.localized() }
    let definition = record.optional("definition") { $0.markdown("definition") }
    let note = record.optional("note") { $0.markdown("note") }
    let kind = record.optional("kind", default: Kind.level)
    let path = record.optional("path", TargetPath.init)
    let behindPath = record.optional("behind_path", SeriesBehindPath.init)
    let read = value.context.collector.diagnostics.count
    let baseline = record.optional("baseline", Baseline.init)
    let targets = record.list("targets", atMost: ContentLimit.targets, Target.init)
    if let id, value.context.collector.diagnostics.dropFirst(read).contains(where: { $0.severity == .error })
    {
      value.context.collector.leaveOut(figureOf: id)
    }
    let yearlyChanges = record.optional("yearly_changes") { $0.reference() }
    let parts = record.references("parts")
    let judgements = record.list("judgements", Judgement.init)
    let responsible = record.references("responsible")
    let monitoredBy = record.references("monitored_by")
    let planPlace = record.optional("place", PlanPlace.init)
    let fields = record.references("fields")
    let contextFor = record.references("context_for")
    let contextForFields = record.references("context_for_fields")
    let scope = record.optional("scope") { $0.localized() }
    let searched = record.optional("searched") { $0.localized() }
    let aliases = record.aliases(of: name)
    let decimals = record.optional("decimals", Self.decimals)
    let isScored = !targets.isEmpty || kind == .direction
    if isScored {
      record.require(
        "better", hint: "which direction is good: higher or lower; only what has no targets can do without")
    }
    guard record.close(), let id, let name, let unit, better != nil || !isScored else { return nil }
    self.init(
      id: id, name: name, ownShortName: ownShortName, summary: summary, definition: definition, note: note,
      unit: unit, decimals: decimals, better: better,
      kind: kind, path: path, behindPath: behindPath, baseline: baseline, targets: targets,
      yearlyChanges: yearlyChanges,
      parts: parts, judgements: judgements, responsible: responsible, monitoredBy: monitoredBy,
      planPlace: planPlace, fields: fields, contextFor: contextFor, contextForFields: contextForFields,
      scope: scope, searched: searched, aliases: aliases, place: record.place)
  }

  private static func decimals(_ value: YAMLValue) -> Int? {
    guard let decimals = value.whole() else { return nil }
    guard (0...Figure.mostDecimals).contains(decimals) else {
      value.error(
        .invalidNumber, "the number of decimals \(decimals) is out of range",
        hint: "0 to \(Figure.mostDecimals): pages round the figures to as many")
      return nil
    }
    return decimals
  }
}
