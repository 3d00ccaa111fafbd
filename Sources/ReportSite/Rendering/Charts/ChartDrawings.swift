import Charts

/// A chart laid out for both widths of a page. Placing the labels is the dear part, so it is done once for all that show the chart.
struct ChartDrawings: Sendable {
  let wide: TrendDrawing
  let narrow: TrendDrawing

  init(of chart: TrendChart) {
    wide = chart.drawing(.wide)
    narrow = chart.drawing(.narrow)
  }
}
