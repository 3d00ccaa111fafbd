import Plan
import Templates

/// Some of the indicators of one group in a table, with their charts: see `IndicatorList`.
struct IndicatorListPage {
  let scope: PageScope
  let list: IndicatorList

  /// Nil if the plan has no list with this id.
  init?(scope: PageScope) {
    guard let list = scope.facts.list(of: scope.page) else { return nil }
    self.scope = scope
    self.list = list
  }

  var body: PageBody {
    let name = list.name(in: scope.edition)
    let indicators = IndicatorsPage(scope: scope)
    let own = list.group.indicators.filter { !$0.isContext }
    let lead = indicators.lead(count: list.group.indicators.count, of: [list.group])
    return scope.page(
      title: name, lead: lead,
      [
        "table": own.isEmpty ? nil : indicators.table(of: [list.group], caption: name),
        "sources": own.isEmpty ? nil : indicators.sources(of: own),
        "lists": [TemplateFields](),
        "groups_note": indicators.note(on: [list.group]),
        "groups": own.isEmpty ? [] : [indicators.charts(of: list.group)].compactMap(\.self),
        "context": indicators.context(list.group.indicators.filter(\.isContext)),
      ])
  }
}
