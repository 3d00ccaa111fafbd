/// One line of a slope chart.
package struct SlopeLine: Sendable, Hashable {
  /// Written at the line's right end, with the last figure.
  package var name: String
  /// One for each column; nil where there is none, which breaks the line.
  package var values: [Double?]
  /// The figures as they are written; one for each column.
  package var figures: [String]
  /// Which values are promised, not observed; they are drawn as targets, the way to them dashed.
  package var isTarget: [Bool]

  package init(name: String, values: [Double?], figures: [String], isTarget: [Bool] = []) {
    self.name = name
    self.values = values
    self.figures = figures
    self.isTarget = isTarget
  }

  /// The value of a column; nil where it is missing or no number.
  func value(_ column: Int) -> Double? {
    values.indices.contains(column) ? values[column].flatMap { $0.isFinite ? $0 : nil } : nil
  }

  func figure(_ column: Int) -> String {
    figures.indices.contains(column) ? figures[column] : ""
  }

  func isTarget(_ column: Int) -> Bool {
    isTarget.indices.contains(column) && isTarget[column]
  }
}
