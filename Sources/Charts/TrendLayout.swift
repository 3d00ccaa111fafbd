/// Where everything of a trend chart stands in one of its drawings.
struct TrendLayout {
  let chart: TrendChart
  let form: ChartForm
  let axis: ValueAxis
  let tickLabels: [LabelLine]
  /// Where the plot begins; the first year stands a little inside.
  let left: Double
  /// Where the plot ends; lower where a unit and targets stand above it.
  let top: Double
  let x: Scale
  let y: Scale
  let time: TimeAxis
  let unitLines: [LabelLine]
  /// Points with a number, in stretches.
  let series: [[DataPoint]]
  let baseline: DataPoint?
  let targets: [TargetMark]
  let path: [Spot]

  /// - Returns: nil if there is no value at all.
  init?(_ chart: TrendChart, _ form: ChartForm) {
    self.chart = chart
    self.form = form
    series = chart.series.flatMap(DataPoint.stretches)
    baseline = chart.baseline.flatMap { $0.value.isFinite ? $0 : nil }
    targets = chart.targets.filter { !$0.levels.isEmpty }
    let nodes = chart.path.filter { $0.value.isFinite }
    let points = series.flatMap(\.self) + [baseline].compactMap(\.self)

    let values = points.map(\.value) + targets.flatMap(\.levels) + nodes.map(\.value)
    let zones = Self.roomForZones(of: targets, values: values, limits: chart.limits)
    guard
      let axis = ValueAxis(
        of: values + zones, counts: form.tickCounts, limits: chart.limits, mayCrop: chart.mayCrop)
    else { return nil }
    self.axis = axis
    top = chart.unitLabel.isEmpty && targets.isEmpty ? form.top - 20 : form.top
    y = Scale(axis.low, axis.high, to: form.bottom, top)
    tickLabels = axis.ticks.map { LabelLine(chart.formatTick($0), size: form.tickSize, style: "tk") }
    // A label too long to leave room for a plot is not drawn (and no format writes one).
    left = 4 + (tickLabels.map(\.width).filter { $0 <= Self.widestLabel(form) }.max() ?? 0)

    let years = points.map(\.year) + targets.map(\.year) + nodes.map(\.year)
    let span = ClosedRange(
      uncheckedBounds: (
        min(chart.years.lowerBound, years.min() ?? chart.years.lowerBound),
        max(chart.years.upperBound, years.max() ?? chart.years.upperBound)
      ))
    let step = Self.roomForLastStep(of: targets, lastYear: span.upperBound)
    let x = Scale(Double(span.lowerBound), Double(span.upperBound), to: left + 8, form.right - step)
    let y = self.y
    self.x = x
    path = nodes.map { Spot(x: x.position(Double($0.year)), y: y.position($0.value)) }
    let keys =
      [baseline?.year].compactMap(\.self) + targets.map(\.year) + [series.last?.last?.year].compactMap(\.self)
    time = TimeAxis(years: span, keys: keys, scale: x, form: form, name: chart.formatYear)
    unitLines = LineBreaking.lines(of: chart.unitLabel, size: form.tickSize, width: form.width, limit: 2).map
    {
      LabelLine($0, size: form.tickSize, style: "tk")
    }
  }

  /// Values that the axis has to reach so that the good side of a threshold shows: up to what the unit allows where the
  /// threshold is near it, or else an eighth of what is shown.
  private static func roomForZones(
    of targets: [TargetMark], values: [Double], limits: ClosedRange<Double>?
  ) -> [Double] {
    let extent = (values.max() ?? 0) - min(0, values.min() ?? 0)
    return targets.filter { $0.form == .atLeast && !$0.superseded }.compactMap(\.level).map { level in
      guard let limit = limits?.upperBound, level <= limit else { return level + extent / 8 }
      return level > 0.9 * limit ? limit : min(limit, level + extent / 8)
    }
  }

  /// The widest label of a tick that is drawn: the plot keeps a hundred units.
  static func widestLabel(_ form: ChartForm) -> Double { form.width - 100 }

  /// A point's place.
  func spot(_ point: DataPoint) -> Spot {
    Spot(x: x.position(Double(point.year)), y: y.position(point.value))
  }

  /// The place of a target's mark.
  func spot(_ target: TargetMark) -> Spot {
    Spot(x: x.position(Double(target.year)), y: y.position(target.level ?? 0))
  }

  /// Marks shrink where the years stand closer than they are wide.
  var markRadius: Double {
    let years = max(1, x.domain.high - x.domain.low)
    return min(form.markRadius, max(1.2, 0.4 * (x.range.end - x.range.start) / years))
  }

  /// One to three values are no course: they stay markers without a line.
  var hasLine: Bool { series.reduce(0) { $0 + $1.count } > 3 }

  /// The brackets of the periods, cut to the years shown; those without extent are left out.
  var brackets: [(band: PeriodBand, start: Double, end: Double)] {
    chart.bands.compactMap { band in
      let start = max(x.position(Double(band.years.lowerBound)), x.range.start)
      let end = min(x.position(Double(band.years.upperBound)), x.range.end)
      return end - start > 12 ? (band, start, end) : nil
    }
  }

  /// Lower than the form's where there is no period to name under the years.
  var height: Double { brackets.isEmpty ? form.height - 24 : form.height }

  /// The light bands behind every second period.
  var bandBoxes: [Box] {
    brackets.enumerated().filter { $0.offset % 2 == 1 }.map {
      Box(minX: $0.element.start, minY: top - 8, maxX: $0.element.end, maxY: form.bottom)
    }
  }

  /// Where a target's threshold or band runs: from its first year until the next target's, or to the edge of the plot.
  func extent(of target: TargetMark) -> (start: Double, end: Double) {
    let next = targets.filter { !$0.superseded && $0.firstYear > target.firstYear }.map(\.firstYear).min()
    let start = x.position(Double(target.firstYear))
    return (start, next.map { x.position(Double($0)) } ?? form.right)
  }

  /// The room that a threshold has to the right of the last year, where it begins to hold only then.
  private static func roomForLastStep(of targets: [TargetMark], lastYear: Int) -> Double {
    targets.contains { $0.isThreshold && $0.firstYear == lastYear } ? 32 : 0
  }
}
