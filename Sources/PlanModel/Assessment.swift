#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#else
  private import Darwin
#endif

/// An indicator's newest result held against its path, with every number that led to its status, so that a reader can follow it.
package struct Assessment: Sendable {
  package let status: Status
  /// Where the path starts: the baseline or, for a change, the level of the year that it counts from.
  package let start: PathNode?
  /// The newest observed or preliminary figure after the start.
  package let latest: Observation?
  /// The target that comes next, or the last one once all years have passed.
  package let node: PathNode?
  /// What the path asks for in the newest figure's year.
  package let expected: Double?
  /// (v − b)/(E(t) − b): the change so far over the change that the path asks for.
  package let pace: Double?
  /// (v − b)/(T − b) for the next target.
  package let shareDone: Double?
  /// (T − v)/(t_T − t): the change a year that the next target still needs.
  package let neededPerYear: Double?
  /// (v − b)/(t − t₀): the change a year so far.
  package let donePerYear: Double?

  /// True where the newest figure is preliminary and may still change the status.
  package var isProvisional: Bool { latest?.kind == .preliminary }

  /// - Parameters:
  ///   - observations: all of the indicator's; forecasts, estimates and part-years are passed over.
  ///   - year: the year in which the question is asked; a target's year has passed when it is smaller.
  package init(of indicator: Indicator, unit: Unit, observations: [Observation], in year: Int) {
    let results = observations.filter { $0.kind == .observed || $0.kind == .preliminary }
      .sorted { $0.year < $1.year }
    let path = RequiredPath(of: indicator, unit: unit, observations: observations)
    let start = path?.nodes.first
    let latest = results.last { $0.year > start?.year ?? indicator.baseline?.year ?? Int.min }
    let node = path.map { path in
      path.nodes.dropFirst().first { $0.year > latest?.year ?? path.nodes[0].year }
        ?? path.nodes[path.nodes.count - 1]
    }
    self.start = start
    self.latest = latest
    self.node = node
    expected = latest.flatMap { path?.value(in: Double($0.year)) }
    let progress = Progress(start: start, latest: latest, expected: expected, node: node)
    pace = progress?.pace
    shareDone = progress?.shareDone
    neededPerYear = progress?.neededPerYear
    donePerYear = progress?.donePerYear
    status = Self.status(
      of: indicator, path: path, results: results, latest: latest, expected: expected, pace: pace, in: year)
  }

  /// The tests in the order that decides.
  private static func status(
    of indicator: Indicator, path: RequiredPath?, results: [Observation], latest: Observation?,
    expected: Double?, pace: Double?, in year: Int
  ) -> Status {
    switch indicator.kind {
    case .direction, .milestone: return .notAssessable(.noNumber)
    case .hold: return held(indicator, results)
    case .level, .reduction: break
    }
    guard indicator.baseline != nil || path != nil else { return .notAssessable(.noBaseline) }
    guard let path, let start = path.nodes.first else { return .notAssessable(missingBase(of: indicator)) }
    guard let latest else { return .notAssessable(.noValueAfterBaseline) }
    guard let last = path.nodes.last else { return .notAssessable(.noNumber) }
    if indicator.meets(latest.value, last.value) {
      return latest.year < last.year ? .achievedEarly : .achieved
    }
    if latest.year >= last.year { return .missed }
    if let passed = path.nodes.dropFirst().first(where: { $0.year < year && $0.year > latest.year }) {
      return .awaitingData(year: passed.year)
    }
    guard let expected, let pace else { return .notAssessable(.noValueAfterBaseline) }
    let precision = pow(10, -Double(start.value.decimals))
    if abs(expected - start.value.double) < precision / 2 { return .tooEarly }
    return Self.status(atPace: pace)
  }

  package static func status(atPace pace: Double) -> Status {
    if pace >= StatusThresholds.onTrack { return .onTrack }
    if pace >= StatusThresholds.behind { return .behind }
    return pace >= StatusThresholds.movingAway ? .farBehind : .movingAway
  }

  private static func held(_ indicator: Indicator, _ results: [Observation]) -> Status {
    let levels = indicator.targets.compactMap { $0.condition.level(better: indicator.better) }
    guard let limit = levels.last else { return .notAssessable(.noNumber) }
    guard let latest = results.last else { return .notAssessable(.noValueAfterBaseline) }
    if indicator.meets(latest.value, limit) { return .held }
    let tolerance = pow(10, -Double(limit.decimals)) / 2
    return abs(latest.value.double - limit.double) < tolerance ? .withinTolerance : .breached
  }

  /// A change without its base year's value is shown as stated and turned into no level.
  private static func missingBase(of indicator: Indicator) -> Status.Reason {
    for target in indicator.targets {
      switch target.condition {
      case .change(_, let since), .perYear(_, let since): return .noValueForBase(year: since)
      default: continue
      }
    }
    return .noNumber
  }
}

/// The quotients of an assessment. Each is nil where its divisor is zero.
private struct Progress {
  var pace: Double?
  var shareDone: Double?
  var neededPerYear: Double?
  var donePerYear: Double?

  init?(start: PathNode?, latest: Observation?, expected: Double?, node: PathNode?) {
    guard let start, let latest, let node else { return nil }
    let done = latest.value.double - start.value.double
    if let expected, expected != start.value.double { pace = done / (expected - start.value.double) }
    let whole = node.value.double - start.value.double
    if whole != 0 { shareDone = done / whole }
    if node.year > latest.year {
      neededPerYear = (node.value.double - latest.value.double) / Double(node.year - latest.year)
    }
    if latest.year > start.year { donePerYear = done / Double(latest.year - start.year) }
  }
}

extension Indicator {
  /// Whether a value is on the good side of a target, or on it.
  func meets(_ value: Figure, _ target: Figure) -> Bool {
    better == .higher ? value >= target : value <= target
  }
}
