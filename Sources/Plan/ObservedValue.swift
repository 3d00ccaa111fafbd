/// A figure that counts as a result: the one value of an indicator in a year that a status may rest on.
package struct ObservedValue: Sendable, Hashable {
  package let year: Int
  package let value: Figure
  /// A preliminary figure makes the status provisional.
  package let isPreliminary: Bool
  package let series: String

  package init(year: Int, value: Figure, isPreliminary: Bool = false, series: String = "") {
    self.year = year
    self.value = value
    self.isPreliminary = isPreliminary
    self.series = series
  }

  /// The results among observations, one a year, by year: forecasts, estimates and part-years never count, and an observed figure
  /// goes before the preliminary one that it replaces.
  package static func results(among observations: [Observation]) -> [ObservedValue] {
    var byYear: [Int: ObservedValue] = [:]
    for observation in observations where observation.kind.isResult {
      let value = ObservedValue(
        year: observation.year, value: observation.value, isPreliminary: observation.kind == .preliminary,
        series: observation.series)
      if let other = byYear[value.year], !other.isPreliminary, value.isPreliminary { continue }
      byYear[value.year] = value
    }
    return byYear.values.sorted { $0.year < $1.year }
  }
}
