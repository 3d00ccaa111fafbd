import Plan
import Reading

extension Indicator {
  /// Every figure that the plan states for it in its own unit: they share one scale in tables.
  var statedFigures: [Figure] {
    [baseline?.value].compactMap(\.self) + targets.flatMap(\.condition.figures)
  }
}

/// A figure that the plan or an observation states for an indicator, with everything that is said about it. The table on its page and the
/// downloads have exactly these.
struct StatedFigure {
  enum Kind {
    case baseline
    case observation(Observation.Kind)
    case target

    fileprivate var rank: Int {
      switch self {
      case .baseline: 0
      case .observation: 1
      case .target: 2
      }
    }
  }

  let kind: Kind
  /// Several, for a target that one cell of the plan states for more than one year.
  let years: [Int]
  let value: TargetCondition
  /// How the source qualifies an observation.
  var bound: Bound?
  var series = ""
  let flag: Reference?
  let source: Reference?
  let note: LocalizedText?

  /// As pages store it, with the sign of its bound.
  var stored: String { bound?.stored(value.figure) ?? value.stored }

  var firstYear: Int { years.first ?? 0 }
  var lastYear: Int { years.last ?? 0 }
}

extension PlanIndex {
  /// In the order of the content: the baseline, the observations, the targets.
  func figures(of indicator: Indicator) -> [StatedFigure] {
    let observations = observations[indicator.id] ?? []
    var figures: [StatedFigure] = []
    figures.reserveCapacity(1 + observations.count + indicator.targets.count)
    if let baseline = indicator.baseline {
      figures.append(
        StatedFigure(
          kind: .baseline, years: [baseline.year], value: .value(baseline.value), flag: baseline.flag,
          source: baseline.source, note: baseline.note))
    }
    for observation in observations {
      figures.append(
        StatedFigure(
          kind: .observation(observation.kind), years: [observation.year], value: .value(observation.value),
          bound: observation.bound, series: observation.series, flag: observation.flag,
          source: observation.source, note: observation.note))
    }
    for target in indicator.targets {
      figures.append(
        StatedFigure(
          kind: .target, years: target.years, value: target.condition, flag: target.flag,
          source: target.source, note: target.note))
    }
    return figures
  }

  /// By year; within a year, the baseline before observations before targets.
  func figuresByYear(of indicator: Indicator) -> [StatedFigure] {
    let figures = figures(of: indicator)
    return figures.indices.sorted { left, right in
      (figures[left].firstYear, figures[left].kind.rank, left)
        < (figures[right].firstYear, figures[right].kind.rank, right)
    }.map { figures[$0] }
  }

  /// The newest figure that counts as a result: observed or preliminary, never a forecast, an estimate or a part-year.
  func latestResult(of indicator: Indicator) -> Observation? {
    observations[indicator.id]?.last { $0.kind.isResult }
  }

  /// The newest result or, if there are only estimates, the newest of them, which a page has to call one. No status rests on it.
  func latestFigure(of indicator: Indicator) -> Observation? { observations[indicator.id]?.latest }

  /// The latest figure or, if there is none, a forecast or a figure for part of a year.
  func newestFigure(of indicator: Indicator) -> Observation? {
    latestFigure(of: indicator) ?? observations[indicator.id]?.last
  }

  /// The figures that the latest one may be compared with, itself included: those of its series that are results or estimates like it.
  func figuresLikeLatest(of indicator: Indicator) -> [Observation] {
    guard let latest = latestFigure(of: indicator) else { return [] }
    return (observations[indicator.id] ?? []).filter {
      $0.series == latest.series && ($0.kind == latest.kind || $0.kind.isResult && latest.kind.isResult)
    }
  }

  /// The series that the chart of an indicator shows behind the path, and its figures; nil if there is none, or too few of them.
  func behindPath(of indicator: Indicator) -> (series: Indicator, figures: [Observation])? {
    guard let series = indicator.behindPath.flatMap({ indicators[$0.series.value] }) else { return nil }
    let figures = indicator.figuresBehindPath(observations[series.id] ?? [])
    return figures.isEmpty ? nil : (series, figures)
  }

  /// Every figure of an indicator, stated by the plan or observed.
  func allFigures(of indicator: Indicator) -> [Figure] {
    indicator.statedFigures + (observations[indicator.id] ?? []).map(\.value)
  }
}

extension [Observation] {
  /// Of an indicator's figures, in the order of their years: the newest result or, if there is none, the newest estimate.
  var latest: Observation? { last { $0.kind.isResult } ?? last { $0.kind == .estimate } }
}
