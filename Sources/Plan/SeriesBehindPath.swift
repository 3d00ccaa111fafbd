package import Reading

/// A context series that an indicator's chart shows behind the path to the targets: real figures of the same kind, for more or for less than
/// the indicator covers. They never count as figures of the indicator.
package struct SeriesBehindPath: Sendable {
  package var series: Reference
  package var scope: Scope

  /// What the series covers, compared with the indicator.
  package enum Scope: String, Sendable, CaseIterable {
    case wider, narrower
  }
}

extension Indicator {
  /// So few figures do not show a course.
  static let fewestBehindPath = 3

  /// The figures of a series that are drawn behind the path: results since the baseline; none if there are too few.
  package func figuresBehindPath(_ observations: [Observation]) -> [Observation] {
    let results = observations.filter { $0.kind.isResult && $0.year >= baseline?.year ?? $0.year }
    return results.count < Self.fewestBehindPath ? [] : results
  }
}

extension SeriesBehindPath {
  init?(_ value: YAMLValue) {
    let record = YAMLRecord(value, "a series behind the path")
    let series = record.required("series") { $0.reference() }
    let scope = record.required("scope") { $0.choice(Scope.self) }
    guard record.close(), let series, let scope else { return nil }
    self.init(series: series, scope: scope)
  }
}
