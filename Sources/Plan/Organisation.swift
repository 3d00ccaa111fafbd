package import Reading

/// An enterprise, institute, body or partner: a single entry, however many fields name it.
package struct Organisation: Sendable {
  package var id: String
  package var name: LocalizedText
  package var kind: Kind
  package var url: String?
  package var note: LocalizedText?
  /// The country that it is from, where the plan tells it.
  package var country: LocalizedText?
  /// Other names that readers search for, in any language.
  package var aliases: [String] = []
  package var place: SourcePlace

  package enum Kind: String, Sendable, CaseIterable {
    case enterprise, institute, body
  }
}

extension Organisation {
  init?(_ value: YAMLValue) {
    let record = YAMLRecord(value, "an organisation")
    let id = record.required("id") { $0.id() }
    let name = record.required("name") { $0.localized() }
    let kind = record.required("kind") { $0.choice(Kind.self) }
    let url = record.optional("url") { $0.url() }
    let note = record.optional("note") { $0.localized() }
    let country = record.optional("country") { $0.localized() }
    let aliases = record.aliases(of: name)
    guard record.close(), let id, let name, let kind else { return nil }
    self.init(
      id: id, name: name, kind: kind, url: url, note: note, country: country, aliases: aliases,
      place: record.place)
  }
}
