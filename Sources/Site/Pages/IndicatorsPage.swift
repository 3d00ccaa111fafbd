import Language
import Markup
import Plan
import Reading
import Templates

/// All indicators of the plan in one table, and the context indicators below it.
struct IndicatorsPage {
  /// What the page gives to its template.
  static let names: TemplateSchema = [
    "lead", "table", "sources", "groups_note", .list("lists", ["href", "name", "count", "word"]),
    .list("groups", ["id", "name", "charts"]),
    .list("context", ["coverage", .list("indicators", ["href", "name", "chart", "latest"])]),
  ]

  let scope: PageScope

  var body: PageBody {
    let lists = scope.facts.lists
    let groups = scope.plan.groups.filter { group in group.indicators.contains { !$0.isContext } }
    let caption = scope.wording(.indicatorTableCaption, ["plan": scope.words(scope.plan.profile.name)])
    return scope.page(
      lead: lead(count: scope.index.planIndicators.count, of: groups),
      [
        "table": lists.isEmpty ? table(of: groups, caption: caption) : nil,
        "sources": lists.isEmpty ? sources(of: scope.index.planIndicators) : nil,
        "lists": lists.map { list -> TemplateFields in
          [
            "href": scope.link(to: .list(list.id))?.href,
            "name": scope.edition.marked(list.name(in: scope.edition)),
            "count": scope.wording.format.number(Figure(list.group.indicators.count)),
            "word": scope.wording(.countIndicators, count: list.group.indicators.count),
          ]
        },
        "groups": lists.isEmpty ? groups.compactMap(charts) : [],
        "groups_note": note(on: groups),
        "context": lists.isEmpty ? context(scope.index.contextIndicators) : [],
      ])
  }

  /// What a list has: figures alone where none of its indicators has a target.
  func lead(count: Int, of groups: [IndicatorGroup]) -> String {
    let plan: PatternValues = ["plan": scope.words(scope.plan.profile.name)]
    guard groups.flatMap(\.indicators).contains(where: { !$0.targets.isEmpty }) else {
      return scope.wording(.indicatorsWithoutTargets, count: count, plan)
    }
    return scope.lead(of: .indicators, count: count, plan)
  }

  /// How to read the charts of groups.
  func note(on groups: [IndicatorGroup]) -> String {
    SmallMultiples(scope: scope, indicators: groups.flatMap(\.indicators).filter { !$0.isContext }).note
  }

  func table(of groups: [IndicatorGroup], caption: String) -> Fragment {
    IndicatorTable(scope: scope, groups: groups, caption: caption, id: "plan").fragment
  }

  /// Nil if there is nothing to draw.
  func charts(of group: IndicatorGroup) -> TemplateFields? {
    let charts = GroupCharts(scope: scope, group: group).fragment
    guard !charts.isEmpty else { return nil }
    return ["id": "group-\(group.id)", "name": scope.text(group.name), "charts": charts]
  }

  /// Every source that the figures in a table cite, once.
  func sources(of indicators: [Indicator]) -> Fragment {
    var cited: [String] = []
    for indicator in indicators {
      let references = [indicator.baseline?.source] + indicator.targets.map(\.source)
      for case let reference? in references where !cited.contains(reference.value) {
        cited.append(reference.value)
      }
    }
    return Fragment { writer in
      for (number, id) in cited.enumerated() {
        guard let source = scope.index.sources[id] else { continue }
        if number > 0 { writer.text(scope.wording(.listSeparator)) }
        scope.write(
          scope.text(source.title), linkedTo: .sources, anchor: EntryAnchor.source.id(id), to: &writer)
      }
    }
  }

  /// Context indicators by the area they cover, in the order in which the content first names it: national figures are not mixed with those
  /// of a city.
  func context(_ indicators: [Indicator]) -> [TemplateFields] {
    var coverages: [LocalizedText?] = []
    for indicator in indicators where !coverages.contains(indicator.scope) {
      coverages.append(indicator.scope)
    }
    return coverages.map { coverage in
      [
        "coverage": coverage.map { scope.text($0) },
        "indicators": indicators.filter { $0.scope == coverage }.map(contextRow),
      ]
    }
  }

  private func contextRow(_ indicator: Indicator) -> TemplateFields {
    let unit = scope.index.unit(indicator)
    return [
      "href": scope.link(to: .indicator(indicator.id))?.href,
      "name": scope.text(indicator.shortName),
      "chart": scope.edition.chart(of: indicator).isCourse
        ? SmallCharts(scope: scope).sparkline(indicator) : nil,
      "latest": scope.index.newestFigure(of: indicator).map { newest in
        Fragment { FigureMarkup.writeWithYear(newest, unit: unit, in: scope, to: &$0) }
      },
    ]
  }
}
