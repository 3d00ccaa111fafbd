import Markdown
import Markup
import Plan
import Reading
import Text

/// What cites each source: indicators by their figures, texts by their links.
struct SourceCitations {
  let scope: PageScope
  private let indicators: [String: [Indicator]]
  private let texts: [String: [(page: Page, title: Fragment)]]

  init(scope: PageScope) {
    self.scope = scope
    var indicators: [String: [Indicator]] = [:]
    for indicator in scope.plan.indicatorsAndMilestones {
      let references =
        [indicator.baseline?.source] + indicator.targets.map(\.source)
        + (scope.index.observations[indicator.id] ?? []).map(\.source)
      for id in Set(references.compactMap { $0?.value }) { indicators[id, default: []].append(indicator) }
    }
    var texts: [String: [(page: Page, title: Fragment)]] = [:]
    for (document, page, title) in Self.texts(scope) {
      for id in Self.sources(of: document, scope)
      where indicators[id]?.contains(where: { page == .indicator($0.id) }) != true {
        texts[id, default: []].append((page, title))
      }
    }
    self.indicators = indicators
    self.texts = texts
  }

  /// How many things cite a source.
  func count(to source: Source) -> Int {
    (indicators[source.id]?.count ?? 0) + (texts[source.id]?.count ?? 0)
  }

  /// Links to everything that cites a source; empty if nothing does.
  func links(to source: Source) -> Fragment {
    let byFigures = (indicators[source.id] ?? []).map { indicator in
      Fragment { MilestoneName(scope: scope, indicator: indicator).write(to: &$0) }
    }
    return scope.joined(
      byFigures + (texts[source.id] ?? []).map { text in scope.linked(text.title, to: text.page) })
  }

  /// Every text with the page that shows it, in the order of the site.
  private static func texts(_ scope: PageScope) -> [(TextDocument, Page, Fragment)] {
    let plan = scope.plan
    func titled(_ documents: [TextDocument], _ page: (String) -> Page) -> [(TextDocument, Page, Fragment)] {
      documents.map { ($0, page($0.id), scope.edition.title(of: $0, isNumbered: true)) }
    }
    let indicators = plan.groups.flatMap(\.indicators).compactMap { indicator in
      plan.narratives[indicator.id].map {
        ($0, Page.indicator(indicator.id), scope.text(indicator.shortName))
      }
    }
    let fields = scope.index.orderedFields.compactMap { field in
      plan.fieldNarratives[field.id].map { ($0, Page.field(field.id), scope.text(field.name)) }
    }
    return titled(plan.chapters, Page.chapter) + indicators + fields + titled(plan.pages, Page.page)
      + titled(plan.reviews, Page.review)
  }

  private static func sources(of document: TextDocument, _ scope: PageScope) -> [String] {
    guard let shown = scope.edition.translation(of: document) else { return [] }
    let prefix = "source:"
    return scope.facts.texts[shown.text].links.filter { $0.destination.hasPrefix(prefix) }
      .map { String($0.destination.dropFirst(prefix.count)) }.uniqued()
  }
}
