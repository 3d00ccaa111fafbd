import Language
import Plan

/// A row of the table of routes: one page of the site or, for entries such as indicators, one page each.
///
/// Whatever depends on the kind of a page is said here and derived everywhere else: addresses, menu, breadcrumb, search, print
/// edition, sitemap.
struct Route: Sendable {
  /// Unique; editors use it in `navigation` and in links such as `page:sources`.
  let name: String
  /// Below the language's folder, with a slash at its end; empty for the top.
  let folder: String
  /// The file's name, for a route with one page.
  let file: String
  /// The word that the stylesheet knows its pages by.
  var kind: String
  /// Its name in menus, headings and the print edition; nil for pages that are named by their content.
  var words: Phrase?
  /// Whether editors can put it into the menu.
  var isInMenu: Bool
  /// Whether the foot of every page leads to it unless the menu does.
  var isInFoot: Bool
  /// What a result of search that leads to it is; nil for pages that search leaves out.
  var search: SearchKind?
  /// Whether the list of all pages shows its headings, since they say what is in it.
  var listsHeadings: Bool
  /// Whether the sitemap has it.
  var isInSitemap: Bool
  /// Its place in the print edition; nil for pages that it leaves out.
  var print: Int?
  /// What the site has it as; nil for pages that cannot be turned off.
  var output: Outputs.Kind?
  /// Whether it is made of the finished other pages of its language.
  var isMadeOfOthers: Bool
  /// The page above one of its pages, which the breadcrumb names; nil for the overview and for pages right below it.
  var parent: @Sendable (Page, PlanIndex) -> Page?
  /// The pages of this route that the plan has, in order, each with the ids of the languages it exists in.
  var pages: @Sendable (Facts, Route) -> [Entry]
  /// The long text that one of its pages shows; nil where it has none in its language.
  var text: @Sendable (PageScope) -> Translation?
  /// What the page puts into its template; nil if there is no entry of its id.
  var body: @Sendable (PageScope) -> PageBody?

  struct Entry: Sendable {
    var page: Page
    var languages: [String]
  }

  /// - Parameter path: below the language's folder; `*` is the entry's id.
  init(
    _ name: String, at path: String, kind: String? = nil, words: Phrase? = nil, menu isInMenu: Bool = false,
    foot isInFoot: Bool = false, search: SearchKind? = .page, listsHeadings: Bool = false,
    sitemap isInSitemap: Bool = true, print: Int? = nil, output: Outputs.Kind? = nil,
    isMadeOfOthers: Bool = false,
    below parent: @escaping @Sendable (Page, PlanIndex) -> Page? = { _, _ in nil },
    when pages: @escaping @Sendable (Facts, Route) -> [Entry],
    text: @escaping @Sendable (PageScope) -> Translation? = { _ in nil },
    body: @escaping @Sendable (PageScope) -> PageBody?
  ) {
    let end = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    self.name = name
    folder = String(path[..<end])
    file = String(path[end...])
    self.kind = kind ?? name
    self.words = words
    self.isInMenu = isInMenu
    self.isInFoot = isInFoot
    self.search = search
    self.listsHeadings = listsHeadings
    self.isInSitemap = isInSitemap
    self.print = print
    self.output = output
    self.isMadeOfOthers = isMadeOfOthers
    self.parent = parent
    self.pages = pages
    self.text = text
    self.body = body
  }

  /// The routes by name.
  static let named = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

  /// The names that editors use for the pages that every site can have.
  static let menuNames = all.filter(\.isInMenu).map(\.name)
}

