import Plan
import Reading

/// What a plan's figures say first, determined by rules that apply to any plan; the method page explains them.
///
/// The targets are counted by their state. Beside the counts there is one contrast: the figures of a series for two years, and so of one
/// unit, one scope and one definition. No cause is implied, and nothing is chosen for being good or bad.
struct Headline: Sendable {
  /// The state of an indicator's last target, in the order of the sentence.
  enum Standing: CaseIterable, Sendable {
    case met, onTrack, behind, movingAway, missed, tooEarly, unscored, unknown
  }

  struct Contrast: Sendable {
    let indicator: Indicator
    let from: Observation
    let to: Observation

    /// Whether the series only provides context for the targets.
    var isBeside: Bool { indicator.targets.isEmpty }
  }

  /// The indicators that have targets, in the plan's order.
  let indicators: [Indicator]
  /// How many there are in each state; states without any are left out.
  let counts: [(standing: Standing, count: Int)]
  /// Nil if no series has enough figures.
  let contrast: Contrast?

  /// - Parameters:
  ///   - year: the one in which it is said.
  ///   - status: that of an indicator in that year.
  init(of index: PlanIndex, in year: Int, status: (Indicator) -> Status?) {
    let indicators = index.planIndicators.filter { !$0.targets.isEmpty }
    let standings = indicators.compactMap { status($0)?.standing }
    self.indicators = indicators
    counts = Standing.allCases.compactMap { standing in
      let count = standings.count { $0 == standing }
      return count > 0 ? (standing, count) : nil
    }
    contrast = Self.contrast(in: index, year)
  }

  func count(of standing: Standing) -> Int { counts.first { $0.standing == standing }?.count ?? 0 }

  // MARK: - The contrast

  /// So few figures do not show a course.
  private static let fewestFigures = 3

  /// From the first of these lists that has one: the editor's headline indicators with targets, the others with targets, headline indicators
  /// without targets and the series that provide context for any of them, and the rest, in each case only those of the plan's own area. Of
  /// several, the one whose two years are farthest apart, and of equal ones the first. Estimates are compared only where no list has results.
  private static func contrast(in index: PlanIndex, _ year: Int) -> Contrast? {
    let headline = index.plan.site.headline.compactMap { index.indicators[$0.value] }
    let all = (index.planIndicators + index.contextIndicators).filter { $0.scope == nil }
    let beside = headline.flatMap { indicator -> [Indicator] in
      let context = index.context[indicator.id] ?? []
      return indicator.targets.isEmpty ? [indicator] + context : context
    }
    let lists: [[Indicator]] = [
      headline.filter { !$0.targets.isEmpty },
      all.filter { !$0.targets.isEmpty },
      beside.filter { $0.scope == nil },
      all.filter(\.targets.isEmpty),
    ]
    for areResults in [true, false] {
      for list in lists {
        let contrasts = list.compactMap { contrast(of: $0, in: index, year, ofResults: areResults) }
        let longest = contrasts.map { $0.to.year - $0.from.year }.max()
        if let found = contrasts.first(where: { $0.to.year - $0.from.year == longest }) { return found }
      }
    }
    return nil
  }

  /// Between the year in which the plan starts, or the first year after it with a figure, and the newest year. A series whose newest figure
  /// is in the first half of the time since the start says too little about today.
  ///
  /// - Parameter ofResults: whether between results; otherwise between estimates.
  private static func contrast(
    of indicator: Indicator, in index: PlanIndex, _ year: Int, ofResults areResults: Bool
  ) -> Contrast? {
    var figures = index.figuresLikeLatest(of: indicator)
    guard let latest = figures.last, latest.kind.isResult == areResults else { return nil }
    let isOneSeries = (index.observations[indicator.id] ?? []).allSatisfy {
      $0.series == latest.series || $0.kind.isResult != areResults
    }
    // In a year with both kinds, the observed figure comes after the preliminary one.
    figures = figures.enumerated().filter { number, figure in
      !figures.dropFirst(number + 1).contains { $0.year == figure.year }
    }.map(\.element)
    if let baseline = indicator.baseline, isOneSeries, baseline.year < figures[0].year {
      figures.insert(
        Observation(
          indicator: latest.indicator, year: baseline.year, value: baseline.value, place: baseline.place),
        at: 0)
    }
    let start = start(of: index)
    guard figures.count >= fewestFigures, let last = figures.last, 2 * last.year >= start + year,
      let first = figures.first(where: { $0.year >= start }), first.year < last.year
    else { return nil }
    return Contrast(indicator: indicator, from: first, to: last)
  }

  /// The year of most baselines or, without any, the beginning of the plan's first period.
  private static func start(of index: PlanIndex) -> Int {
    let years = index.planIndicators.compactMap(\.baseline?.year)
    let counts = Dictionary(years.map { ($0, 1) }, uniquingKeysWith: +)
    return counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
      ?? index.plan.profile.periods.first?.from ?? Int.min / 4
  }
}

extension Status {
  fileprivate var standing: Headline.Standing {
    switch self {
    case .achieved, .achievedEarly, .held, .withinTolerance: .met
    case .onTrack: .onTrack
    case .behind, .farBehind: .behind
    case .movingAway: .movingAway
    case .missed, .breached: .missed
    case .tooEarly: .tooEarly
    case .notAssessable(.noNumber): .unscored
    case .notAssessable, .awaitingData: .unknown
    }
  }
}
