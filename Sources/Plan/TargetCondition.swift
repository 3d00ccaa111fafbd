/// What a target demands, in every form that plans use.
package enum TargetCondition: Sendable, Hashable {
  case value(Figure)
  case atLeast(Figure)
  case atMost(Figure)
  case between(Figure, Figure)
  /// A cumulative change in percent since a base year; negative for a fall.
  case change(percent: Figure, since: Int)
  /// A yearly change in percent from a base year on; negative for a fall.
  case perYear(percent: Figure, from: Int)
}

extension TargetCondition {
  /// The level that a value must reach, in the indicator's unit: the nearer end of a range, nothing for a change, which
  /// needs a base to count from.
  package func level(better: Indicator.Direction) -> Figure? {
    switch self {
    case .value(let figure), .atLeast(let figure), .atMost(let figure): figure
    case .between(let low, let high): better == .higher ? low : high
    case .change, .perYear: nil
    }
  }

  /// The year that a change counts from; nil for a condition that states a level.
  package var baseYear: Int? {
    switch self {
    case .change(_, let since): since
    case .perYear(_, let from): from
    case .value, .atLeast, .atMost, .between: nil
    }
  }

  /// The figures that are in the indicator's unit; those of a change are percentages and take no scale.
  package var figures: [Figure] {
    switch self {
    case .value(let figure), .atLeast(let figure), .atMost(let figure): [figure]
    case .between(let low, let high): [low, high]
    case .change, .perYear: []
    }
  }

  package var isCumulative: Bool {
    if case .change = self { true } else { false }
  }

  /// What a change leaves of 100 by a year: yearly falls multiply, 100 (1 + a)^n, they do not add up.
  ///
  /// - Returns: nil for a condition that states a level.
  package func index(in year: Int) -> Double? {
    switch self {
    case .change(let percent, _): 100 + percent.double
    case .perYear(let percent, let from):
      100 * (1 + Growth.cumulative(rate: percent.double / 100, years: year - from))
    case .value, .atLeast, .atMost, .between: nil
    }
  }

  /// `index(in:)` as a decimal: exact for a change in sum, to six decimals for one by the year.
  func indexFigure(in year: Int) -> Figure? {
    if case .change(let percent, _) = self { return Figure(100) + percent }
    return index(in: year).map { Figure(rounding: $0, decimals: ReductionIndex.decimals).trimmed }
  }

  /// The level that it asks for in a year, a change counted from a start.
  package func level(better: Indicator.Direction, from start: PathNode, in year: Int) -> Figure? {
    if let level = level(better: better) { return level }
    guard baseYear == start.year else { return nil }
    if case .change(let percent, _) = self { return start.value.changed(byPercent: percent) }
    return index(in: year).map {
      Figure(rounding: start.value.double * $0 / 100, decimals: start.value.decimals + 6).trimmed
    }
  }

  /// Whether a value satisfies it in a year of its own; nil for a change, which one value cannot satisfy.
  package func holds(for value: Figure, better: Indicator.Direction) -> Bool? {
    switch self {
    case .value(let level): better == .higher ? value >= level : value <= level
    case .atLeast(let floor): value >= floor
    case .atMost(let ceiling): value <= ceiling
    case .between(let low, let high): low <= value && value <= high
    case .change, .perYear: nil
    }
  }

  /// The end of what is allowed that lies nearest to a value.
  package func limit(nearest value: Figure) -> Figure? {
    switch self {
    case .value(let level), .atLeast(let level), .atMost(let level): level
    case .between(let low, let high): value < low ? low : high
    case .change, .perYear: nil
    }
  }
}

extension TargetCondition {
  /// The condition in the form that downloads have it, in the indicator's unit.
  package var stored: String {
    switch self {
    case .value(let figure): figure.description
    case .atLeast(let figure): ">=\(figure)"
    case .atMost(let figure): "<=\(figure)"
    case .between(let low, let high): "\(low)..\(high)"
    case .change(let percent, let since): "\(percent)% since \(since)"
    case .perYear(let percent, let from): "\(percent)% a year since \(from)"
    }
  }
}
