/// A mark on a figure with its explanation, such as: from a sample survey.
package struct Flag: Sendable {
  package var id: String
  /// A word or two, shown in brackets.
  package var label: LocalizedText
  package var note: LocalizedText
  package var place: SourcePlace

  package init(
    id: String, label: LocalizedText, note: LocalizedText, place: SourcePlace
  ) {
    self.id = id
    self.label = label
    self.note = note
    self.place = place
  }
}
