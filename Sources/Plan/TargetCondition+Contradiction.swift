import Reading

extension TargetCondition {
  /// Whether no value satisfies both. A change against a base can always be expressed differently and contradicts no level.
  func contradicts(_ other: TargetCondition) -> Bool {
    if case .change(let one, let since) = self, case .change(let two, since) = other { return one != two }
    if case .perYear(let one, let from) = self, case .perYear(let two, from) = other { return one != two }
    guard let (low, high) = bounds, let (otherLow, otherHigh) = other.bounds else { return false }
    return isAbove(low, otherHigh) || isAbove(otherLow, high)
  }

  private func isAbove(_ low: Figure?, _ high: Figure?) -> Bool {
    guard let low, let high else { return false }
    return low > high
  }

  private var bounds: (low: Figure?, high: Figure?)? {
    switch self {
    case .value(let figure): (figure, figure)
    case .atLeast(let floor): (floor, nil)
    case .atMost(let ceiling): (nil, ceiling)
    case .between(let low, let high): (low, high)
    case .change, .perYear: nil
    }
  }
}
