package import Reading

/// The value that the plan starts from.
package struct Baseline: Sendable {
  package var year: Int
  package var value: Figure
  package var source: Reference?
  package var flag: Reference?
  package var note: LocalizedText?
  package var place: SourcePlace
}

extension Baseline {
  init?(_ value: YAMLValue) {
    let record = YAMLRecord(value, "a baseline")
    let year = record.required("year") { $0.year() }
    let figure = record.required("value") { $0.figure() }
    let source = record.optional("source") { $0.reference() }
    let flag = record.optional("flag") { $0.reference() }
    let note = record.optional("note") { $0.localized() }
    guard record.close(), let year, let figure else { return nil }
    self.init(year: year, value: figure, source: source, flag: flag, note: note, place: record.place)
  }
}
