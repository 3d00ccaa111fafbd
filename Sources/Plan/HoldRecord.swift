package import Reading

/// How a floor or a ceiling was kept, year by year.
package struct HoldRecord: Sendable {
  package enum Verdict: Sendable {
    case held, withinTolerance, breached

    package var status: Status {
      switch self {
      case .held: .held
      case .withinTolerance: .withinTolerance
      case .breached: .breached
      }
    }
  }

  package struct Year: Sendable {
    package let result: ObservedValue
    package let limit: Figure
    package let verdict: Verdict
    /// How far the value is on the good side of the limit; negative beyond it, nil if it is not exact.
    package let margin: Figure?
  }

  /// Every year whose result shows whether the limit was kept, in order.
  package let years: [Year]
  /// Half a unit of the limit's stated precision: a value that falls short by less would be rounded to the limit.
  package let tolerance: Double

  /// The newest year with a result, if no year's result shows whether the limit was kept.
  private let inexactYear: Int?

  package var heldCount: Int { years.count { $0.verdict == .held } }

  /// - Returns: nil if the indicator states no floor or ceiling.
  init?(of indicator: Indicator, results: [ObservedValue]) {
    let targets = indicator.targets.filter { $0.condition.baseYear == nil }
    guard let first = targets.first, let last = targets.last else { return nil }
    var years: [Year] = []
    for result in results {
      // A limit applies until a later one replaces it, and the first one from the start.
      let condition = (targets.last { $0.year <= result.year } ?? first).condition
      guard let isHeld = condition.holds(for: result, better: indicator.better),
        let limit = condition.limit(nearest: result.value)
      else { continue }
      let distance = result.value - limit
      let isAbove = distance > Figure(0)
      let size = isAbove ? distance : Figure(0) - distance
      let isExact = result.bound == nil
      let margin = isExact ? (isHeld ? size : Figure(0) - size) : nil
      let verdict: Verdict =
        isHeld ? .held : isExact && size.double < limit.halfUnit ? .withinTolerance : .breached
      years.append(Year(result: result, limit: limit, verdict: verdict, margin: margin))
    }
    self.years = years
    inexactYear = years.isEmpty ? results.last?.year : nil
    tolerance = (last.condition.level(better: indicator.better) ?? Figure(0)).halfUnit
  }

  /// The newest year's verdict.
  package var status: Status {
    years.last?.verdict.status
      ?? .notAssessable(inexactYear.map { .inexactValue(year: $0) } ?? .noValueAfterBaseline)
  }
}
