import Charts
import Language
import Plan
import Text

/// An indicator as a trend chart: its values in the scale and the words of a language.
///
/// A reduction whose targets are changes against a base year is drawn as an index, base year = 100. Its observations join the index
/// only if the base year's own level is known; no level is made up.
struct IndicatorChart {
  let edition: Edition
  let indicator: Indicator
  let unit: Unit
  let scale: Magnitude
  let observations: [Observation]
  /// The base year of an index; nil for a chart that is none.
  let indexBase: Int?
  /// What 100 is, where the chart is an index and the base year's level is known.
  private let indexLevel: Double?
  private let drawnObservations: [Observation]

  init(edition: Edition, indicator: Indicator) {
    self.edition = edition
    self.indicator = indicator
    unit = edition.index.unit(indicator)
    scale = Magnitude(
      axis: edition.index.allFigures(of: indicator), unit: unit, format: edition.wording.format)
    let (index, base) = (edition.index, indicator.indexBase)
    let observations = index.observations[indicator.id] ?? []
    let level = base.flatMap { Self.level(of: indicator, in: $0, observations) }
    self.observations = observations
    indexBase = base
    indexLevel = level
    let isLinked = base != nil && level == nil
    drawnObservations = isLinked ? Self.linkedObservations(of: indicator, in: index) : observations
  }

  var isIndex: Bool { indexBase != nil }

  /// Nil if the indicator has nothing to draw: neither a figure nor a target with a level.
  var chart: TrendChart? {
    let series = ChartSeries(drawnObservations)
    let targets = targetMarks + supersededMarks
    let baseline = baselinePoint
    let years =
      series.stretches.flatMap(\.self).map(\.year) + targets.map(\.year) + [baseline?.year].compactMap(\.self)
    guard let first = years.min(), let last = years.max() else { return nil }
    return TrendChart(
      years: first...last,
      unitLabel: unitLabel,
      formatTick: tickFormat,
      formatYear: edition.wording.format.yearName,
      series: series.stretches.map { $0.map(point) },
      breaks: series.breaks.map { YearRule(year: $0, label: edition.wording(.chartBreakMark)) },
      baseline: baseline,
      targets: targets,
      path: path,
      pathLabel: edition.wording(.chartPath),
      emptyLabel: edition.wording(.chartNoObservations),
      limits: isShare ? 0...100 : nil,
      mayCrop: mayCrop)
  }

  /// An index is read against its 100 and a few markers without a line against each other: both say little without the zero.
  private var mayCrop: Bool {
    !isIndex && (drawnObservations.count > Self.few || requiredPath != nil)
  }

  // MARK: - Values

  private var isShare: Bool {
    unit.quantity == .share && !isIndex
      && edition.index.allFigures(of: indicator).allSatisfy { (Figure(0)...Figure(100)).contains($0) }
  }

  private static func level(of indicator: Indicator, in year: Int, _ observations: [Observation]) -> Double? {
    if let baseline = indicator.baseline, baseline.year == year { return baseline.value.double }
    return observations.first { $0.year == year && $0.kind.isResult && $0.bound == nil }?.value.double
  }

  /// True for an index whose base year has no published level: its values come from yearly changes, if there are any.
  private var isLinked: Bool { isIndex && indexLevel == nil }

  private static func linkedObservations(of indicator: Indicator, in index: PlanIndex) -> [Observation] {
    guard let base = indicator.indexBase, let changes = indicator.yearlyChanges else { return [] }
    return ReductionIndex(base: base, changes: index.yearlyChanges(of: indicator)).values.map {
      Observation(
        indicator: changes, year: $0.year, value: $0.value,
        kind: $0.isPreliminary ? .preliminary : .observed, place: changes.place)
    }
  }

  private func shown(_ figure: Figure) -> Double {
    if let level = indexLevel { return figure.double / level * 100 }
    if isLinked { return figure.double }
    return scale.apply(to: figure).double
  }

  private func point(_ observation: Observation) -> DataPoint {
    let year = edition.wording.format.years(observation.year, observation.year)
    let newest = drawnObservations.last { $0.kind.isResult }
    let isLatest = observation.kind.isResult && newest?.year == observation.year
    // A bound is said beside its mark, which alone would look exact.
    let isNeeded = isLatest || observation.kind == .forecast || observation.bound != nil
    let isLabelled = isNeeded || drawnObservations.count <= Self.few
    let words = isLinked ? label(observation.value) : edition.figures.quantity(observation, unit)
    let kind =
      observation.kind == .observed
      ? "" : edition.wording.bracketed(edition.wording(observation.kind.phrase))
    return DataPoint(
      year: observation.year, value: shown(observation.value), kind: observation.kind.pointKind,
      label: isLabelled
        ? DirectLabel(
          name: name(of: observation),
          value: edition.figures.qualified(label(observation.value), observation.bound),
          isOptional: !isNeeded) : nil,
      tooltip: year + edition.wording(.colon) + words + kind)
  }

  /// Up to so many points are all labelled.
  private static let few = 4

  /// What an observation is called beside its mark: its year, and its kind where that is not the usual one.
  func name(of observation: Observation) -> String { name(of: observation.kind, in: observation.year) }

  func name(of kind: Observation.Kind, in year: Int) -> String {
    let year = edition.wording.format.years(year, year)
    switch kind {
    case .observed:
      return edition.wording(.latestOf, ["year": year])
    case .preliminary, .estimate, .forecast, .partial:
      return edition.wording(.kindOfYear, ["year": year, "kind": edition.wording(kind.phrase)])
    }
  }

