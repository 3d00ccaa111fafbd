package import Reading

/// A part of a field with its directory entries.
package struct Segment: Sendable {
  package var id: String
  package var name: LocalizedText
  package var focus: [LocalizedText] = []
  package var enterprises: [OrganisationMention] = []
  package var projects: [Project] = []
  package var investmentTargets: [OrganisationMention] = []
  package var note: LocalizedText?
  /// Other names that readers search for, in any language.
  package var aliases: [String] = []
  package var place: SourcePlace
}

extension Segment {
  init?(_ value: YAMLValue) {
    let record = YAMLRecord(value, "a segment")
    let id = record.required("id") { $0.id() }
    let name = record.required("name") { $0.localized() }
    let focus = record.list("focus") { $0.localized() }
    let enterprises = record.list("enterprises", OrganisationMention.init)
    let projects = record.list("projects", Project.init)
    let investmentTargets = record.list("investment_targets", OrganisationMention.init)
    let note = record.optional("note") { $0.localized() }
    let aliases = record.aliases(of: name)
    guard record.close(), let id, let name else { return nil }
    self.init(
      id: id, name: name, focus: focus, enterprises: enterprises, projects: projects,
      investmentTargets: investmentTargets, note: note, aliases: aliases, place: record.place)
  }
}
