package import Markup

/// Several figures at a few moments, such as 2014, 2020 and 2025: what rises, what falls, what crosses.
///
/// The distances between columns are those between their years. Up to eight lines can be told apart; each is named at its right end, and
/// its figures are given at both ends and, where there is room, in between.
package struct SlopeChart: Sendable {
  /// Ascending.
  package var years: [Int]
  package var lines: [SlopeLine]

  package init(years: [Int], lines: [SlopeLine]) {
    self.years = years
    self.lines = lines
  }

  /// Draws the chart as one `svg` element.
  package func draw(_ form: ChartForm, _ name: AccessibleName) -> Fragment {
    Fragment { writer in
      let attributes: [Attribute?] = [
        .class(form.style), Attribute("viewBox", "0 0 \(Int(form.width)) \(Int(form.height))"),
      ]
      writer.element("svg", attributes + name.attributes) { writer in
        name.writeElements(to: &writer)
        if let layout = SlopeLayout(self, form) { draw(layout, into: &writer) }
      }
    }
  }

  private func draw(_ layout: SlopeLayout, into writer: inout MarkupWriter) {
    for (column, year) in years.enumerated() {
      let x = layout.x(column)
      writer.line(.grid, Spot(x: x, y: SlopeLayout.top), Spot(x: x, y: layout.bottom))
      let line = LabelLine(String(year), size: layout.form.tickSize, tone: .keyYear)
      let place = min(max(x, line.width * 0.53), layout.form.width - line.width * 0.53)
      writer.line(line, x: place, baseline: layout.form.tickSize + 1, anchor: .middle)
    }
    for line in lines { draw(line, layout, into: &writer) }
    writer.labels(layout.endLabels + layout.middleLabels)
  }

  private func draw(_ line: SlopeLine, _ layout: SlopeLayout, into writer: inout MarkupWriter) {
    let spots = years.indices.map { column in line.value(column).map { layout.spot(column, $0) } }
    for column in years.indices.dropLast() {
      guard let start = spots[column], let end = spots[column + 1] else { continue }
      // What is only promised is dashed, as in every other chart.
      writer.line(line.kind(column + 1) == .target ? .path : .observedLine, start, end)
    }
    for (column, spot) in spots.enumerated() {
      guard let spot else { continue }
      switch line.kind(column) {
      case .observed: Mark.point(.observed, at: spot, radius: 3.6, to: &writer)
      case .baseline: Mark.baseline(at: spot, radius: 4.5, to: &writer)
      case .target: Mark.target(at: spot, half: 5, to: &writer)
      }
    }
  }
}
