/// An organisation as a directory names it.
package struct OrganisationMention: Sendable {
  package var organisation: Reference
  /// The plan's name for it, where that differs from the organisation's.
  package var name: LocalizedText?

  package init(
    organisation: Reference, name: LocalizedText? = nil
  ) {
    self.organisation = organisation
    self.name = name
  }
}
