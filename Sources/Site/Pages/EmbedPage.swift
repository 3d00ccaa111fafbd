import Plan
import Reading
import Templates

/// A chart on a small page of its own, for other sites to show in a frame: the chart, its notes and sources, and a link to the page that it
/// belongs to.
struct EmbedPage {
  /// What the page gives to its template.
  static let names: TemplateSchema = ["chart", "page_href"]

  let scope: PageScope
  let indicator: Indicator

  /// Whether an indicator has enough figures for a chart, one of them beside what the plan states. A threshold that holds over several years
  /// is one line there.
  static func exists(for indicator: Indicator, in index: PlanIndex) -> Bool {
    if index.behindPath(of: indicator) != nil { return true }
    let observations = (index.observations[indicator.id] ?? []) + index.yearlyChanges(of: indicator)
    guard !observations.isEmpty else { return false }
    let figures = index.figures(of: indicator).reduce(0) { count, figure in
      switch figure.value {
      case .atLeast, .atMost, .between: count + 1
      case .value, .change, .perYear: count + figure.years.count
      }
    }
    return figures + index.yearlyChanges(of: indicator).count > 2
  }

  var body: PageBody {
    let figure = TrendFigure(scope: scope, indicator: indicator, id: indicator.id, place: .frame)
    return PageBody(
      title: figure.words.title, description: figure.words.description,
      fields: ["chart": figure.fragment, "page_href": ChartHome(indicator, in: scope).href])
  }
}

/// Where the chart of an indicator belongs: the indicator's page or, for a milestone, its place on the page of its field.
struct ChartHome {
  let page: Page
  let anchor: String?
  private let scope: PageScope

  init(_ indicator: Indicator, in scope: PageScope) {
    let field = scope.index.fieldOfMilestone[indicator.id]
    page = field.map { .field($0.id) } ?? .indicator(indicator.id)
    anchor = field.map { _ in EntryAnchor.milestone.id(indicator.id) }
    self.scope = scope
  }

  var address: Address { page.address(in: scope.language.id) }

  /// From the page of the scope.
  var href: String { address.relative(from: scope.address, anchor: anchor) }
}
