import Charts
import Markup
import Plan

/// Charts without words for table cells and cards, which give the figures beside them.
struct SmallCharts {
  let scope: PageScope

  func sparkline(_ indicator: Indicator, _ form: SmallForm = .cell) -> Fragment {
    scope.edition.chart(of: indicator).chart.map { Sparkline($0).draw(form) } ?? Fragment()
  }
}
