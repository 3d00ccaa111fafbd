import Language
import Reading
import Templates

/// Every series of three figures or more as a small chart, by theme: what is known beside what the plan asks for.
struct KnownPage {
  /// What the page gives to its template.
  static let names: TemplateSchema = [
    "lead", "note", .list("lists", ["href", "name", "count", "word"]), .contents,
    .list("themes", ["id", "name", "charts"]),
  ]

  let scope: PageScope

  /// All of them or, in a plan with many, links to the pages that have them.
  var body: PageBody {
    let (themes, pages) = (scope.facts.knownThemes, scope.facts.knownPages)
    return scope.page(
      lead: scope.lead(count: themes.map(\.indicators.count).reduce(0, +)),
      pages.isEmpty ? fields(of: themes) : ["lists": pages.map(link)])
  }

  /// Nil if there is no page with its id.
  var bodyOfOne: PageBody? {
    guard let theme = scope.facts.knownPages.first(where: { $0.id == scope.page.entry }) else { return nil }
    return scope.page(
      title: theme.name(in: scope.edition),
      lead: scope.lead(of: .known, count: theme.indicators.count), fields(of: [theme]))
  }

  private func fields(of themes: [KnownTheme]) -> TemplateFields {
    [
      "note": SmallMultiples(scope: scope, indicators: themes.flatMap(\.indicators)).note,
      "contents": ContentsList(
        entries: themes.map { .init(id: $0.id, title: scope.words($0.name)) }
      ).fields(in: scope.edition),
      "themes": themes.map { theme -> TemplateFields in
        [
          "id": theme.id, "name": scope.text(theme.name),
          "charts": SmallMultiples(scope: scope, indicators: theme.indicators).fragment,
        ]
      },
    ]
  }

  private func link(to theme: KnownTheme) -> TemplateFields {
    [
      "href": scope.link(to: .known(theme.id))?.href,
      "name": scope.edition.marked(theme.name(in: scope.edition)),
      "count": scope.wording.format.number(Figure(theme.indicators.count)),
      "word": scope.wording(.countIndicators, count: theme.indicators.count),
    ]
  }
}
