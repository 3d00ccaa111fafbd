import Language
import Plan
import Reading
import Templates
import Text

/// The report in one language on one page, or a part of it: title page, contents, and every page of the site that is meant for reading.
///
/// It is put together from the finished pages, so that whatever a page or its template shows is in the edition too.
struct PrintEdition {
  /// What the page gives to its template.
  static let names: TemplateSchema = [
    "lead", .facts, .list("volumes", ["href", "label"]),
    .list("parts", ["id", "kind", "depth", "label", "href", "content"]),
  ]

  let scope: PageScope
  let part: PrintPart
  /// The finished pages of the part.
  let pages: [Page: FinishedPage]

  struct FinishedPage {
    let title: String
    let text: PrintableText
  }

  var body: PageBody {
    let parts = self.part.pages.compactMap(printed)
    let links = PrintLinks(edition: scope.address, parts: parts, standIns: standIns)
    let lead = scope.lead(of: .print, ["plan": scope.words(scope.plan.profile.name)])
    return scope.page(
      title: part.title ?? scope.name(of: .print),
      lead: lead,
      [
        "facts": OverviewPage(scope: scope).facts,
        "volumes": [TemplateFields](),
        "parts": parts.map { part -> TemplateFields in
          [
            "id": part.id, "kind": part.page.route.kind, "depth": String(part.depth),
            "label": scope.edition.marked(part.title), "href": "#" + part.id.percentEncoded,
            "content": PrintedMarkup(part: part, links: links).fragment,
          ]
        },
      ])
  }

  /// What replaces the whole report of a plan with many indicators: the list of its parts.
  static func contents(_ scope: PageScope, of parts: [PrintPart]) -> PageBody {
    var body = PrintEdition(scope: scope, part: PrintPart(page: .print, title: nil, pages: []), pages: [:])
      .body
    body.fields.set(
      "volumes",
      parts.map { part -> TemplateFields in
        ["href": scope.link(to: part.page)?.href, "label": scope.edition.marked(part.title ?? "")]
      })
    return body
  }

  /// Every field shows its own roadmap.
  private var standIns: [String: String] {
    [Page.roadmap: Page.sectors].reduce(into: [:]) { paths, pair in
      paths[pair.key.address(in: scope.language.id).path] = pair.value.address(in: scope.language.id).path
    }
  }

  private func printed(_ page: Page) -> PrintedPage? {
    guard let finished = pages[page] else { return nil }
    var title = page.route.isNamed ? scope.name(of: page) : finished.title
    if let chapter = scope.plan.chapters.first(where: { page == .chapter($0.id) }),
      let number = chapter[scope.language.id]?.number
    {
      title = number + scope.wording(.numberJoint) + title
    }
    return PrintedPage(
      page: page, address: page.address(in: scope.language.id), title: title,
      depth: scope.edition.published.ancestors(of: page).count + 1,
      text: finished.text)
  }
}
