/// One row of a roadmap's table.
package struct RoadmapRow: Sendable {
  package var cells: [Cell]
  /// The field's milestones that measure it.
  package var milestones: [Reference]
  package var note: LocalizedText?
  package var place: SourcePlace

  package init(
    cells: [Cell], milestones: [Reference] = [], note: LocalizedText? = nil, place: SourcePlace
  ) {
    self.cells = cells
    self.milestones = milestones
    self.note = note
    self.place = place
  }

  /// What is to be done in one period, or over several.
  package struct Cell: Sendable {
    /// Neighbouring periods, in order.
    package var periods: [Reference]
    package var text: LocalizedText
    package var place: SourcePlace

    package init(periods: [Reference], text: LocalizedText, place: SourcePlace) {
      self.periods = periods
      self.text = text
      self.place = place
    }
  }
}
