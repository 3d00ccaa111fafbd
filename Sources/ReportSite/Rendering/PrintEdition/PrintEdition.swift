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
    let parts = scope.edition.published.printed.compactMap(part)
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
            "id": part.id, "kind": part.page.route.kind, "depth": String(part.depth),
            "label": scope.edition.marked(part.title), "href": "#" + Address.percentEncoded(part.id),
            "content": PrintedMarkup(part: part, links: links).fragment,
          ]
        },
      ])
  }

  /// Every field shows its own roadmap.
  private var standIns: [String: String] {
    [Page.roadmap: Page.sectors].reduce(into: [:]) { paths, pair in
      paths[pair.key.address(in: scope.language.id).path] = pair.value.address(in: scope.language.id).path
    }
  }

  private func part(_ page: Page) -> PrintedPage? {
    guard let finished = pages[page] else { return nil }
    var title = page.route.words.map { scope.wording($0) } ?? finished.title
    if let chapter = scope.plan.chapters.first(where: { page == .chapter($0.id) }),
      let number = chapter[scope.language.id]?.number
    {
      title = number + " " + title
    }
    return PrintedPage(
      page: page, address: page.address(in: scope.language.id), title: title,
      depth: scope.edition.published.ancestors(of: page).count + 1,
      html: finished.html)
  }
}
