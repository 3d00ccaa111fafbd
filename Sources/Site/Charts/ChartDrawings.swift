import Charts

/// A chart laid out for both widths of a page. Placing the labels is expensive, so it is done once for everything that shows the chart.
struct ChartDrawings: Sendable {
  let wide: TrendDrawing
  let narrow: TrendDrawing

  init(of chart: TrendChart) {
    wide = chart.drawing(.wide)
    narrow = chart.drawing(.narrow)
  }
}
