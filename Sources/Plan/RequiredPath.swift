import Reading

/// Where a plan should be in a given year: the points it states and the path between them.
///
/// The chart draws this function and the status is computed from it, so they cannot disagree.
package struct RequiredPath: Sendable {
  /// In order of their years, one a year; the baseline first.
  package let nodes: [PathNode]
  package let shape: TargetPath

  package init(nodes: [PathNode], shape: TargetPath) {
    self.nodes = nodes
    self.shape = shape
  }

  /// The path in the indicator's own unit.
  ///
  /// - Parameter observations: those of the indicator; a change against a base year needs that year's level, from its baseline or from
  ///   here.
  /// - Returns: nil without a level to start from or without a later target that states a level or implies one.
  package init?(of indicator: Indicator, unit: Unit, observations: [Observation] = []) {
    guard indicator.kind != .hold, let start = Self.start(of: indicator, observations) else { return nil }
    let better = indicator.better
    self.init(from: start, to: indicator, unit) { $0.level(better: better, from: start, in: $1) }
  }

  /// The path of a reduction as an index with 100 in its base year, which needs no level: 100 (1 − C)^f.
  ///
  /// - Returns: nil unless every target is a change against the same year.
  package init?(indexOf indicator: Indicator, unit: Unit) {
    guard let base = indicator.indexBase else { return nil }
    self.init(from: PathNode(year: base, value: Figure(100)), to: indicator, unit) { condition, year in
      condition.indexFigure(in: year)
    }
  }

  private init?(
    from start: PathNode, to indicator: Indicator, _ unit: Unit,
    level: (TargetCondition, Int) -> Figure?
  ) {
    // If a plan states a change both per year and in total, the total applies.
    let summed = Set(indicator.targets.filter { $0.condition.isCumulative }.flatMap(\.years))
    var byYear: [Int: PathNode] = [:]
    for target in indicator.targets {
      for year in target.years where year > start.year && byYear[year] == nil {
        if case .perYear = target.condition, summed.contains(year) { continue }
        byYear[year] = level(target.condition, year).map { PathNode(year: year, value: $0) }
      }
    }
    guard !byYear.isEmpty else { return nil }
    self.init(
      nodes: [start] + byYear.values.sorted { $0.year < $1.year }, shape: indicator.effectivePath(unit: unit))
  }

  /// The baseline or, if the targets are changes, the level of the year that they are counted from.
  private static func start(of indicator: Indicator, _ observations: [Observation]) -> PathNode? {
    let baseline = indicator.baseline.map { PathNode(year: $0.year, value: $0.value) }
    let bases = Set(indicator.targets.compactMap(\.condition.baseYear))
    guard let base = bases.first, bases.count == 1, baseline?.year != base else { return baseline }
    let observed = ObservedValue.results(among: observations).first { $0.year == base && $0.bound == nil }
    if let observed { return PathNode(year: base, value: observed.value) }
    return indicator.targets.contains { $0.condition.baseYear == nil } ? baseline : nil
  }

  /// The value that the path requires in a year.
  ///
  /// Between neighbouring nodes (t₀, b) and (t₁, T), with f = (t − t₀)/(t₁ − t₀): linear b + (T − b) f; geometric b (T/b)^f if both are
  /// positive, and linear otherwise; a step stays at b until t₁; a listed path gives its yearly values and is linear between them.
  ///
  /// - Returns: nil before the first node and after the last one.
  package func value(in year: Double) -> Double? {
    let points = allPoints
    guard let next = points.first(where: { Double($0.year) >= year }),
      let previous = points.last(where: { Double($0.year) <= year })
    else { return nil }
    guard next.year > previous.year else { return next.value.double }
    let fraction = (year - Double(previous.year)) / Double(next.year - previous.year)
    let (from, to) = (previous.value.double, next.value.double)
    switch shape {
    case .step:
      return from
    case .geometric where from > 0 && to > 0:
      return from * Growth.factor(to / from, over: fraction)
    case .linear, .geometric, .listed:
      return from + (to - from) * fraction
    }
  }

  /// The nodes and, on a listed path, the years between them.
  private var allPoints: [PathNode] {
    guard case .listed(let years) = shape else { return nodes }
    let range = (nodes.first?.year ?? 0)...(nodes.last?.year ?? 0)
    let listed = years.filter { year, _ in range.contains(year) && !nodes.contains { $0.year == year } }
      .map { PathNode(year: $0.key, value: $0.value) }
    return (nodes + listed).sorted { $0.year < $1.year }
  }
}
