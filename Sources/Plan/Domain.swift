package import Reading

/// Fields that the plan treats together, such as information technology.
package struct Domain: Sendable {
  package var id: String
  package var name: LocalizedText
  package var summary: LocalizedText?
  package var chapter: Reference?
  /// The id of the heading in that chapter.
  package var section: Reference?
  package var fields: [Reference]
  /// Other names that readers search for, in any language.
  package var aliases: [String] = []
  package var place: SourcePlace
}

extension Domain {
  init?(_ value: YAMLValue) {
    let record = YAMLRecord(value, "a domain")
    let id = record.required("id") { $0.id() }
    let name = record.required("name") { $0.localized() }
    let summary = record.optional("summary") { $0.localized() }
    let chapter = record.optional("chapter") { $0.reference() }
    let section = record.optional("section") { $0.reference() }
    let fields = record.references("fields")
    let aliases = record.aliases(of: name)
    guard record.close(), let id, let name else { return nil }
    self.init(
      id: id, name: name, summary: summary, chapter: chapter, section: section, fields: fields,
      aliases: aliases, place: record.place)
  }
}
