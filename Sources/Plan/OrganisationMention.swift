package import Reading

/// An organisation as a directory names it.
package struct OrganisationMention: Sendable {
  package var organisation: Reference
  /// The plan's name for it, if that differs from the organisation's.
  package var name: LocalizedText?
}

extension OrganisationMention {
  /// An id, or `{ organisation, as }` if the plan uses another name.
  init?(_ value: YAMLValue) {
    if value.entries == nil {
      if let organisation = value.reference() {
        self.init(organisation: organisation)
        return
      }
      guard value.notes != nil else { return nil }
    }
    let record = YAMLRecord(value, "a mention of an organisation")
    let organisation = record.required("organisation") { $0.reference() }
    let name = record.optional("as") { $0.localized() }
    guard record.close(), let organisation else { return nil }
    self.init(organisation: organisation, name: name)
  }
}
