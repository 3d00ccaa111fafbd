/// Where everything in a trend chart is placed in one of its drawings.
struct TrendLayout {
  let chart: TrendChart
  let form: ChartForm
  let values: TrendValues
  let axis: ValueAxis
  let tickLabels: [LabelLine]
  /// Where the plot begins; the first year is a little inside it.
  let left: Double
  /// Where the plot ends; lower where a unit and targets are above it.
  let top: Double
  let x: Scale
  let y: Scale
  let time: TimeAxis
  let unitLines: [LabelLine]
  /// The required path, with all its years.
  let path: [Spot]
  /// Where there is room the years are placed at whole units, which look the same as exact positions and are shorter to write.
  let yearsAreWhole: Bool
  /// Smaller than the form's where the years are closer together than marks are wide.
  let markRadius: Double
  /// One to three values do not make a course: they remain markers without a line.
  let hasLine: Bool

  /// - Returns: nil if there is no value at all.
  init?(_ chart: TrendChart, _ form: ChartForm) {
    self.chart = chart
    self.form = form
    let values = TrendValues(chart)
    self.values = values

    let levels = values.levels
    let zones = Self.roomForZones(of: values.targets, levels: levels, limits: chart.limits)
    guard
      let axis = ValueAxis(
        of: levels + zones, counts: form.tickCounts, limits: chart.limits, mayCrop: chart.mayCrop)
    else { return nil }
    self.axis = axis
    let top = chart.unitLabel.isEmpty && values.targets.isEmpty ? form.top - 20 : form.top
    self.top = top
    let y = Scale(axis.low, axis.high, to: form.bottom, top)
    self.y = y
    tickLabels = axis.ticks.map { LabelLine(chart.formatTick($0), size: form.tickSize) }
    // A label that would leave no room for a plot is not drawn (and no format writes such a one).
    let widest = tickLabels.map(\.width).filter { $0 <= Self.widestLabel(form) }.max() ?? 0
    left = 4 + widest.rounded(.up)

    let years = values.years
    let step = Self.roomForLastStep(of: values.targets, lastYear: years.upperBound)
    let x = Scale(Double(years.lowerBound), Double(years.upperBound), to: left + 8, form.right - step)
    self.x = x
    path = values.path.map { Spot(x: x.position(Double($0.year)), y: y.position($0.value)) }
    let yearWidth = (x.range.end - x.range.start) / max(1, x.domain.high - x.domain.low)
    yearsAreWhole = yearWidth >= 10
    let keys =
      [values.baseline?.year].compactMap(\.self) + values.targets.map(\.year)
      + [values.series.last?.last?.year].compactMap(\.self)
    time = TimeAxis(years: years, keys: keys, scale: x, form: form, name: chart.formatYear)
    unitLines = LineBreaking.lines(of: chart.unitLabel, size: form.tickSize, width: form.width, limit: 2).map
    {
      LabelLine($0, size: form.tickSize)
    }
    markRadius = min(form.markRadius, max(1.2, 0.4 * yearWidth))
    hasLine = values.series.reduce(0) { $0 + $1.count } > 3
  }

  /// Values that the axis has to reach so that the good side of a threshold is visible: up to what the unit allows if the threshold is near
  /// that, or else an eighth of what is shown.
  private static func roomForZones(
    of targets: [TargetMark], levels: [Double], limits: ClosedRange<Double>?
  ) -> [Double] {
    let extent = (levels.max() ?? 0) - min(0, levels.min() ?? 0)
    return targets.filter { $0.form == .atLeast && !$0.superseded }.compactMap(\.level).map { level in
      guard let limit = limits?.upperBound, level <= limit else { return level + extent / 8 }
      return level > 0.9 * limit ? limit : min(limit, level + extent / 8)
    }
  }

  /// The widest tick label that is drawn: the plot keeps a hundred units.
  static func widestLabel(_ form: ChartForm) -> Double { form.width - 100 }

  func place(of year: Int) -> Double {
    let place = x.position(Double(year))
    return yearsAreWhole ? place.rounded() : place
  }

  /// The corners of the path as it is drawn: computed at the exact places of the years, since between rounded ones nothing is straight.
  var drawnPath: [Spot] {
    LineSegment.corners(of: path).map { Spot(x: yearsAreWhole ? $0.x.rounded() : $0.x, y: $0.y) }
  }

  /// The place of a value in its year, at a whole unit, as the years are.
  func spot(_ year: Int, _ value: Double) -> Spot {
    Spot(x: place(of: year), y: y.position(value).rounded())
  }

  func spot(_ point: DataPoint) -> Spot { spot(point.year, point.value) }

  /// The place of a target's mark.
  func spot(_ target: TargetMark) -> Spot { spot(target.year, target.level ?? 0) }

  /// The range of a target's threshold or band: from its first year until the next target's, or to the edge of the plot.
  func extent(of target: TargetMark) -> (start: Double, end: Double) {
    let next = values.targets.filter { !$0.superseded && $0.firstYear > target.firstYear }.map(\.firstYear)
      .min()
    return (place(of: target.firstYear), next.map(place) ?? form.right)
  }

  /// The lines of a target's threshold or band.
  func thresholds(of target: TargetMark) -> [LineSegment] {
    let extent = extent(of: target)
    return target.levels.map(y.position).map {
      LineSegment(Spot(x: extent.start, y: $0), Spot(x: extent.end, y: $0))
    }
  }

  /// Across the plot at a tick.
  func levelLine(_ tick: Tick) -> LineSegment {
    let y = y.position(tick.value).rounded()
    return LineSegment(Spot(x: left, y: y), Spot(x: form.right, y: y))
  }

  /// The line at zero, which is darker than the grid, if it runs through the plot.
  var zeroLines: [LineSegment] { axis.low < 0 ? axis.ticks.filter(\.isZero).map(levelLine) : [] }

  /// The vertical rules at breaks.
  var rules: [LineSegment] { chart.breaks.compactMap(segment) }

  /// The position of a rule; nil if its year is not shown.
  func segment(of rule: YearRule) -> LineSegment? {
    guard rule.year.isFinite, rule.year >= x.domain.low, rule.year <= x.domain.high else { return nil }
    let position = x.position(rule.year)
    return LineSegment(Spot(x: position, y: top - 8), Spot(x: position, y: form.bottom))
  }

  /// The space for a threshold to the right of the last year, where it does not hold until then.
  private static func roomForLastStep(of targets: [TargetMark], lastYear: Int) -> Double {
    targets.contains { $0.isThreshold && $0.firstYear == lastYear } ? 32 : 0
  }
}
