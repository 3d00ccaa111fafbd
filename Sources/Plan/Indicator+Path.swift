package import Reading

extension Indicator {
  /// The path that the indicator names or, if it names none, the usual one: equal rates for reductions, money and counts, equal steps for
  /// everything else.
  package func effectivePath(unit: Unit) -> TargetPath {
    if let path { return path }
    if kind == .reduction { return .geometric }
    return unit.quantity == .money || unit.quantity == .count ? .geometric : .linear
  }

  /// The year whose level is 100 if every target is a change against it.
  package var indexBase: Int? {
    let bases = Set(targets.map(\.condition.baseYear))
    guard bases.count == 1, let base = bases.first else { return nil }
    return base
  }

  /// Whether a value is at a level or on the good side of it.
  package func meets(_ value: Figure, _ level: Figure) -> Bool {
    better == .higher ? value >= level : value <= level
  }

  /// The same for a result; nil if its bound leaves that open.
  package func meets(_ result: ObservedValue, _ level: Figure) -> Bool? {
    better == .higher ? result.isAtLeast(level) : result.isAtMost(level)
  }
}
