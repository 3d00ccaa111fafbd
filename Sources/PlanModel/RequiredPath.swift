#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#else
  private import Darwin
#endif

/// Where a plan should be by a year: its stated points and the way between them.
///
/// The chart draws this function and the status is computed from it, so they cannot disagree.
package struct RequiredPath: Sendable {
  /// Ascending by year; the baseline first.
  package let nodes: [PathNode]
  package let shape: TargetPath

  /// - Returns: nil without a baseline or without a later target that states a level.
  package init?(of indicator: Indicator, unit: Unit) {
    guard let baseline = indicator.baseline, indicator.kind != .hold else { return nil }
    let targets = indicator.targets.compactMap { target -> PathNode? in
      guard target.year > baseline.year else { return nil }
      return target.condition.level(better: indicator.better).map { PathNode(year: target.year, value: $0) }
    }
    guard !targets.isEmpty else { return nil }
    self.init(
      nodes: [PathNode(year: baseline.year, value: baseline.value)] + targets.sorted { $0.year < $1.year },
      shape: indicator.effectivePath(unit: unit))
  }

  package init(nodes: [PathNode], shape: TargetPath) {
    self.nodes = nodes
    self.shape = shape
  }

  /// The value that the path asks for in a year.
  ///
  /// Between neighbouring nodes (t₀, b) and (t₁, T), with f = (t − t₀)/(t₁ − t₀): linear b + (T − b) f; geometric b (T/b)^f, where both are
  /// positive, linear otherwise; a step stays at b until t₁; a listed path gives its yearly values and is linear between them.
  ///
  /// - Returns: nil before the first and after the last node.
  package func value(in year: Double) -> Double? {
    let points = allPoints
    guard let first = points.first, let last = points.last,
      (Double(first.year)...Double(last.year)).contains(year)
    else { return nil }
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
      return from * pow(to / from, fraction)
    case .linear, .geometric, .listed:
      return from + (to - from) * fraction
    }
  }

  /// The nodes and, on a listed path, the years between them.
  private var allPoints: [PathNode] {
    guard case .listed(let years) = shape else { return nodes }
    let listed = years.filter { year, _ in !nodes.contains { $0.year == year } }
      .map { PathNode(year: $0.key, value: $0.value) }
    return (nodes + listed).sorted { $0.year < $1.year }
  }
}
