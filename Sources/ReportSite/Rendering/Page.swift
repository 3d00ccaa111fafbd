/// A page of the site, the same in every language.
enum Page: Sendable, Hashable {
  case overview
  case indicators
  case indicator(String)
  case sectors
  case domain(String)
  case field(String)
  case roadmap
  case directory
  case chapters
  case chapter(String)
  case measures
  case reviews
  case review(String)
  case sources
  case changes
  case method
  case page(String)
  /// Everything to download.
  case data
  /// The whole report on one page.
  case print
  case search
  case notFound

  func address(in language: String) -> Address {
    Address(language + "/" + tail)
  }

  private var tail: String {
    switch self {
    case .overview: "index.html"
    case .indicators: "indicators/index.html"
    case .indicator(let id): "indicators/\(id).html"
    case .sectors: "sectors/index.html"
    case .domain(let id): "domains/\(id).html"
    case .field(let id): "sectors/\(id).html"
    case .roadmap: "roadmap.html"
    case .directory: "directory.html"
    case .chapters: "chapters/index.html"
    case .chapter(let id): "chapters/\(id).html"
    case .measures: "measures.html"
    case .reviews: "reviews/index.html"
    case .review(let id): "reviews/\(id).html"
    case .sources: "sources.html"
    case .changes: "changes.html"
    case .method: "method.html"
    case .page(let id): "pages/\(id).html"
    case .data: "data.html"
    case .print: "print.html"
    case .search: "search.html"
    case .notFound: "404.html"
    }
  }

  /// The page above it, which the breadcrumb names; nil for the overview and for pages right below it.
  var parent: Page? {
    switch self {
    case .indicator: .indicators
    case .domain, .field: .sectors
    case .chapter: .chapters
    case .review: .reviews
    default: nil
    }
  }

  /// Whether it is made of the finished other pages of its language.
  var isMadeOfOthers: Bool { self == .print || self == .search }

  /// Whether search leads to it.
  var isSearched: Bool {
    switch self {
    case .notFound: false
    default: !isMadeOfOthers
    }
  }
}
