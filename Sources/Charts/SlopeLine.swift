/// One line of a slope chart.
package struct SlopeLine: Sendable, Hashable {
  /// Written at the right end of the line, with the last figure.
  package var name: String
  /// The words of the name, in a language without spaces between them; empty where the name itself tells.
  package var words: [String]
  /// One for each column; nil where there is none, which breaks the line.
  package var values: [Double?]
  /// The figures as they are written, one for each column.
  package var figures: [String]
  /// What each value is, one for each column.
  package var kinds: [Kind]

  /// What a value is, which determines its mark.
  package enum Kind: Sendable {
    case observed, baseline
    /// Promised, not observed: the line to it is dashed.
    case target
  }

  package init(
    name: String, words: [String] = [], values: [Double?], figures: [String], kinds: [Kind] = []
  ) {
    self.name = name
    self.words = words
    self.values = values
    self.figures = figures
    self.kinds = kinds
  }

  /// The value of a column; nil where it is missing or not a number.
  func value(_ column: Int) -> Double? {
    values.indices.contains(column) ? values[column].flatMap { $0.isFinite ? $0 : nil } : nil
  }

  func figure(_ column: Int) -> String {
    figures.indices.contains(column) ? figures[column] : ""
  }

  func kind(_ column: Int) -> Kind {
    kinds.indices.contains(column) ? kinds[column] : .observed
  }
}
