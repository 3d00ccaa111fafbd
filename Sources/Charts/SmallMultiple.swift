/// One of several small charts side by side: a trend chart of 320 × 272 units over the same years as its neighbours.
///
/// Each chart has its own value axis, since their units differ.
package struct SmallMultiple: Sendable {
  package var chart: TrendChart

  package init(_ chart: TrendChart) {
    self.chart = chart
  }

  /// Brings charts to the same years, so that they can be compared at a glance.
  package static func aligned(_ charts: [TrendChart]) -> [SmallMultiple] {
    guard let first = charts.map(\.years.lowerBound).min(), let last = charts.map(\.years.upperBound).max()
    else {
      return []
    }
    return charts.map { chart in
      var chart = chart
      chart.years = first...last
      // The path is named only once for all of them, and for what is behind it there is no room to say so.
      chart.pathLabel = ""
      chart.background = nil
      return SmallMultiple(chart)
    }
  }

  package var drawing: TrendDrawing { chart.drawing(.small) }
}
