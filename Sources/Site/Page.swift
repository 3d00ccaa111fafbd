/// A page of the site, the same in every language: a row in the table of routes and, if the row has a page for each entry, which one.
struct Page: Sendable, Hashable {
  /// Its row in the table of routes.
  let route: Route
  /// The id of the entry that it is about; nil if the route has only one page.
  let entry: String?

  /// The page of a route that is about an entry.
  init(_ route: Route, _ entry: String) {
    self.route = route
    self.entry = entry
  }

  /// The page of a route that has only one.
  init(_ name: String) {
    route = Route.named(name)
    entry = nil
  }

  static func == (left: Page, right: Page) -> Bool {
    left.route === right.route && left.entry == right.entry
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(route))
    hasher.combine(entry)
  }

  static let overview = Page("overview")
  static let indicators = Page("indicators")
  static func indicator(_ id: String) -> Page { Page(.indicator, id) }
  /// Some of the indicators of a plan with many: see `IndicatorList`.
  static func list(_ id: String) -> Page { Page(.list, id) }
  static let sectors = Page("sectors")
  static func domain(_ id: String) -> Page { Page(.domain, id) }
  static func field(_ id: String) -> Page { Page(.field, id) }
  static let roadmap = Page("roadmap")
  static let directory = Page("directory")
  static let chapters = Page("chapters")
  static func chapter(_ id: String) -> Page { Page(.chapter, id) }
  static let measures = Page("measures")
  static let timeline = Page("timeline")
  static let known = Page("known")
  /// Some of the series of a plan with many: see `KnownTheme`.
  static func known(_ id: String) -> Page { Page(.series, id) }
  static let reviews = Page("reviews")
  static func review(_ id: String) -> Page { Page(.review, id) }
  static let sources = Page("sources")
  static let reading = Page("reading")
  static let changes = Page("changes")
  static let method = Page("method")
  /// A text of the editor's own.
  static func page(_ id: String) -> Page { Page(.page, id) }
  /// Everything to download.
  static let data = Page("data")
  /// The files about some of the indicators of a plan with many.
  static func downloads(_ id: String) -> Page { Page(.downloads, id) }
  /// The chart of an indicator or milestone, for other sites to show in a frame.
  static func embed(_ id: String) -> Page { Page(.embed, id) }
  /// The whole report on one page.
  static let print = Page("print")
  /// Part of the report of a plan with many indicators.
  static func printPart(_ id: String) -> Page { Page(.printPart, id) }
  static let search = Page("search")

  /// The language and the folder of the route, followed by the entry's file or, if the route has only one page, the file of the route.
  func address(in language: String) -> Address {
    var path = language + "/" + route.folder
    path += entry.map { $0 + ".html" } ?? route.file
    return Address(path)
  }

  /// Another page of the same route.
  func sibling(_ entry: String) -> Page { Page(route, entry) }

  /// The page that an entry of the site's navigation names; nil for an unknown name.
  init?(navigation entry: String) {
    if entry.hasPrefix("pages/") {
      self = .page(String(entry.dropFirst("pages/".count)))
    } else if let route = Route.named[entry], route.isInMenu {
      self.init(entry)
    } else {
      return nil
    }
  }
}

/// The rows with a page for each entry, looked up once.
extension Route {
  fileprivate static let indicator = named("indicator")
  fileprivate static let list = named("list")
  fileprivate static let domain = named("domain")
  fileprivate static let field = named("field")
  fileprivate static let chapter = named("chapter")
  fileprivate static let series = named("series")
  fileprivate static let review = named("review")
  fileprivate static let page = named("page")
  fileprivate static let downloads = named("downloads")
  fileprivate static let embed = named("embed")
  fileprivate static let printPart = named("print-part")
}
