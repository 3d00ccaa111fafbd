extension Page {
  /// The page that an entry of the site's navigation names; nil for an unknown one.
  init?(navigation entry: String) {
    switch entry {
    case "overview": self = .overview
    case "indicators": self = .indicators
    case "sectors": self = .sectors
    case "roadmap": self = .roadmap
    case "directory": self = .directory
    case "chapters": self = .chapters
    case "measures": self = .measures
    case "reviews": self = .reviews
    case "sources": self = .sources
    case "changes": self = .changes
    case "method": self = .method
    case "data": self = .data
    case "print": self = .print
    default:
      guard entry.hasPrefix("pages/") else { return nil }
      self = .page(String(entry.dropFirst("pages/".count)))
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
    case .notFound: "not-found"
    }
  }

  /// The entry of the navigation that a page belongs to.
  var section: Page { parent ?? self }

  /// From the top down, without the overview and the page itself.
  var ancestors: [Page] { parent.map { $0.ancestors + [$0] } ?? [] }
}