  private var baselinePoint: DataPoint? {
    if let base = indexBase {
      let year = edition.wording.format.years(base, base)
      // The baseline that the plan states may be of another year than the one its changes count from.
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
      year: baseline.year, value: shown(baseline.value),
      label: DirectLabel(name: name, value: label(baseline.value)),
      tooltip: name + edition.wording(.colon) + edition.figures.quantity(baseline.value, unit))
  }

  /// A figure beside its mark: in the axis's scale, whose unit stands above the axis.
  private func label(_ figure: Figure) -> String {
    if isIndex {
      return edition.wording.format.number(Figure(rounding: shown(figure), decimals: 1))
    }
    let number = edition.figures.number(figure, in: scale)
    return isPercent ? edition.wording.format.percent.filled(["number": number]) : number
  }

  // MARK: - Targets

  private var targetMarks: [TargetMark] {
    let changes = indicator.targets.filter { if case .change = $0.condition { true } else { false } }
    return indicator.targets.flatMap { target -> [TargetMark] in
      if case .perYear = target.condition, changes.contains(where: { $0.year == target.year }) {
        // The plan says the same in two ways; the mark stands where it names the sum.
        return []
      }
      switch target.condition {
      case .atLeast, .atMost, .between:
        // One threshold that holds over several years is one line.
        return [mark(target, year: target.lastYear, since: target.year)].compactMap(\.self)
      case .value, .change, .perYear:
        return target.years.compactMap { mark(target, year: $0, since: $0) }
      }
    }
  }

  /// Targets as they were before a revision: they stay visible, struck through.
  private var supersededMarks: [TargetMark] {
    (edition.index.revisions[indicator.id] ?? []).compactMap { revision in
      var old = mark(revision.from, year: revision.from.year, since: revision.from.year)
      old?.superseded = true
      let year = edition.wording.format.years(revision.from.year, revision.from.year)
      old?.label?.name = edition.wording(
        .targetUntil, ["year": year, "date": edition.wording.format.date(revision.date)])
      return old
    }
  }

  private func mark(_ target: Target, year: Int, since: Int) -> TargetMark? {
    let shownYear = edition.wording.format.years(since, year)
    let name = edition.wording(.targetOf, ["year": shownYear])
    let words = edition.figures.condition(target.condition, unit)
    let tooltip = name + edition.wording(.colon) + words
    func mark(_ low: Double?, _ high: Double?, _ form: TargetMark.Form, _ value: String) -> TargetMark {
      TargetMark(
        year: year, since: since < year ? since : nil, low: low, high: high, form: form,
        label: DirectLabel(name: name, value: value), tooltip: tooltip)
    }
    switch target.condition {
    case .value(let figure):
      return mark(shown(figure), nil, .point, label(figure))
    case .atLeast(let figure):
      return mark(shown(figure), nil, .atLeast, edition.wording(.atLeast, ["value": label(figure)]))
    case .atMost(let figure):
      return mark(nil, shown(figure), .atMost, edition.wording(.atMost, ["value": label(figure)]))
    case .between(let low, let high):
      let range = edition.wording.format.range.filled(["from": label(low), "to": label(high)])
      return mark(shown(low), shown(high), .between, range)
    case .change, .perYear:
      guard let index = target.condition.index(in: year) else { return nil }
      return mark(
        index, nil, .point, edition.wording.format.number(Figure(rounding: index, decimals: 1).trimmed))
    }
  }

  // MARK: - Path

  /// The path as the chart draws it: by the year where it is curved.
  private var path: [(year: Int, value: Double)] {
    guard let required = requiredPath else { return [] }
    let years = required.nodes.map(\.year)
    guard let first = years.first, let last = years.last else { return [] }
    let shift = isIndex ? 1 : Figure.powerOfTen(max(0, scale.shift)) / Figure.powerOfTen(max(0, -scale.shift))
    return (first...last).flatMap { year -> [(year: Int, value: Double)] in
      guard let value = required.value(in: Double(year)) else { return [] }
      // A step is upright: its year has the value before it and the one after.
      let isStep = required.shape == .step && year > first && years.contains(year)
      let before = isStep ? required.value(in: Double(year) - 0.5).map { [(year, $0 * shift)] } ?? [] : []
      return before + [(year, value * shift)]
    }
  }

  private var requiredPath: RequiredPath? {
    isIndex
      ? RequiredPath(indexOf: indicator, unit: unit)
      : RequiredPath(of: indicator, unit: unit, observations: observations)
  }

  // MARK: - Axes

  private var isPercent: Bool { unit.symbol.values.contains { $0.form("other") == "%" } && !isIndex }

  private var unitLabel: String {
    if let base = indexBase {
      return edition.wording(.chartIndexBase, ["year": edition.wording.format.years(base, base)])
    }
    return isPercent ? "" : edition.figures.unitName(unit, in: scale)
  }

  private var tickFormat: @Sendable (Tick) -> String {
    let format = edition.wording.format
    let isPercent = isPercent
    return { tick in
      let power = Figure(digits: Int128(tick.mantissa), decimals: max(0, -tick.exponent))
      let number = format.number(power.shifted(by: max(0, tick.exponent)))
      return isPercent ? format.percent.filled(["number": number]) : number
    }
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
