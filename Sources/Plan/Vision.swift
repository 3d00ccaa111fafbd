/// What the plan wants to have reached by a year, in words.
package struct Vision: Sendable, Hashable {
  package var year: Int
  package var text: LocalizedText

  package init(
    year: Int, text: LocalizedText
  ) {
    self.year = year
    self.text = text
  }
}
