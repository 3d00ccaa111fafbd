/// A key project of a segment.
package struct Project: Sendable {
  package var id: String
  package var name: LocalizedText
  package var note: LocalizedText?
  package var place: SourcePlace

  package init(
    id: String, name: LocalizedText, note: LocalizedText? = nil, place: SourcePlace
  ) {
    self.id = id
    self.name = name
    self.note = note
    self.place = place
  }
}
