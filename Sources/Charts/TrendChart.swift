/// The course of one figure over the years: observations, where they started, and what was promised.
///
/// Only a drawing: every text is passed in, in the language of the page.
package struct TrendChart: Sendable {
  /// The years shown; widened where a value lies outside them.
  package var years: ClosedRange<Int>
  /// The unit, given once above the value axis.
  package var unitLabel: String
  /// Writes a tick. All ticks of an axis have the same exponent, so they have the same number of decimals if that decides it.
  package var formatTick: @Sendable (Tick) -> String
  /// Names a year on the time axis.
  package var formatYear: @Sendable (Int) -> String
  /// Observations in stretches without a gap or break; no line is drawn from one to the next.
  package var series: [[DataPoint]]
  package var breaks: [YearRule]
  /// Shown behind it for comparison, if anything is.
  package var background: BackgroundSeries?
  package var baseline: DataPoint?
  package var targets: [TargetMark]
  /// The required path, joined by straight lines: a curved one is passed in as one point a year.
  package var path: [(year: Int, value: Double)]
  package var pathLabel: String
  /// Written in the plot if there is no observation and there is room.
  package var emptyLabel: String
  /// What the unit allows, such as 0 to 100 per cent.
  package var limits: ClosedRange<Double>?
  /// Whether the value axis may leave out zero where zero would flatten the data.
  package var mayCrop: Bool

  package init(
    years: ClosedRange<Int>, unitLabel: String, formatTick: @escaping @Sendable (Tick) -> String,
    formatYear: @escaping @Sendable (Int) -> String = { String($0) },
    series: [[DataPoint]] = [], breaks: [YearRule] = [], background: BackgroundSeries? = nil,
    baseline: DataPoint? = nil,
    targets: [TargetMark] = [],
    path: [(year: Int, value: Double)] = [], pathLabel: String = "", emptyLabel: String = "",
    limits: ClosedRange<Double>? = nil, mayCrop: Bool = true
  ) {
    self.years = years
    self.unitLabel = unitLabel
    self.formatTick = formatTick
    self.formatYear = formatYear
    self.series = series
    self.breaks = breaks
    self.background = background
    self.baseline = baseline
    self.targets = targets
    self.path = path
    self.pathLabel = pathLabel
    self.emptyLabel = emptyLabel
    self.limits = limits
    self.mayCrop = mayCrop
  }

  /// How many figures of its own there are to draw, including targets and baseline.
  package var valueCount: Int { TrendValues(self).count }

  /// Lays the chart out in one of its forms.
  package func drawing(_ form: ChartForm) -> TrendDrawing { TrendDrawing(self, form) }
}
