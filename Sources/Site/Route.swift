import Plan
import Reading
import Templates

/// A row of the table of routes (`Routes.swift`): one page of the site or, for entries such as indicators, one page for each.
///
/// Whatever depends on the kind of a page is stated here, and everything else is derived from it: addresses, menu, breadcrumb, search,
/// print edition, sitemap, the keys of its name and lead, the check of its template.
final class Route: Sendable {
  /// Unique; editors use it in `navigation` and in links such as `page:sources`.
  let name: String
  /// Below the language's folder, with a trailing slash; empty for the top.
  let folder: String
  /// The name of the file, for a route with one page.
  let file: String
  /// The word by which the stylesheet knows its pages.
  let kind: String
  /// Without the extension.
  let template: String
  /// What the page gives to its template.
  let gives: TemplateSchema
  /// Whether it has a name of its own, `nav.` and the route's name in `templates/strings/`; other pages are named after their content.
  let isNamed: Bool
  /// Whether it begins with a sentence about it: `lead.` and the route's name.
  let hasLead: Bool
  /// Whether editors can put it into the menu.
  let isInMenu: Bool
  /// Whether the foot of every page leads to it unless it is in the menu.
  let isInFoot: Bool
  /// The kind of search result that leads to it; nil for pages that search leaves out.
  let search: SearchKind?
  /// Whether the list of all pages shows its headings, because they say what is in it.
  let listsHeadings: Bool
  /// Whether it is in the sitemap.
  let isInSitemap: Bool
  /// Its position in the print edition; nil for pages that it leaves out. Routes with the same one follow each other as in the table.
  let print: Int?
  /// The output that it belongs to; nil for pages that cannot be turned off.
  let output: Outputs.Kind?
  /// Whether other sites may show it in a frame.
  let isForFrames: Bool
  /// Whether it is made from the other finished pages of its language.
  let isMadeOfOthers: Bool
  /// The page above one of its pages, which the breadcrumb names; nil for the overview and for pages right below it.
  let parent: @Sendable (Page, PlanIndex) -> Page?
  /// The pages of this route that the plan has, in order, each with the ids of the languages in which it exists.
  let pages: @Sendable (Facts, Route) -> [Entry]
  /// The long text that one of its pages shows; nil if there is none in its language.
  let text: @Sendable (PageScope) -> Translation?
  /// What the page puts into its template; nil if there is no entry with its id, and for pages made from others.
  let body: @Sendable (PageScope) -> PageBody?

  struct Entry: Sendable {
    var page: Page
    var languages: [String]
  }

  /// - Parameter path: below the language's folder; `*` is the entry's id.
  init(
    _ name: String, at path: String, kind: String? = nil, template: String? = nil, gives: TemplateSchema,
    named isNamed: Bool = false, lead hasLead: Bool? = nil, menu isInMenu: Bool = false,
    foot isInFoot: Bool = false, search: SearchKind? = .page, listsHeadings: Bool = false,
    sitemap isInSitemap: Bool = true, print: Int? = nil, output: Outputs.Kind? = nil,
    isForFrames: Bool = false, isMadeOfOthers: Bool = false,
    below parent: @escaping @Sendable (Page, PlanIndex) -> Page? = { _, _ in nil },
    when pages: @escaping @Sendable (Facts, Route) -> [Entry],
    text: @escaping @Sendable (PageScope) -> Translation? = { _ in nil },
    body: @escaping @Sendable (PageScope) -> PageBody? = { _ in nil }
  ) {
    let end = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    self.name = name
    folder = String(path[..<end])
    file = String(path[end...])
    self.kind = kind ?? name
    self.template = template ?? name
    self.gives = gives
    self.isNamed = isNamed || isInMenu
    self.hasLead = hasLead ?? self.isNamed
    self.isInMenu = isInMenu
    self.isInFoot = isInFoot
    self.search = search
    self.listsHeadings = listsHeadings
    self.isInSitemap = isInSitemap
    self.print = print
    self.output = output
    self.isForFrames = isForFrames
    self.isMadeOfOthers = isMadeOfOthers
    self.parent = parent
    self.pages = pages
    self.text = text
    self.body = body
  }

  /// The routes by name.
  static let named = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

  /// One that the table has.
  static func named(_ name: String) -> Route {
    guard let route = named[name] else { preconditionFailure("there is no route \"\(name)\"") }
    return route
  }

  var nameKey: String { "nav." + name }

  var leadKey: String { "lead." + name }

  /// The words that every language has for it.
  var wordingKeys: [String] { (isNamed ? [nameKey] : []) + (hasLead ? [leadKey] : []) }

  /// The names that editors use for the pages that every site can have.
  static let menuNames = all.filter(\.isInMenu).map(\.name)

  /// The names of the pages in the menu of a site whose editor chose none.
  static let usualMenu = all.filter { $0.isInMenu && !$0.isInFoot && $0.isInSitemap }.map(\.name)
}

/// Which pages a route has.
extension Route {
  /// One page in every language.
  static func one(if exists: @escaping @Sendable (Facts) -> Bool)
    -> @Sendable (Facts, Route) -> [Entry]
  {
    { facts, route in
      exists(facts) ? [Entry(page: Page(route.name), languages: facts.plan.site.languages.map(\.id))] : []
    }
  }

  /// One page for each entry, in every language.
  static func each(_ ids: @escaping @Sendable (Facts) -> [String])
    -> @Sendable (Facts, Route) -> [Entry]
  {
    { facts, route in
      let languages = facts.plan.site.languages.map(\.id)
      return ids(facts).map { Entry(page: Page(route, $0), languages: languages) }
    }
  }

  /// One page for each text, in the languages in which it is written.
  static func texts(_ texts: @escaping @Sendable (Plan) -> [TextDocument])
    -> @Sendable (Facts, Route) -> [Entry]
  {
    { facts, route in
      texts(facts.plan).map { text in
        Entry(
          page: Page(route, text.id),
          languages: facts.plan.site.languages.map(\.id).filter { text[$0] != nil })
      }
    }
  }

  /// The text about the page's entry.
  static func narrative(_ texts: @escaping @Sendable (Plan) -> [String: TextDocument])
    -> @Sendable (PageScope) -> Translation?
  {
    { scope in scope.page.entry.flatMap { texts(scope.plan)[$0] }?[scope.language.id] }
  }

  /// The text with the page's id.
  static func text(_ texts: @escaping @Sendable (Facts) -> [TextDocument])
    -> @Sendable (PageScope) -> Translation?
  {
    { scope in texts(scope.facts).first { $0.id == scope.page.entry }?[scope.language.id] }
  }
}