/// The table. Its order is that of the site's lists; that of the print edition is each row's own number.
extension Route {
  static let all: [Route] = [
    Route(
      "overview", at: "index.html", words: .navOverview, menu: true, print: 1,
      when: one { _ in true }, text: { $0.plan.finding?[$0.language.id] },
      body: { OverviewPage(scope: $0).body }),
    Route(
      "not-found", at: "404.html", search: nil, sitemap: false,
      when: one { _ in true }, body: { NotFoundPage(scope: $0).body }),
    Route(
      "indicators", at: "indicators/index.html", kind: "indicator-list", words: .navIndicators, menu: true,
      print: 4, when: one { !$0.plan.groups.allSatisfy(\.indicators.isEmpty) },
      body: { IndicatorsPage(scope: $0).body }),
    Route(
      "list", at: "groups/*.html", kind: "indicator-list", print: 4, below: { _, _ in .indicators },
      when: each { $0.lists.map(\.id) },
      body: { IndicatorListPage(scope: $0)?.body }),
    Route(
      "indicator", at: "indicators/*.html", search: .indicator, print: 5, below: { _, _ in .indicators },
      when: each { $0.plan.groups.flatMap(\.indicators).map(\.id) },
      text: { $0.entry(\.indicators)?.narrative?[$0.language.id] },
      body: { scope in
        scope.entry(\.indicators).map { IndicatorPage(scope: scope, indicator: $0).body }
      }),
    Route(
      "sectors", at: "sectors/index.html", words: .navSectors, menu: true, print: 6,
      when: one { !$0.plan.fields.isEmpty }, body: { SectorsPage(scope: $0).body }),
    Route(
      "domain", at: "domains/*.html", search: .domain, print: 7, below: { _, _ in .sectors },
      when: each { $0.plan.domains.map(\.id) },
      body: { scope in
        scope.plan.domains.first { $0.id == scope.page.entry }
          .map { DomainPage(scope: scope, domain: $0).body }
      }),
    Route(
      "field", at: "sectors/*.html", search: .field, print: 7,
      below: { page, index in
        page.entry.flatMap { index.domainOfField[$0] }.map { .domain($0.id) } ?? .sectors
      },
      when: each { $0.index.orderedFields.map(\.id) },
      text: { $0.entry(\.fields)?.narrative[$0.language.id] },
      body: { scope in scope.entry(\.fields).map { FieldPage(scope: scope, field: $0).body } }),
    Route(
      "roadmap", at: "roadmap.html", words: .navRoadmap, menu: true, listsHeadings: true,
      when: one { $0.plan.fields.contains { !$0.roadmap.isEmpty } }, body: { RoadmapPage(scope: $0).body }),
    Route(
      "directory", at: "directory.html", words: .navDirectory, menu: true, listsHeadings: true, print: 9,
      when: one { $0.plan.fields.contains { !$0.segments.isEmpty } },
      body: { DirectoryPage(scope: $0).body }),
    Route(
      "chapters", at: "chapters/index.html", words: .navChapters, menu: true, print: 2,
      when: one { !$0.plan.chapters.isEmpty }, body: { ChaptersPage(scope: $0).body }),
    Route(
      "chapter", at: "chapters/*.html", search: .chapter, listsHeadings: true, print: 3,
      below: { _, _ in .chapters }, when: texts { $0.chapters }, text: text { $0.plan.chapters },
      body: { TextPage(scope: $0, among: $0.plan.chapters, isSeries: true)?.body }),
    Route(
      "measures", at: "measures.html", words: .navMeasures, menu: true, listsHeadings: true, print: 8,
      when: one { !$0.plan.measures.isEmpty }, body: { MeasuresPage(scope: $0).body }),
    Route(
      "reviews", at: "reviews/index.html", words: .navReviews, menu: true, foot: true, print: 10,
      when: one { !$0.plan.reviews.isEmpty }, body: { ReviewsPage(scope: $0).body }),
    Route(
      "review", at: "reviews/*.html", search: .review, listsHeadings: true, print: 11,
      below: { _, _ in .reviews }, when: texts { $0.reviews }, text: text { $0.reviews },
      body: { TextPage(scope: $0, among: $0.facts.reviews, isSeries: true)?.body }),
    Route(
      "method", at: "method.html", words: .navMethod, menu: true, foot: true, listsHeadings: true, print: 13,
      when: one { !$0.plan.indicatorsAndMilestones.isEmpty }, body: { MethodPage(scope: $0).body }),
    Route(
      "sources", at: "sources.html", words: .navSources, menu: true, foot: true, print: 14,
      when: one { !$0.plan.sources.isEmpty }, body: { SourcesPage(scope: $0).body }),
    Route(
      "reading", at: "reading.html", words: .navReading, menu: true, foot: true, print: 16,
      when: one { !$0.readingNotes.notes.isEmpty }, body: { ReadingPage(scope: $0).body }),
    Route(
      "changes", at: "changes.html", words: .navChanges, menu: true, foot: true, print: 12,
      when: one { !$0.changes.entries.isEmpty }, body: { ChangesPage(scope: $0).body }),
    Route(
      "page", at: "pages/*.html", kind: "text", foot: true, listsHeadings: true, print: 15,
      when: texts { $0.pages }, text: text { $0.plan.pages },
      body: { TextPage(scope: $0, among: $0.plan.pages, isSeries: false)?.body }),
    Route(
      "data", at: "data.html", words: .navData, menu: true, output: .data,
      when: one { _ in true }, body: { DataPage(scope: $0)?.body }),
    Route(
      "downloads", at: "downloads/*.html", kind: "data", search: nil, output: .data, below: { _, _ in .data },
      when: each { $0.lists.map(\.id) }, body: { DownloadsPage(scope: $0)?.body }),
    // The rest is made of the finished others: see SiteRenderer.
    Route(
      "print", at: "print.html", words: .navPrint, menu: true, search: nil, sitemap: false,
      output: .print, isMadeOfOthers: true, when: one { _ in true }, body: { _ in nil }),
    Route(
      "print-part", at: "print/*.html", kind: "print", search: nil, sitemap: false, output: .print,
      isMadeOfOthers: true, below: { _, _ in .print }, when: each { PrintPart.ids($0) },
      body: { _ in nil }),
    Route(
      "search", at: "search.html", words: .navSearch, foot: true, search: nil, output: .search,
      isMadeOfOthers: true,
      when: one { _ in true }, body: { _ in nil }),
  ]
}

/// Which pages a route has.
extension Route {
  /// One page in every language.
  private static func one(if exists: @escaping @Sendable (Facts) -> Bool)
    -> @Sendable (Facts, Route) -> [Entry]
  {
    { facts, route in
      exists(facts) ? [Entry(page: Page(route.name), languages: facts.plan.site.languages.map(\.id))] : []
    }
  }

  /// One page for each entry, in every language.
  private static func each(_ ids: @escaping @Sendable (Facts) -> [String])
    -> @Sendable (Facts, Route) -> [Entry]
  {
    { facts, route in
      let languages = facts.plan.site.languages.map(\.id)
      return ids(facts).map { Entry(page: Page(route.name, $0), languages: languages) }
    }
  }

  /// One page for each text, in the languages that it is written in.
  private static func texts(_ texts: @escaping @Sendable (Plan) -> [TextDocument])
    -> @Sendable (Facts, Route) -> [Entry]
  {
    { facts, route in
      texts(facts.plan).map { text in
        Entry(
          page: Page(route.name, text.id),
          languages: facts.plan.site.languages.map(\.id).filter { text[$0] != nil })
      }
    }
  }

  /// The text of a page's own id.
  private static func text(_ texts: @escaping @Sendable (Facts) -> [TextDocument])
    -> @Sendable (PageScope) -> Translation?
  {
    { scope in texts(scope.facts).first { $0.id == scope.page.entry }?[scope.language.id] }
  }
}
