import Reading

/// An indicator's results compared with its path, including every number that led to its status, so that readers can follow it.
package struct Assessment: Sendable {
  /// The state of the indicator on the way to its last target.
  package let status: Status
  /// The path from the start through all targets; nil for a floor or ceiling and where nothing can be assessed.
  package let path: RequiredPath?
  /// Whether the values are those of an index with 100 in the base year instead of being in the indicator's unit.
  package let isIndex: Bool
  /// What was published after the start, by year: in the indicator's unit or as points of the index.
  package let results: [ObservedValue]
  /// What the path requires in the year of the newest result.
  package let expected: Double?
  /// (v − b)/(E(t) − b): the change so far divided by the change that the path requires; nil if the newest figure is not exact.
  package let pace: Double?
  /// (v − b)/(t − t₀): the change per year so far; nil if the newest figure is not exact.
  package let donePerYear: Double?
  /// (v/b)^(1/(t − t₀)) − 1, if both have the same sign: the change as a rate.
  package let doneRate: Double?
  /// Every target, by year: each is met or missed for good once there is a figure for its year.
  package let targets: [TargetAssessment]
  /// How a floor or ceiling was kept.
  package let hold: HoldRecord?
  /// The newest year in which the last target's condition held, though it no longer does.
  package let lostSince: Int?
  /// The year whose missing change breaks the chain of an index.
  package let missingChange: Int?
  /// Whether the series changed between results that are compared.
  package let crossesBreak: Bool
  /// The years after the start for which there are only figures that decide nothing: estimates, forecasts and those of part of a year.
  private let undecidedYears: Set<Int>

  /// The newest result after the start.
  package var latest: ObservedValue? { results.last }

  /// Where the path starts: the baseline or, for a change, the level of the year that it is counted from.
  package var start: PathNode? { path?.nodes.first }

  /// The first target after the newest result, or the last one once all years have passed.
  package var next: TargetAssessment? {
    targets.first { $0.node.year > latest?.year ?? Int.min } ?? targets.last
  }

  /// Whether the status is based on a preliminary figure and may still change.
  package var isProvisional: Bool {
    status.restsOnFigure && (hold?.years.last?.result ?? latest)?.isPreliminary ?? false
  }

  /// - Parameters:
  ///   - observations: all of the indicator's; forecasts, estimates and part-years are ignored.
  ///   - yearlyChanges: those of a reduction without a published level, in percent.
  ///   - year: the year in which the question is asked; earlier years have passed.
  package init(
    of indicator: Indicator, unit: Unit, observations: [Observation], yearlyChanges: [Observation] = [],
    in year: Int
  ) {
    let basis = Basis(indicator, unit, observations, yearlyChanges)
    path = basis.path
    isIndex = basis.isIndex
    missingChange = basis.missingChange
    let start = basis.path?.nodes.first
    let startYear = start?.year ?? indicator.baseline?.year ?? Int.min
    let results = basis.results.filter { $0.year > startYear }
    let latest = results.last
    self.results = results
    undecidedYears = Set(
      observations.filter { !$0.kind.isResult && $0.year > startYear }.map(\.year)
    ).subtracting(results.map(\.year))
    crossesBreak = Set(results.map(\.series)).count > 1
    expected = latest.flatMap { basis.path?.value(in: Double($0.year)) }
    hold = indicator.kind == .hold ? HoldRecord(of: indicator, results: results) : nil

    guard let path, let start, let latest, let last = path.nodes.last else {
      (pace, donePerYear, doneRate, lostSince) = (nil, nil, nil, nil)
      let status = hold?.status ?? .notAssessable(basis.missing(of: indicator))
      self.status = status
      targets = (basis.path?.nodes.dropFirst() ?? []).map { node in
        TargetAssessment(node: node, status: node.year < year ? .awaitingData(year: node.year) : status)
      }
      return
    }
    let done = (latest.value - start.value).double
    let years = Double(latest.year - start.year)
    let isExact = latest.bound == nil
    let pace = expected.flatMap { $0 == start.value.double ? nil : done / ($0 - start.value.double) }
    self.pace = isExact ? pace : nil
    donePerYear = isExact ? done / years : nil
    let ratio = start.value.isZero ? 0 : latest.value.double / start.value.double
    doneRate = isExact && ratio > 0 ? Growth.factor(ratio, over: 1 / years) - 1 : nil
    let rules = StatusRules(
      indicator: indicator, path: path, results: results, latest: latest, expected: expected, pace: pace,
      year: year)
    let status = rules.status(towards: last)
    self.status = status
    let donePerYear = donePerYear
    targets = path.nodes.dropFirst().map { node in
      let (status, figure) = rules.outcome(of: node, last: last)
      return TargetAssessment(
        node: node, status: status, figure: figure, in: indicator, start: start, latest: latest,
        donePerYear: donePerYear)
    }
    lostSince =
      indicator.meets(latest, last.value) == false
      ? results.last { indicator.meets($0, last.value) == true }?.year : nil
  }
}

extension Assessment {
  /// Whether the figure that a status misses was found, but is of a kind that decides nothing.
  package func hasUndecidedFigure(for status: Status) -> Bool {
    switch status {
    case .notAssessable(.noValueAfterBaseline): !undecidedYears.isEmpty
    case .awaitingData(let year): undecidedYears.contains(year)
    default: false
    }
  }
}

/// What an indicator is assessed by: levels in its unit or, where no base level was published, an index from yearly changes.
private struct Basis {
  var path: RequiredPath?
  var results: [ObservedValue]
  var isIndex = false
  var missingChange: Int?

  init(
    _ indicator: Indicator, _ unit: Unit, _ observations: [Observation], _ yearlyChanges: [Observation]
  ) {
    results = ObservedValue.results(among: observations)
    guard indicator.kind == .level || indicator.kind == .reduction else { return }
    path = RequiredPath(of: indicator, unit: unit, observations: observations)
    guard path == nil, let base = indicator.indexBase else { return }
    path = RequiredPath(indexOf: indicator, unit: unit)
    isIndex = path != nil
    results = []
    guard !yearlyChanges.isEmpty else { return }
    let index = ReductionIndex(base: base, changes: yearlyChanges)
    results = index.values
    missingChange = index.missingYear
  }

  /// Why nothing can be said if there is no result.
  func missing(of indicator: Indicator) -> Status.Reason {
    guard indicator.kind == .level || indicator.kind == .reduction else { return .noNumber }
    // A change whose base year has no value is shown as stated and not turned into a level.
    let base = indicator.targets.compactMap(\.condition.baseYear).first
    if isIndex || path == nil, let year = missingChange ?? base { return .noValueForBase(year: year) }
    if path != nil { return .noValueAfterBaseline }
    return indicator.baseline == nil ? .noBaseline : .noNumber
  }
}
