import Markup
import PlanModel

/// All indicators of the plan in one table, and the context indicators below it.
struct IndicatorsPage {
  let scope: PageScope

  var body: PageBody {
    let groups = scope.plan.groups.filter { group in group.indicators.contains { !$0.isContext } }
    let table = IndicatorTable(
      scope: scope, groups: groups,
      caption: scope.wording(.indicatorTableCaption, ["plan": scope.words(scope.plan.profile.name)]),
      id: "plan")
    return PageBody(
      template: "indicators",
      title: scope.wording(.navIndicators),
      description: scope.wording(
        .indicatorsDescription,
        count: scope.index.planIndicators.count, ["plan": scope.words(scope.plan.profile.name)]),
      fields: [
        "lead": scope.wording(
          .indicatorsDescription,
          count: scope.index.planIndicators.count, ["plan": scope.words(scope.plan.profile.name)]),
        "table": table.fragment,
        "sources": sources,
        "context": context,
      ])
  }

  /// Every source that the table's figures cite, once.
  private var sources: Fragment {
    var cited: [String] = []
    for indicator in scope.index.planIndicators {
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
          scope.text(source.title), linkedTo: .sources, anchor: SourceLine.anchor(of: id), to: &writer)
      }
    }
  }

  private var context: [TemplateFields] {
    scope.index.contextIndicators.map { indicator in
      let unit = scope.index.unit(indicator)
      return [
        "href": scope.link(to: .indicator(indicator.id))?.href,
        "name": scope.text(indicator.name),
        "scope": indicator.scope.map { scope.text($0) },
        "latest": scope.index.latestResult(of: indicator).map { latest in
          Fragment { writer in
            FigureMarkup.write(latest.value, scope.figures.quantity(latest.value, unit), to: &writer)
            writer.element("small", text: " (\(latest.year))")
          }
        },
      ]
    }
  }
}
