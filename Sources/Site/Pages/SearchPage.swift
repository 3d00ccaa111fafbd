import Language
import Plan
import Reading
import Templates
import Text

/// The page that leads to all others: a list of everything on the site and, with a script, a search above it.
struct SearchPage {
  /// What the page gives to its template.
  static let names: TemplateSchema = [
    "lead", "search_script", "index", "count_forms",
    .list(
      "parts",
      [
        "href", "label", .list("headings", ["href", "label"]),
        .list("pages", ["href", "label", .list("headings", ["href", "label"])]),
      ]),
  ]

  let scope: PageScope
  /// In the order of the site.
  let pages: [SearchedPage]
  let index: SearchIndex

  var body: PageBody {
    scope.page(
      lead: scope.lead(),
      [
        "search_script": scope.href(to: scope.edition.assets[.search]),
        "index": index.manifestHref,
        "count_forms": countForms,
        "parts": parts,
      ])
  }

  /// The forms of "{count} results", by plural category, for the script: `one=… | other=…`.
  private var countForms: String {
    let forms = scope.wording.texts[Phrase.searchCount.rawValue]?.forms ?? [:]
    return forms.sortedByKey.map { "\($0.key)=\($0.value)" }.joined(separator: "|")
  }

  /// The pages with those below them: a part for each page that has no other above it.
  private var parts: [TemplateFields] {
    let published = scope.edition.published
    let below = Dictionary(grouping: pages) { published.section(of: $0.page) }
    return pages.filter { published.parent(of: $0.page) == nil }.map { top in
      var fields = entry(top)
      fields.set("pages", (below[top.page] ?? []).filter { $0.page != top.page }.map(entry))
      return fields
    }
  }

  private func entry(_ page: SearchedPage) -> TemplateFields {
    let headings =
      page.page.route.listsHeadings
      ? page.entries.map(\.section).filter { $0.role == .heading(level: 2) } : []
    return [
      "href": href(page), "label": scope.edition.marked(page.title),
      "headings": headings.map {
        ["href": href(page, anchor: $0.anchor), "label": scope.edition.marked($0.title)]
      },
    ]
  }

  private func href(_ page: SearchedPage, anchor: String? = nil) -> String {
    page.page.address(in: scope.language.id).relative(from: scope.address, anchor: anchor)
  }
}
