import Plan
import Reading

extension Site {
  /// What a page's head and the sitemap tell search engines about the page's languages, including its own. They need absolute addresses, so
  /// a site without one has none, and a page in one language has no counterpart.
  ///
  /// `x-default` is for readers of any other language: the page in the plan's own language or, for the overview, the root page, which
  /// offers all languages.
  ///
  /// - Parameter languages: those in which the page exists.
  func alternates(of page: Page, in languages: [Language]) -> [(tag: String, href: String)] {
    guard let address, languages.count > 1 else { return [] }
    let fallback = languages.first { $0.id == defaultLanguage } ?? languages[0]
    let root = page == .overview ? "" : page.address(in: fallback.id).path
    return languages.map { ($0.tag, address + page.address(in: $0.id).path) } + [
      ("x-default", address + root)
    ]
  }
}
