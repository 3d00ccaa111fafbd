/// Where in the plan's document an indicator is stated.
package struct PlanPlace: Sendable, Hashable {
  package var chapter: Reference
  /// The heading's id.
  package var section: Reference?
  /// Of the plan's table, 1-based.
  package var row: Int?

  package init(
    chapter: Reference, section: Reference? = nil, row: Int? = nil
  ) {
    self.chapter = chapter
    self.section = section
    self.row = row
  }
}
