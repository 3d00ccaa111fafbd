import Plan

/// Every figure that an indicator's status is computed from, a row each: baseline, targets, yearly values of the path, observations,
/// yearly changes.
struct StatusInputs {
  private let index: PlanIndex
  private let indicator: Indicator

  init(_ index: PlanIndex, _ indicator: Indicator) {
    self.index = index
    self.indicator = indicator
  }

  var rows: [StatusDownload.Row] {
    let baseline = indicator.baseline.map { [row("baseline", $0.year, $0.value)] } ?? []
    let observations = index.observations[indicator.id] ?? []
    return baseline + indicator.targets.flatMap(rows) + pathRows
      + observations.map { row("observation", $0) }
      + index.yearlyChanges(of: indicator).map { row("yearly_change", $0) }
  }

  private func rows(of target: Target) -> [StatusDownload.Row] {
    target.years.map { year in
      switch target.condition {
      case .value(let value): row("value", year, value)
      case .atLeast(let floor): row("at_least", year, floor)
      case .atMost(let ceiling): row("at_most", year, ceiling)
      case .between(let low, let high): row("between", year, low, high: high)
      case .change(let percent, let since): row("change", year, percent, base: since)
      case .perYear(let percent, let from): row("per_year", year, percent, base: from)
      }
    }
  }

  private var pathRows: [StatusDownload.Row] {
    guard case .listed(let years) = indicator.path else { return [] }
    return years.sorted { $0.key < $1.key }.map { row("path", $0.key, $0.value) }
  }

  private func row(_ role: String, _ observation: Observation) -> StatusDownload.Row {
    row(role, observation.year, observation.value, kind: observation.kind, series: observation.series)
  }

  /// - Parameters:
  ///   - high: the upper end of a range.
  ///   - base: the year that a change counts from.
  private func row(
    _ role: String, _ year: Int, _ value: Figure, high: Figure? = nil, base: Int? = nil,
    kind: Observation.Kind? = nil, series: String = ""
  ) -> StatusDownload.Row {
    [
      ("indicator", .text(indicator.id)), ("role", .text(role)), ("year", .number(String(year))),
      ("value", .number(value.description)), ("high", high.map { .number($0.description) } ?? .none),
      ("base_year", base.map { .number(String($0)) } ?? .none),
      ("observed_as", kind.map { .text($0.rawValue) } ?? .none), ("series", .text(series)),
    ]
  }
}
