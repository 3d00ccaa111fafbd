package import Markup

/// A trend chart without a word, for a cell of a table or a card, hidden from assistive technology, as the figures stand
/// beside it. It shares the scales and marks of the large charts.
package struct Sparkline: Sendable {
  package var years: ClosedRange<Int>
  /// Observations in stretches without a gap or break.
  package var series: [[DataPoint]]
  package var baseline: DataPoint?
  package var targets: [TargetMark]
  /// The path required, joined by straight lines.
  package var path: [(year: Int, value: Double)]

  package init(
    years: ClosedRange<Int>, series: [[DataPoint]] = [], baseline: DataPoint? = nil,
    targets: [TargetMark] = [],
    path: [(year: Int, value: Double)] = []
  ) {
    self.years = years
    self.series = series
    self.baseline = baseline
    self.targets = targets
    self.path = path
  }

  /// The same figures as a large chart.
  package init(_ chart: TrendChart) {
    self.init(
      years: chart.years, series: chart.series, baseline: chart.baseline, targets: chart.targets,
      path: chart.path)
  }

  /// Draws it as one `svg` element; nothing at all if there is no value.
  package func draw(_ form: SmallForm = .cell) -> Fragment {
    let series = series.flatMap(DataPoint.stretches)
    let targets = targets.filter { !$0.superseded && $0.level != nil }
    let path = path.filter { $0.value.isFinite }
    let baseline = baseline.flatMap { $0.value.isFinite ? $0 : nil }
    let points = series.flatMap(\.self) + [baseline].compactMap(\.self)
    let values = points.map(\.value) + targets.compactMap(\.level) + path.map(\.value)
    guard let low = values.min(), let high = values.max() else { return Fragment() }

    let all = points.map(\.year) + targets.map(\.year) + path.map(\.year)
    let first = min(years.lowerBound, all.min() ?? years.lowerBound)
    let last = max(years.upperBound, all.max() ?? years.upperBound)
    let x = Scale(Double(first), Double(last), to: 5, form.width - 6)
    let y = Scale(min(low, 0), max(high, 0), to: form.height - 5, 6)
    func spot(_ year: Int, _ value: Double) -> Spot {
      Spot(x: x.position(Double(year)), y: y.position(value))
    }

    return Fragment { writer in
      writer.element("svg", form.attributes) { writer in
        let zero = min(form.height - 3, y.position(0) + 2)
        writer.append(Mark.line("ax", Spot(x: 1, y: zero), Spot(x: form.width - 1, y: zero)))
        if path.count > 1 {
          let spots = path.map { spot($0.year, $0.value) }
          writer.shape("polyline", [.class("path"), Attribute("points", PathData.points(spots))])
        }
        for stretch in series where stretch.count > 1 {
          let spots = stretch.map { spot($0.year, $0.value) }
          writer.shape("polyline", [.class("ob"), Attribute("points", PathData.points(spots))])
        }
        // Every value would blot the line: only the latest is marked, and those no line goes through.
        for point in series.dropLast().filter({ $0.count == 1 }).flatMap(\.self) {
          writer.append(Mark.point(point.kind, at: spot(point.year, point.value), radius: 2.2))
        }
        for target in targets {
          writer.append(Mark.target(at: spot(target.year, target.level ?? 0), half: 4))
        }
        if let baseline { writer.append(Mark.baseline(at: spot(baseline.year, baseline.value), radius: 3.4)) }
        if let latest = series.last?.last {
          writer.append(Mark.point(latest.kind, at: spot(latest.year, latest.value), radius: 3))
        }
      }
    }
  }
}
