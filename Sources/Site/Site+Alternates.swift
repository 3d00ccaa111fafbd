import Plan

extension Site {
  /// What a page's head and the sitemap tell search engines of a page's languages, itself among them. They need absolute addresses, so
  /// a site without one has none, and a page in one language has no pair.
  ///
  /// `x-default` is for readers of any other language: the page in the plan's own language, and for the overview the root page, which
  /// offers all.
  ///
  /// - Parameter languages: that the page exists in.
  func alternates(of page: Page, in languages: [Language]) -> [(tag: String, href: String)] {
    guard let address, languages.count > 1 else { return [] }
    let fallback = languages.first { $0.id == defaultLanguage } ?? languages[0]
    let root = page == .overview ? "" : page.address(in: fallback.id).path
    return languages.map { ($0.tag, address + page.address(in: $0.id).path) } + [
      ("x-default", address + root)
    ]
  }
}
