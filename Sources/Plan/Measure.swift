/// A commitment of the plan: what, who leads, by when, with which figure.
package struct Measure: Sendable {
  package var id: String
  package var chapter: Reference
  /// The heading's id in that chapter.
  package var section: Reference?
  package var what: LocalizedText
  /// Bodies that lead; empty where the plan names nobody.
  package var lead: [Reference]
  package var deadline: Int?
  package var condition: TargetCondition?
  /// Of the condition.
  package var unit: Reference?
  package var indicators: [Reference]
  package var fields: [Reference]
  package var state: State
  package var note: LocalizedText?
  package var place: SourcePlace

  package init(
    id: String, chapter: Reference, section: Reference? = nil, what: LocalizedText, lead: [Reference] = [],
    deadline: Int? = nil, condition: TargetCondition? = nil, unit: Reference? = nil,
    indicators: [Reference] = [], fields: [Reference] = [], state: State, note: LocalizedText? = nil,
    place: SourcePlace
  ) {
    self.id = id
    self.chapter = chapter
    self.section = section
    self.what = what
    self.lead = lead
    self.deadline = deadline
    self.condition = condition
    self.unit = unit
    self.indicators = indicators
    self.fields = fields
    self.state = state
    self.note = note
    self.place = place
  }

  package enum State: String, Sendable, CaseIterable {
    case stated
    case underWay = "under-way"
    case done
    case dropped
  }
}
