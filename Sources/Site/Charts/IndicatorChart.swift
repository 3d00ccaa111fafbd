import Charts
import Language
import Plan
import Reading

/// An indicator as a trend chart: its values in the scale and the words of a language.
///
/// A reduction whose targets are changes against a base year is drawn as an index, base year = 100. Its observations are part of the
/// index only if the base year's own level is known; no level is made up.
struct IndicatorChart {
  let edition: Edition
  let indicator: Indicator
  let observations: [Observation]
  let measure: ChartMeasure
  private let drawnObservations: [Observation]
  private let latest: Observation?
  /// What its chart shows behind the path; nil for nothing.
  let background: SeriesBehind?

  init(edition: Edition, indicator: Indicator) {
    self.edition = edition
    self.indicator = indicator
    observations = edition.index.observations[indicator.id] ?? []
    measure = ChartMeasure(edition: edition, indicator: indicator, observations: observations)
    drawnObservations =
      measure.isLinked ? Self.linkedObservations(of: indicator, in: edition.index) : observations
    latest = drawnObservations.latest
    background = SeriesBehind(edition: edition, indicator: indicator, measure: measure)
  }

  var unit: Unit { measure.unit }

  var indexBase: Int? { measure.indexBase }

  /// Nil if the indicator has nothing to draw: neither a figure nor a target with a level.
  var chart: TrendChart? {
    let series = ChartSeries(drawnObservations)
    let marks = TargetMarks(edition: edition, indicator: indicator, measure: measure)
    let targets = marks.current + marks.superseded
    let baseline = baselinePoint
    let years =
      series.stretches.flatMap(\.self).map(\.year) + targets.map(\.year) + [baseline?.year].compactMap(\.self)
    guard let first = years.min(), let last = years.max() else { return nil }
    return TrendChart(
      years: first...last,
      unitLabel: measure.unitLabel,
      formatTick: measure.tickFormat,
      formatYear: edition.wording.format.yearName,
      series: series.stretches.map { $0.map(point) },
      breaks: series.breaks.map { YearRule(year: $0, label: edition.wording(.chartBreakMark)) },
      background: background?.drawn,
      baseline: baseline,
      targets: targets,
      path: path,
      pathLabel: edition.wording(.chartPath),
      emptyLabel: edition.wording(.chartNoObservations),
      limits: isShare ? 0...100 : nil,
      mayCrop: mayCrop)
  }

  /// An index is compared with its 100, and a few markers without a line with each other: both say little without the zero.
  private var mayCrop: Bool {
    !measure.isIndex && (drawnObservations.count > Self.few || requiredPath != nil)
  }

  private var isShare: Bool {
    unit.quantity == .share && !measure.isIndex
      && edition.index.allFigures(of: indicator).allSatisfy { (Figure(0)...Figure(100)).contains($0) }
  }

  // MARK: - Observations

  private static func linkedObservations(of indicator: Indicator, in index: PlanIndex) -> [Observation] {
    guard let base = indicator.indexBase, let changes = indicator.yearlyChanges else { return [] }
    return ReductionIndex(base: base, changes: index.yearlyChanges(of: indicator)).values.map {
      Observation(
        indicator: changes, year: $0.year, value: $0.value,
        kind: $0.isPreliminary ? .preliminary : .observed, place: changes.place)
    }
  }

  private func point(_ observation: Observation) -> DataPoint {
    // A bound is written beside its mark, which would look exact without it.
    let isNeeded = observation === latest || observation.kind == .forecast || observation.bound != nil
    let isLabelled = isNeeded || drawnObservations.count <= Self.few
    let words =
      measure.isLinked ? measure.label(observation.value) : edition.figures.quantity(observation, unit)
    let year = edition.wording.format.years(observation.year, observation.year)
    let kind =
      observation.kind == .observed
      ? "" : edition.wording.bracketed(edition.wording(observation.kind.phrase))
    return DataPoint(
      year: observation.year, value: measure.drawn(observation.value), kind: observation.kind.pointKind,
      label: isLabelled
        ? DirectLabel(
          name: edition.figures.name(of: observation.kind, in: observation.year),
          value: edition.figures.qualified(measure.briefLabel(observation.value), observation.bound),
          isOptional: !isNeeded, isBound: !observation.kind.isResult) : nil,
      tooltip: year + edition.wording(.colon) + words + kind)
  }

  /// If there are no more points than this, all are labelled.
  private static let few = 4

  // MARK: - Baseline and path

  private var baselinePoint: DataPoint? {
    if let base = indexBase {
      let year = edition.wording.format.years(base, base)
      // The baseline that the plan states may be of a year other than the one its changes are counted from.
      let isBaseline = indicator.baseline.map { $0.year == base } ?? true
      return DataPoint(
        year: base, value: 100,
        label: DirectLabel(
          name: isBaseline ? edition.wording(.baselineOf, ["year": year]) : year, value: "100"),
        tooltip: edition.wording(.chartIndexBase, ["year": year]))
    }
    guard let baseline = indicator.baseline else { return nil }
    let year = edition.wording.format.years(baseline.year, baseline.year)
    let name = edition.wording(.baselineOf, ["year": year])
    return DataPoint(
      year: baseline.year, value: measure.drawn(baseline.value),
      label: DirectLabel(name: name, value: measure.label(baseline.value)),
      tooltip: name + edition.wording(.colon) + edition.figures.quantity(baseline.value, unit))
  }

  /// The path as the chart draws it: year by year where it is curved.
  private var path: [(year: Int, value: Double)] {
    guard let required = requiredPath else { return [] }
    let years = required.nodes.map(\.year)
    guard let first = years.first, let last = years.last else { return [] }
    return (first...last).flatMap { year -> [(year: Int, value: Double)] in
      guard let value = required.value(in: Double(year)) else { return [] }
      // A step is vertical: its year has both the value before it and the one after.
      let isStep = required.shape == .step && year > first && years.contains(year)
      let before = isStep ? required.value(in: Double(year) - 0.5) : nil
      return (before.map { [$0, value] } ?? [value]).map { (year, measure.drawn(onPath: $0)) }
    }
  }

  private var requiredPath: RequiredPath? {
    measure.isIndex
      ? RequiredPath(indexOf: indicator, unit: unit)
      : RequiredPath(of: indicator, unit: unit, observations: observations)
  }
}

extension Observation.Kind {
  var pointKind: PointKind {
    switch self {
    case .observed: .observed
    case .preliminary: .preliminary
    case .estimate: .estimate
    case .forecast: .forecast
    case .partial: .partial
    }
  }
}
