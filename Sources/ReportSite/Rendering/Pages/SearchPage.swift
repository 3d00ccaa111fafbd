import PlanModel

/// The page that leads to all others: a list of everything that the site has, and with a script a search above it.
struct SearchPage {
  let scope: PageScope
  /// In the order of the site.
  let pages: [SearchedPage]
  let index: SearchIndex

  var body: PageBody {
    let lead = scope.wording(.searchDescription)
    return PageBody(
      template: "search", title: scope.wording(.navSearch), description: lead,
      fields: [
        "lead": scope.edition.marked(lead),
        "search_script": scope.href(to: Address("assets/search.js")),
        "index": index.manifestHref,
        "count_forms": countForms,
        "parts": parts,
      ])
  }

  /// The forms of "{count} results", by plural category, for the script: `one=… | other=…`.
  private var countForms: String {
    let forms = scope.wording.texts[Phrase.searchCount.rawValue]?.forms ?? [:]
    return forms.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "|")
  }

  /// The pages with those below them: a part for each page that has no other above it.
  private var parts: [TemplateFields] {
    let below = Dictionary(grouping: pages.filter { $0.page.parent != nil }, by: { $0.page.section })
    return pages.filter { $0.page.parent == nil }.map { top in
      var fields = entry(top)
      fields.set("pages", (below[top.page] ?? []).map(entry))
      return fields
    }
  }

  private func entry(_ page: SearchedPage) -> TemplateFields {
    let headings =
      page.page.isRead ? page.entries.map(\.section).filter { $0.role == .heading(level: 2) } : []
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

extension Page {
  /// Whether its headings say what is in it; those of the other pages are the same on each of their kind.
  fileprivate var isRead: Bool {
    switch self {
    case .chapter, .review, .page, .roadmap, .directory, .measures, .method: true
    default: false
    }
  }
}
