import Plan
import Text

/// Which pages exist in which language, according to the table of routes. Pages made from data exist in all; a text only where it is
/// translated.
struct PublishedPages: Sendable {
  /// Every page in the order of the table.
  let entries: [Route.Entry]
  /// Those that the foot of every page leads to unless they are in the menu.
  let foot: [Page]
  private let languagesByPage: [Page: [String]]
  private let parents: [Page: Page]

  init(_ facts: Facts) {
    let outputs = facts.plan.site.outputs
    entries = Route.all.filter { $0.output.map(outputs.has) ?? true }.flatMap { $0.pages(facts, $0) }
    foot = entries.map(\.page).filter(\.route.isInFoot)
    languagesByPage = Dictionary(keepingFirst: entries.map { ($0.page, $0.languages) })
    parents = entries.reduce(into: [:]) { parents, entry in
      parents[entry.page] = entry.page.route.parent(entry.page, facts.index)
    }
  }

  func exists(_ page: Page, in language: String) -> Bool {
    languages(of: page).contains(language)
  }

  /// In the order of the site's languages; empty for a page that the site does not have.
  func languages(of page: Page) -> [String] {
    languagesByPage[page] ?? []
  }

  /// The page above it, which the breadcrumb names; nil for the overview and for pages right below it.
  func parent(of page: Page) -> Page? { parents[page] }

  /// From the top down, without the overview and the page itself.
  func ancestors(of page: Page) -> [Page] {
    parent(of: page).map { ancestors(of: $0) + [$0] } ?? []
  }

  /// The entry of the navigation that a page belongs to.
  func section(of page: Page) -> Page { ancestors(of: page).first ?? page }

  /// The pages of the print edition in order: a page with those below it before the next of its rank.
  var printed: [Page] {
    let ranks = Set(entries.compactMap(\.page.route.print)).sorted()
    return ranks.flatMap { rank in
      let pages = entries.map(\.page).filter { $0.route.print == rank }
      let below = Dictionary(grouping: pages) { parent(of: $0) }
      let own = Set(pages)
      return pages.filter { page in parent(of: page).map { !own.contains($0) } ?? true }
        .flatMap { [$0] + (below[$0] ?? []) }
    }
  }
}
