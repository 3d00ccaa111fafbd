import Plan
import Text

/// An indicator's observations as a chart draws them: in stretches that may be joined by a line.
struct ChartSeries {
  /// A new stretch begins after a missing year and where the series changes.
  let stretches: [[Observation]]
  /// Just before the first year of each new series, so that a rule is never on a year, where a missing one might be taken for the break.
  let breaks: [Double]

  init(_ observations: [Observation]) {
    let bySeries = Dictionary(grouping: observations, by: \.series)
    let series: [[Observation]] = observations.map(\.series).uniqued()
      .compactMap { name in bySeries[name]?.sorted { $0.year < $1.year } }
      .sorted { $0[0].year < $1[0].year }

    stretches = series.flatMap(Self.splitAtMissingYears)
    breaks = zip(series, series.dropFirst()).compactMap { before, after in
      guard let end = before.last?.year, let start = after.first?.year, start > end else { return nil }
      return Double(start) - 0.5
    }
  }

  private static func splitAtMissingYears(_ series: [Observation]) -> [[Observation]] {
    series.reduce(into: []) { stretches, observation in
      if let previous = stretches.last?.last, observation.year - previous.year <= 1 {
        stretches[stretches.count - 1].append(observation)
      } else {
        stretches.append([observation])
      }
    }
  }
}
