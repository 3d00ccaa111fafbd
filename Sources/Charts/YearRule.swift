/// A vertical rule at a point in time: where a series breaks.
package struct YearRule: Sendable, Hashable {
  /// Between two years where the break is between their values: 2017.5.
  package var year: Double
  /// Written at the head of the rule; may be empty.
  package var label: String

  static let dashes = "4 4"

  package init(year: Double, label: String) {
    self.year = year
    self.label = label
  }
}
