package import Reading

/// Something that happened after the plan was issued and that a source reports: work on a project began, a line went into production.
package struct Event: Sendable {
  package var date: CalendarDate
  package var what: LocalizedText
  package var source: Reference
  /// The fields that it belongs to.
  package var fields: [Reference] = []
  package var organisations: [Reference] = []
  package var place: SourcePlace
}

extension Event {
  init?(_ value: YAMLValue) {
    let record = YAMLRecord(value, "an event")
    let date = record.required("date") { $0.date() }
    let what = record.required("what") { $0.localized() }
    let source = record.required("source") { $0.reference() }
    let fields = record.references("fields")
    let organisations = record.references("organisations")
    guard record.close(), let date, let what, let source else { return nil }
    self.init(
      date: date, what: what, source: source, fields: fields, organisations: organisations,
      place: record["date"]?.place ?? record.place)
  }
}
