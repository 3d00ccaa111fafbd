import Language
import Plan
import Templates

/// The files of some of the indicators: a plan with many lists them on several pages.
struct DownloadsPage {
  /// What the page gives to its template.
  static let names: TemplateSchema = ["lead", .list("indicators", .filesOfIndicator)]

  let scope: PageScope
  let list: IndicatorList
  let data: DataPage

  /// Nil if the plan has no list with this id.
  init?(scope: PageScope) {
    guard let list = scope.facts.list(of: scope.page), let data = DataPage(scope: scope) else { return nil }
    self.scope = scope
    self.list = list
    self.data = data
  }

  var body: PageBody {
    let lead = scope.lead(of: .data, ["plan": scope.words(scope.plan.profile.name)])
    return scope.page(
      title: list.name(in: scope.edition), lead: lead,
      ["indicators": list.group.indicators.map(data.files)])
  }
}
