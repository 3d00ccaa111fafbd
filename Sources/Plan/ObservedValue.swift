package import Reading

/// A figure that counts as a result: the one value of an indicator in a year that a status may be based on.
package struct ObservedValue: Sendable, Hashable {
  package let year: Int
  package let value: Figure
  /// Nil for an exact figure.
  package let bound: Bound?
  /// A preliminary figure makes the status provisional.
  package let isPreliminary: Bool
  package let series: String

  package init(
    year: Int, value: Figure, bound: Bound? = nil, isPreliminary: Bool = false, series: String = ""
  ) {
    self.year = year
    self.value = value
    self.bound = bound
    self.isPreliminary = isPreliminary
    self.series = series
  }

  /// The results among observations, one a year, by year: forecasts, estimates and part-years never count, and an observed figure takes
  /// precedence over the preliminary one that it replaces.
  package static func results(among observations: [Observation]) -> [ObservedValue] {
    var byYear: [Int: ObservedValue] = [:]
    for observation in observations where observation.kind.isResult {
      let value = ObservedValue(
        year: observation.year, value: observation.value, bound: observation.bound,
        isPreliminary: observation.kind == .preliminary, series: observation.series)
      if let other = byYear[value.year], !other.isPreliminary, value.isPreliminary { continue }
      byYear[value.year] = value
    }
    return byYear.values.sorted { $0.year < $1.year }
  }
}

extension ObservedValue {
  /// Whether the actual value is at a level or above it; nil if the bound leaves that open.
  package func isAtLeast(_ level: Figure) -> Bool? {
    guard let bound else { return value >= level }
    if bound.isFloor, value >= level { return true }
    if bound.isCeiling, bound == .atMost ? value < level : value <= level { return false }
    return nil
  }

  /// Whether the actual value is at a level or below it; nil if the bound leaves that open.
  package func isAtMost(_ level: Figure) -> Bool? {
    guard let bound else { return value <= level }
    if bound.isCeiling, value <= level { return true }
    if bound.isFloor, bound == .moreThan ? value >= level : value > level { return false }
    return nil
  }
}
