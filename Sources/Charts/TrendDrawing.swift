package import Markup

/// A trend chart laid out in one of its forms: it can be drawn, and asked what it shows.
package struct TrendDrawing: Sendable {
  private let chart: TrendChart
  private let form: ChartForm
  /// Nil if there is not a single value.
  private let plot: TrendPlot?

  init(_ chart: TrendChart, _ form: ChartForm) {
    self.chart = chart
    self.form = form
    plot = TrendLayout(chart, form).map(TrendPlot.init)
  }

  /// The lowest value of the axis where it does not start at zero, to be mentioned in the chart's note.
  package var croppedStart: Tick? {
    plot.flatMap { $0.layout.axis.isCropped ? $0.layout.axis.ticks.first : nil }
  }

  /// The labels that found no place and were left out.
  package var unplacedLabels: [DirectLabel] { plot?.labels.unplaced ?? [] }

  /// Whether values are joined by a line; if there are only a few they are markers.
  package var joinsValues: Bool { plot?.layout.hasLine ?? false }

  /// Its marks in words, in their order, for the page's script to show.
  package var tooltips: [String] { plot?.layout.values.marks.map(\.tooltip) ?? [] }

  /// In units of the drawing.
  var height: Double { form.height }

  /// One `svg` element.
  package func draw(_ name: AccessibleName) -> Fragment {
    Fragment { writer in
      let attributes: [Attribute?] = [
        .class(form.style), Attribute("viewBox", "0 0 \(Int(form.width)) \(Int(height))"),
      ]
      writer.element("svg", attributes + name.attributes) { writer in
        name.writeElements(to: &writer)
        write(to: &writer)
      }
    }
  }

  /// The content of the `svg` element.
  func write(to writer: inout MarkupWriter) {
    if let plot { plot.write(to: &writer) } else { writeEmpty(to: &writer) }
  }

  /// Without a single value there are no axes to draw, and the drawing says so.
  private func writeEmpty(to writer: inout MarkupWriter) {
    let lines = LineBreaking.lines(of: chart.emptyLabel, size: form.tickSize, width: form.width - 16)
    for (index, text) in lines.enumerated() {
      let line = LabelLine(text, size: form.tickSize)
      writer.line(
        line, x: form.width / 2, baseline: form.height / 2 + Double(index) * line.height, anchor: .middle)
    }
  }
}
