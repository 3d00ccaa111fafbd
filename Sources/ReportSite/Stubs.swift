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
struct NarrativeText {
  let scope: PageScope
  struct Heading { var level: Int; var id: String; var text: String }
  struct Rendered {
    var html: Fragment; var headings: [Heading]; var diagnostics: [Diagnostic]; var opening: String
  }
  func render(_ t: Translation?) -> Rendered {
    Rendered(html: Fragment(), headings: [], diagnostics: [], opening: "")
  }
}
