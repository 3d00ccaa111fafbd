extension Indicator {
  /// The path that the indicator names or, where it names none, the usual one of its unit: equal rates for money and
  /// counts, equal steps for everything else.
  package func effectivePath(unit: Unit) -> TargetPath {
    if let path { return path }
    return unit.quantity == .money || unit.quantity == .count ? .geometric : .linear
  }
}
