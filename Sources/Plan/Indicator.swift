/// Something that the plan measures, or a field's milestone, or a series that stands beside them as context.
package struct Indicator: Sendable {
  package var id: String
  package var name: LocalizedText
  package var summary: LocalizedText?
  package var definition: LocalizedText?
  package var note: LocalizedText?
  /// A longer text about it: how it is measured, what moved it.
  package var narrative: TextDocument?
  package var unit: Reference
  package var better: Direction
  package var kind: Kind
  package var path: TargetPath?
  package var baseline: Baseline?
  /// In the order of their years.
  package var targets: [Target]
  /// For a reduction without a published level: the indicator whose figures are its yearly changes in percent.
  package var yearlyChanges: Reference?
  /// Indicators that add up to this one.
  package var parts: [Reference]
  /// Statuses given by people; they stand beside the computed one.
  package var judgements: [Judgement]
  /// Bodies that answer for it.
  package var responsible: [Reference]
  package var planPlace: PlanPlace?
  /// Related fields.
  package var fields: [Reference]
  /// The indicators that a context indicator stands beside.
  package var contextFor: [Reference]
  /// The fields that a context indicator stands beside.
  package var contextForFields: [Reference]
  /// Whose figures they are, if not the plan's own area.
  package var scope: LocalizedText?
  package var place: SourcePlace

  package init(
    id: String, name: LocalizedText, summary: LocalizedText? = nil, definition: LocalizedText? = nil,
    note: LocalizedText? = nil, narrative: TextDocument? = nil, unit: Reference, better: Direction,
    kind: Kind, path: TargetPath? = nil,
    baseline: Baseline? = nil, targets: [Target] = [], yearlyChanges: Reference? = nil,
    parts: [Reference] = [],
    judgements: [Judgement] = [], responsible: [Reference] = [],
    planPlace: PlanPlace? = nil, fields: [Reference] = [], contextFor: [Reference] = [],
    contextForFields: [Reference] = [], scope: LocalizedText? = nil, place: SourcePlace
  ) {
    self.id = id
    self.name = name
    self.summary = summary
    self.definition = definition
    self.note = note
    self.narrative = narrative
    self.unit = unit
    self.better = better
    self.kind = kind
    self.path = path
    self.baseline = baseline
    self.targets = targets
    self.yearlyChanges = yearlyChanges
    self.parts = parts
    self.judgements = judgements
    self.responsible = responsible
    self.planPlace = planPlace
    self.fields = fields
    self.contextFor = contextFor
    self.contextForFields = contextForFields
    self.scope = scope
    self.place = place
  }

  /// True for a series without target and status, shown beside the plan's own.
  package var isContext: Bool { !contextFor.isEmpty || !contextForFields.isEmpty }

  /// Which way is good.
  package enum Direction: String, Sendable, CaseIterable {
    case higher, lower
  }

  /// What kind of promise the plan makes.
  package enum Kind: String, Sendable, CaseIterable {
    /// Reach a value by a year.
    case level
    /// A cumulative or yearly change against a base.
    case reduction
    /// Stay above a floor or below a ceiling, every year.
    case hold
    /// Better, without a number.
    case direction
    /// A text, a yes or no, a rank: shown, never scored.
    case milestone
  }
}
