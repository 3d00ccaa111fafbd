import Charts
import Markup
import PlanModel

/// Charts without words for table cells and cards; the figures stand beside them.
struct SmallCharts {
  let scope: PageScope

  func sparkline(_ indicator: Indicator, _ form: SmallForm = .cell) -> Fragment {
    IndicatorChart(scope: scope, indicator: indicator).chart.map { Sparkline($0).draw(form) } ?? Fragment()
  }
}
