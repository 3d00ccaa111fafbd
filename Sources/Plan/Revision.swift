package import Reading

/// A change of a target. The old target remains visible.
package struct Revision: Sendable {
  package var indicator: Reference
  package var date: CalendarDate
  package var decision: LocalizedText
  package var reason: LocalizedText?
  package var from: Target
  package var to: Target
  package var place: SourcePlace
}

extension Revision {
  init?(_ value: YAMLValue) {
    let record = YAMLRecord(value, "a revision")
    let indicator = record.required("indicator") { $0.reference() }
    let date = record.required("date") { $0.date() }
    let decision = record.required("decision") { $0.localized() }
    let from = record.required("from", Target.init)
    let to = record.required("to", Target.init)
    let reason = record.optional("reason") { $0.localized() }
    guard record.close(), let indicator, let date, let decision, let from, let to else { return nil }
    self.init(
      indicator: indicator, date: date, decision: decision, reason: reason, from: from, to: to,
      place: record.place)
  }
}
