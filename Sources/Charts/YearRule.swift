/// A vertical rule at a moment: where a series breaks.
package struct YearRule: Sendable, Hashable {
  /// Between two years where it falls between their values: 2017.5.
  package var year: Double
  /// Written at the head of the rule; may be empty.
  package var label: String

  static let dashes = "4 4"

  package init(year: Double, label: String) {
    self.year = year
    self.label = label
  }
}
