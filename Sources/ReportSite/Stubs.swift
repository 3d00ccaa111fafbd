import Markdown
import Markup
import PlanModel

struct TrendFigure {
  let scope: PageScope
  let indicator: Indicator
  let id: String
  var headingLevel = 2
  var fragment: Fragment { Fragment() }
  var description: String { "" }
}
struct SmallCharts {
  let scope: PageScope
  func sparkline(_ indicator: Indicator) -> Fragment { Fragment() }
}
