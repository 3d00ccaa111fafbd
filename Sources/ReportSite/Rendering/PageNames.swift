extension Page {
  /// The pages that every site has, by the names that editors use for them.
  static let shared: KeyValuePairs<String, Page> = [
    "overview": .overview, "indicators": .indicators, "sectors": .sectors, "roadmap": .roadmap,
    "directory": .directory, "chapters": .chapters, "measures": .measures, "reviews": .reviews,
    "sources": .sources, "changes": .changes, "method": .method, "data": .data, "print": .print,
  ]

  /// The page that an entry of the site's navigation names; nil for an unknown one.
  init?(navigation entry: String) {
    if let page = Self.shared.first(where: { $0.key == entry })?.value {
      self = page
    } else if entry.hasPrefix("pages/") {
      self = .page(String(entry.dropFirst("pages/".count)))
    } else {
      return nil
    }
  }

  /// Its name in menus and headings; nil for pages that are named by their content.
  var phrase: Phrase? {
    switch self {
    case .overview: .navOverview
    case .indicators: .navIndicators
    case .sectors: .navSectors
    case .roadmap: .navRoadmap
    case .directory: .navDirectory
    case .chapters: .navChapters
    case .measures: .navMeasures
    case .reviews: .navReviews
    case .sources: .navSources
    case .changes: .navChanges
    case .method: .navMethod
    case .data: .navData
    case .print: .navPrint
    case .search: .navSearch
    default: nil
    }
  }

  /// The word that the stylesheet knows this kind of page by.
  var kind: String {
    switch self {
    case .overview: "overview"
    case .indicators: "indicator-list"
    case .indicator: "indicator"
    case .sectors: "sectors"
    case .domain: "domain"
    case .field: "field"
    case .roadmap: "roadmap"
    case .directory: "directory"
    case .chapters: "chapters"
    case .chapter: "chapter"
    case .measures: "measures"
    case .reviews: "reviews"
    case .review: "review"
    case .sources: "sources"
    case .changes: "changes"
    case .method: "method"
    case .data: "data"
    case .print: "print"
    case .page: "text"
    case .search: "search"
    case .notFound: "not-found"
    }
  }

  /// The entry of the navigation that a page belongs to.
  var section: Page { parent ?? self }

  /// From the top down, without the overview and the page itself.
  var ancestors: [Page] { parent.map { $0.ancestors + [$0] } ?? [] }
}
