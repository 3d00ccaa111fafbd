package import Reading

/// A key project of a segment.
package struct Project: Sendable {
  package var id: String
  package var name: LocalizedText
  /// The organisations in its name.
  package var organisations: [Reference] = []
  package var note: LocalizedText?
  package var place: SourcePlace
}

extension Project {
  init?(_ value: YAMLValue) {
    let record = YAMLRecord(value, "a project")
    let id = record.required("id") { $0.id() }
    let name = record.required("name") { $0.localized() }
    let organisations = record.references("organisations")
    let note = record.optional("note") { $0.localized() }
    guard record.close(), let id, let name else { return nil }
    self.init(id: id, name: name, organisations: organisations, note: note, place: record.place)
  }
}

extension [Project] {
  /// How many there are: a project that the plan prints in two places under the same name counts once.
  package var distinctCount: Int { Set(map(\.name)).count }
}
