import Language
import Search

/// A finished page as search sees it.
struct SearchedPage: Sendable {
  struct Entry: Sendable {
    let section: PageSection
    /// How much the entry is about each of its terms: `SearchWeight`.
    let weights: WeightedTerms
  }

  let page: Page
  /// The first is the page itself.
  let entries: [Entry]

  var title: String { entries[0].section.title }

  init(_ page: Page, sections: [PageSection], rules: SearchRules) {
    self.page = page
    var terms = SearchTerms(rules)
    entries = sections.map { section in
      Entry(section: section, weights: SearchWeight.weights(of: section, &terms))
    }
  }
}
