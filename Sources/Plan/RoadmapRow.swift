package import Reading

/// One row of a roadmap's table.
package struct RoadmapRow: Sendable {
  package var cells: [Cell]
  /// The field's milestones that measure it.
  package var milestones: [Reference] = []
  package var note: LocalizedText?
  package var place: SourcePlace

  /// What is to be done in one period, or over several.
  package struct Cell: Sendable {
    /// Neighbouring periods, in order.
    package var periods: [Reference]
    package var text: LocalizedText
    package var place: SourcePlace
  }
}

extension RoadmapRow {
  init?(_ value: YAMLValue) {
    let record = YAMLRecord(value, "a row of the roadmap")
    let cells = record.required("cells") { $0.list(Cell.init) }
    let milestones = record.references("milestones")
    let note = record.optional("note") { $0.localized() }
    guard record.close(), let cells else { return nil }
    self.init(cells: cells, milestones: milestones, note: note, place: record.place)
  }
}

extension RoadmapRow.Cell {
  init?(_ value: YAMLValue) {
    let record = YAMLRecord(value, "a cell of the roadmap")
    let text = record.required("text") { $0.localized() }
    let periods = record.required("periods") { $0.list { $0.reference() } }
    guard record.close(), let periods, let text else { return nil }
    guard !periods.isEmpty else {
      record["periods"]?.error(.emptyList, "the cell needs at least one period")
      return nil
    }
    self.init(periods: periods, text: text, place: record.place)
  }
}
