import Language
import Markup
import Plan

/// Every series of three figures or more as a small chart, by theme: what is known beside what the plan asks for.
struct KnownPage {
  /// What the page gives to its template.
  static let names: TemplateSchema = ["lead", .contents, .list("themes", ["id", "name", "charts"])]

  let scope: PageScope

  /// Whether a plan has such a series.
  static func exists(in index: PlanIndex) -> Bool {
    index.plan.groups.flatMap(\.indicators).contains { SmallMultiples.isKnown($0, in: index) }
  }

  var body: PageBody {
    let themes = themes
    return scope.page(
      lead: scope.lead(count: themes.map(\.indicators.count).reduce(0, +)),
      [
        "contents": ContentsList(
          entries: themes.map { .init(id: $0.id, title: scope.words($0.name)) }
        ).fields(in: scope.edition),
        "themes": themes.map { theme -> TemplateFields in
          [
            "id": theme.id, "name": scope.text(theme.name),
            "charts": SmallMultiples(scope: scope, indicators: theme.indicators).fragment,
          ]
        },
      ])
  }

  private struct Theme {
    var id: String
    var name: LocalizedText
    var indicators: [Indicator]
  }

  /// The plan's groups, each with the series that are shown beside its indicators; then the domains, with those of their fields; then
  /// whatever stands beside neither.
  private var themes: [Theme] {
    let plan = scope.plan
    var themes =
      plan.groups.map { Theme(id: "group-\($0.id)", name: $0.name, indicators: []) }
      + plan.domains.map { Theme(id: "domain-\($0.id)", name: $0.name, indicators: []) }
    for indicator in plan.groups.flatMap(\.indicators)
    where SmallMultiples.isKnown(indicator, in: scope.index) {
      let id = id(ofThemeOf: indicator)
      guard let place = themes.firstIndex(where: { $0.id == id }) else { continue }
      themes[place].indicators.append(indicator)
    }
    return themes.filter { !$0.indicators.isEmpty }
  }

  private func id(ofThemeOf indicator: Indicator) -> String? {
    let index = scope.index
    let subject = indicator.contextFor.compactMap { index.indicators[$0.value] }.first ?? indicator
    let fields = [index.fieldOfMilestone[subject.id]?.id] + indicator.contextForFields.map(\.value)
    let domain = fields.compactMap(\.self).compactMap { index.domainOfField[$0] }.first
    if subject.isContext || index.groupOfIndicator[subject.id] == nil, let domain {
      return "domain-\(domain.id)"
    }
    return index.groupOfIndicator[subject.id].map { "group-\($0.id)" }
  }
}
