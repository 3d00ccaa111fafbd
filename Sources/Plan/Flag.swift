package import Reading

/// A mark on a figure with its explanation, such as that it is from a sample survey.
package struct Flag: Sendable {
  package var id: String
  /// A word or two, shown in brackets.
  package var label: LocalizedText
  package var note: LocalizedText
  package var place: SourcePlace
}

extension Flag {
  init?(_ value: YAMLValue) {
    let record = YAMLRecord(value, "a flag")
    let id = record.required("id") { $0.id() }
    let label = record.required("label") { $0.localized() }
    let note = record.required("note") { $0.localized() }
    guard record.close(), let id, let label, let note else { return nil }
    self.init(id: id, label: label, note: note, place: record.place)
  }
}
