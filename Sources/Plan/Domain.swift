/// Fields that the plan treats together, such as information technology.
package struct Domain: Sendable {
  package var id: String
  package var name: LocalizedText
  package var summary: LocalizedText?
  package var chapter: Reference?
  /// The heading's id in that chapter.
  package var section: Reference?
  package var fields: [Reference]
  package var place: SourcePlace

  package init(
    id: String, name: LocalizedText, summary: LocalizedText? = nil, chapter: Reference? = nil,
    section: Reference? = nil, fields: [Reference], place: SourcePlace
  ) {
    self.id = id
    self.name = name
    self.summary = summary
    self.chapter = chapter
    self.section = section
    self.fields = fields
    self.place = place
  }
}
