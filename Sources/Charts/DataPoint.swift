/// A value of one year.
package struct DataPoint: Sendable, Hashable {
  package var year: Int
  package var value: Double
  package var kind: PointKind
  /// Written beside the point; most points have none.
  package var label: DirectLabel?
  /// The point in words, for the page's script to show: year, value with unit, remarks.
  package var tooltip: String

  package init(
    year: Int, value: Double, kind: PointKind = .observed, label: DirectLabel? = nil, tooltip: String = ""
  ) {
    self.year = year
    self.value = value
    self.kind = kind
    self.label = label
    self.tooltip = tooltip
  }

  /// Splits the points where a value is not a number: no line may cross the gap.
  static func stretches(_ points: [DataPoint]) -> [[DataPoint]] {
    points.split { !$0.value.isFinite }.map(Array.init)
  }
}
