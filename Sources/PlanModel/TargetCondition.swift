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
}
