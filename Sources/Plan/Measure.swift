package import Reading

/// A commitment of the plan: what, who leads, by when, with which figure.
package struct Measure: Sendable {
  package var id: String
  package var chapter: Reference
  /// The id of the heading in that chapter.
  package var section: Reference?
  package var what: LocalizedText
  /// Bodies that lead; empty if the plan names none.
  package var lead: [Reference] = []
  package var deadline: Int?
  package var condition: TargetCondition?
  /// The unit of the condition.
  package var unit: Reference?
  package var indicators: [Reference] = []
  package var fields: [Reference] = []
  /// The context indicators whose figures show how it is being kept.
  package var evidence: [Reference] = []
  package var state: State
  package var note: LocalizedText?
  package var place: SourcePlace

  package enum State: String, Sendable, CaseIterable {
    case stated
    case underWay = "under-way"
    case done
    case dropped
  }
}

extension Measure {
  init?(_ value: YAMLValue) {
    let record = YAMLRecord(value, "a commitment")
    let id = record.required("id") { $0.id() }
    let chapter = record.required("chapter") { $0.reference() }
    let what = record.required("what") { $0.localized() }
    let section = record.optional("section") { $0.reference() }
    let lead = record.references("lead")
    let deadline = record.optional("deadline") { $0.year() }
    let indicators = record.references("indicators")
    let fields = record.references("fields")
    let evidence = record.references("evidence")
    let state = record.optional("state", default: State.stated)
    let note = record.optional("note") { $0.localized() }
    let figure = record.optional("target") { Self.figure($0, by: deadline) }
    guard record.close(), let id, let chapter, let what else { return nil }
    self.init(
      id: id, chapter: chapter, section: section, what: what, lead: lead, deadline: deadline,
      condition: figure?.condition, unit: figure?.unit, indicators: indicators, fields: fields,
      evidence: evidence,
      state: state, note: note, place: record.place)
  }

  private static func figure(_ value: YAMLValue, by deadline: Int?) -> (
    condition: TargetCondition?, unit: Reference?
  )? {
    let record = YAMLRecord(value, "a commitment's figure", keys: TargetCondition.keys)
    let condition = TargetCondition(record, through: record.optional("to") { $0.year() } ?? deadline)
    let unit = record.required("unit") { $0.reference() }
    record.close()
    return (condition, unit)
  }
}
