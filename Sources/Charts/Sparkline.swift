package import Markup

/// A trend chart without a word, for a table cell or a card, hidden from assistive technology because the figures are given beside it. It
/// has the scales and marks of the large charts.
package struct Sparkline: Sendable {
  private let values: TrendValues

  package init(_ chart: TrendChart) {
    var chart = chart
    // It would be taken for the chart's own.
    chart.background = nil
    values = TrendValues(chart)
  }

  /// Draws it as one `svg` element; empty if there is no value.
  package func draw(_ form: SmallForm = .cell) -> Fragment {
    let series = values.series
    let targets = values.targets.filter { !$0.superseded }
    let points = series.flatMap(\.self) + [values.baseline].compactMap(\.self)
    let levels = points.map(\.value) + targets.compactMap(\.level) + values.path.map(\.value)
    guard let low = levels.min(), let high = levels.max() else { return Fragment() }
    let years = values.years
    let x = Scale(Double(years.lowerBound), Double(years.upperBound), to: 5, form.width - 6)
    let y = Scale(min(low, 0), max(high, 0), to: form.height - 5, 6)
    func spot(_ year: Int, _ value: Double) -> Spot {
      Spot(x: x.position(Double(year)), y: y.position(value))
    }

    return Fragment { writer in
      writer.element("svg", form.attributes) { writer in
        let zero = min(form.height - 3, y.position(0) + 2)
        writer.line(.zero, Spot(x: 1, y: zero), Spot(x: form.width - 1, y: zero))
        if values.path.count > 1 {
          writer.polyline(.path, LineSegment.corners(of: values.path.map { spot($0.year, $0.value) }))
        }
        for stretch in series where stretch.count > 1 {
          writer.polyline(.observedLine, stretch.map { spot($0.year, $0.value) })
        }
        // A mark for every value would blot the line: only the latest one and those without a line have one.
        for point in series.dropLast().filter({ $0.count == 1 }).flatMap(\.self) {
          Mark.point(point.kind, at: spot(point.year, point.value), radius: 2.2, to: &writer)
        }
        for target in targets {
          Mark.target(at: spot(target.year, target.level ?? 0), half: 4, to: &writer)
        }
        if let baseline = values.baseline {
          Mark.baseline(at: spot(baseline.year, baseline.value), radius: 3.4, to: &writer)
        }
        if let latest = series.last?.last {
          Mark.point(latest.kind, at: spot(latest.year, latest.value), radius: 3, to: &writer)
        }
      }
    }
  }
}
