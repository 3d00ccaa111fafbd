import Markup
import PlanModel

/// The whole report in one language on one page: title page, contents, every page of the site that is meant for reading.
///
/// It is put together from the finished pages, so that whatever a page or its template shows is in the edition too.
struct PrintEdition {
  let scope: PageScope
  /// The finished pages of its language.
  let pages: [Page: FinishedPage]

  struct FinishedPage {
    let title: String
    let html: [UInt8]
  }

  var body: PageBody {
    let parts = Self.order(scope.index).compactMap(part)
    let links = PrintLinks(edition: scope.address, parts: parts, standIns: standIns)
    let lead = scope.wording(.printDescription, ["plan": scope.words(scope.plan.profile.name)])
    return PageBody(
      template: "print",
      title: scope.wording(.navPrint),
      description: lead,
      fields: [
        "lead": scope.edition.marked(lead),
        "facts": OverviewPage(scope: scope).facts,
        "parts": parts.map { part -> TemplateFields in
          [
            "id": part.id, "kind": part.page.kind, "depth": String(part.depth),
            "label": scope.edition.marked(part.title), "href": "#" + Address.percentEncoded(part.id),
            "content": PrintedMarkup(part: part, links: links).fragment,
          ]
        },
      ])
  }

  /// The order of a book: the plan in short, its text, its figures, its fields, what is committed and to whom, what came of it, and
  /// how to read it.
  private static func order(_ index: PlanIndex) -> [Page] {
    let plan = index.plan
    let placed = plan.domains.flatMap { domain in
      [.domain(domain.id)] + index.fields(of: domain).map { Page.field($0.id) }
    }
    let unplaced = plan.fields.filter { index.domainOfField[$0.id] == nil }.map { Page.field($0.id) }
    let indicators = plan.groups.flatMap(\.indicators).map { Page.indicator($0.id) }
    return [.overview, .chapters] + plan.chapters.map { .chapter($0.id) }
      + [.indicators] + indicators + [.sectors] + placed + unplaced + [.measures, .directory]
      + [.reviews] + plan.reviews.map { .review($0.id) } + [.changes, .method, .sources]
      + plan.pages.map { .page($0.id) }
  }

  /// Every field shows its own roadmap.
  private var standIns: [String: String] {
    [Page.roadmap: Page.sectors].reduce(into: [:]) { paths, pair in
      paths[pair.key.address(in: scope.language.id).path] = pair.value.address(in: scope.language.id).path
    }
  }

  private func part(_ page: Page) -> PrintedPage? {
    guard let finished = pages[page] else { return nil }
    var title = page.phrase.map { scope.wording($0) } ?? finished.title
    if case .chapter(let id) = page, let number = scope.index.chapters[id]?[scope.language.id]?.number {
      title = number + " " + title
    }
    return PrintedPage(
      page: page, address: page.address(in: scope.language.id), title: title, depth: depth(of: page),
      html: finished.html)
  }

  /// A field stands below its domain.
  private func depth(of page: Page) -> Int {
    guard case .field(let id) = page, scope.index.domainOfField[id] != nil else {
      return page.ancestors.count + 1
    }
    return page.ancestors.count + 2
  }
}
