/// A part of a field with its directory entries.
package struct Segment: Sendable {
  package var id: String
  package var name: LocalizedText
  package var focus: [LocalizedText]
  package var enterprises: [OrganisationMention]
  package var projects: [Project]
  package var investmentTargets: [OrganisationMention]
  package var note: LocalizedText?
  package var place: SourcePlace

  package init(
    id: String, name: LocalizedText, focus: [LocalizedText] = [], enterprises: [OrganisationMention] = [],
    projects: [Project] = [], investmentTargets: [OrganisationMention] = [], note: LocalizedText? = nil,
    place: SourcePlace
  ) {
    self.id = id
    self.name = name
    self.focus = focus
    self.enterprises = enterprises
    self.projects = projects
    self.investmentTargets = investmentTargets
    self.note = note
    self.place = place
  }
}
