package import Markup

/// The course of one figure over the years: observations, where they started, and what was promised.
///
/// Pure drawing: every text comes in ready, in the language of the page.
package struct TrendChart: Sendable {
  /// The years shown; widened where a value lies outside.
  package var years: ClosedRange<Int>
  /// The unit, said once above the value axis.
  package var unitLabel: String
  /// Writes a tick. All ticks of an axis have the same exponent, so decimals agree if it decides them.
  package var formatTick: @Sendable (Tick) -> String
  /// Observations in stretches without a gap or break; no line is drawn from one to the next.
  package var series: [[DataPoint]]
  package var breaks: [YearRule]
  package var baseline: DataPoint?
  package var targets: [TargetMark]
  /// The path required, joined by straight lines: a curved one comes in as one point a year.
  package var path: [(year: Int, value: Double)]
  package var pathLabel: String
  /// Ascending.
  package var bands: [PeriodBand]
  /// Where what is known ends, such as the start of a forecast.
  package var horizon: YearRule?
  /// Years without a value, marked on the time axis.
  package var gaps: [Int]
  package var gapLabel: String
  /// Said in the plot if there is no observation and it has room.
  package var emptyLabel: String
  /// What the unit allows, such as 0 to 100 per cent.
  package var limits: ClosedRange<Double>?
  /// Whether the value axis may leave out zero where zero would flatten the data.
  package var mayCrop: Bool

  package init(
    years: ClosedRange<Int>, unitLabel: String, formatTick: @escaping @Sendable (Tick) -> String,
    series: [[DataPoint]] = [], breaks: [YearRule] = [], baseline: DataPoint? = nil,
    targets: [TargetMark] = [],
    path: [(year: Int, value: Double)] = [], pathLabel: String = "", bands: [PeriodBand] = [],
    horizon: YearRule? = nil, gaps: [Int] = [], gapLabel: String = "", emptyLabel: String = "",
    limits: ClosedRange<Double>? = nil, mayCrop: Bool = true
  ) {
    self.years = years
    self.unitLabel = unitLabel
    self.formatTick = formatTick
    self.series = series
    self.breaks = breaks
    self.baseline = baseline
    self.targets = targets
    self.path = path
    self.pathLabel = pathLabel
    self.bands = bands
    self.horizon = horizon
    self.gaps = gaps
    self.gapLabel = gapLabel
    self.emptyLabel = emptyLabel
    self.limits = limits
    self.mayCrop = mayCrop
  }

  /// Draws the chart as one `svg` element.
  ///
  /// - Parameters:
  ///   - name: what is shown, in a few words.
  ///   - description: what there is to see: level, change, distance to the target.
  ///   - idPrefix: unique on the page; the drawings of one chart may share it.
  package func draw(_ form: ChartForm, name: String, description: String, idPrefix: String) -> Fragment {
    let id = "\(idPrefix)-\(form.suffix)"
    return Fragment { writer in
      let attributes: [Attribute?] = [
        .class(form.style), Attribute("viewBox", "0 0 \(Int(form.width)) \(Int(form.height))"),
        Attribute("role", "img"), Attribute("aria-labelledby", "\(id)-t"),
        Attribute("aria-describedby", "\(id)-d"),
      ]
      writer.element("svg", attributes) { writer in
        writer.element("title", [.id("\(id)-t")], text: name)
        writer.element("desc", [.id("\(id)-d")], text: description)
        if let layout = TrendLayout(self, form) {
          TrendDrawing(layout: layout).draw(into: &writer)
        } else {
          drawEmpty(form, into: &writer)
        }
      }
    }
  }

  /// The lowest value of the axis where it does not start at zero, to be said in the chart's note.
  package func croppedStart(_ form: ChartForm) -> Tick? {
    TrendLayout(self, form).flatMap { $0.axis.isCropped ? $0.axis.ticks.first : nil }
  }

  /// The labels that found no place in a drawing and were left out of it.
  package func unplacedLabels(_ form: ChartForm) -> [DirectLabel] {
    TrendLayout(self, form).map { TrendLabels(layout: $0).unplaced } ?? []
  }

  /// Without a single value there are no axes to draw: the drawing says so.
  private func drawEmpty(_ form: ChartForm, into writer: inout MarkupWriter) {
    let lines = LineBreaking.lines(of: emptyLabel, size: form.tickSize, width: form.width - 16)
    for (index, text) in lines.enumerated() {
      let line = LabelLine(text, size: form.tickSize, style: "tk")
      writer.append(
        Text.centred(line, x: form.width / 2, baseline: form.height / 2 + Double(index) * line.height))
    }
  }
}
