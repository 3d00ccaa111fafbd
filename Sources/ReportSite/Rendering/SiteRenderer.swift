import Markup
import PlanModel

/// Turns a checked plan into the files of its site. Nothing is written here.
struct SiteRenderer: Sendable {
  let index: PlanIndex
  let editions: [Edition]
  let templates: TemplateLibrary
  /// Nil: no chart is offered as a file.
  let chartStyle: ChartStyle?
  /// Stylesheet, script, icon: passed through to `assets/`.
  let assets: [OutputFile]

  struct Rendered: Sendable {
    var files: [OutputFile]
    var diagnostics: [Diagnostic]
  }

  /// Renders all pages, in parallel; the result does not depend on how many threads did it.
  func render() async -> Rendered {
    let charts = await charts()
    let editions = withDrawings(charts)
    let data = DataFiles(edition: ownEdition, charts: charts.compactMap(\.result.file))
    let tasks = editions.flatMap { edition in
      edition.published.languages
        .filter { !$0.page.isMadeOfOthers && $0.languages.contains(edition.language.id) }
        .map { scope(of: $0.page, in: edition) }
    }
    let pages = await tasks.concurrentMap { render($0, body(of: $0, data)) }
    let finished = zip(tasks, pages).map { (scope: $0, page: $1) }
    let printEditions = await editions.concurrentMap(inRunsOf: 1) { printEdition($0, of: finished) }
    let searches = await editions.concurrentMap(inRunsOf: 1) { search($0, in: finished) }
    var result = Rendered(files: [], diagnostics: [])
    for page in pages + printEditions + searches.map(\.page) + rootPages {
      result.files.append(page.file)
      result.diagnostics += page.diagnostics
    }
    result.diagnostics += AnchorCheck(pages: pages.map { ($0.file, $0.anchors) }).diagnostics()
    result.files += searches.flatMap(\.index)
    result.diagnostics += charts.flatMap(\.result.diagnostics)
    result.files += data.files
    result.files += assets
    result.files += editions.compactMap { Feed(scope: PageScope(edition: $0, page: .changes)).file }
    if let published = editions.first?.published,
      let sitemap = Sitemap(site: index.plan.site, published: published).file
    {
      result.files.append(sitemap)
    }
    result.files += index.plan.media.map {
      OutputFile(path: "media/" + $0.path, content: .copy(of: $0.location))
    }
    result.diagnostics = result.diagnostics.uniquedAndSorted()
    return result
  }

  /// In the language that the plan was written in.
  private var ownEdition: Edition {
    editions.first { $0.language.id == index.plan.site.defaultLanguage } ?? editions[0]
  }

  /// Every chart as a file of its own, in every language.
  private func charts() async -> [DrawnChart] {
    guard let chartStyle else { return [] }
    let files = editions.flatMap { edition in
      edition.plan.indicatorsAndMilestones.map { indicator in
        let page = index.fieldOfMilestone[indicator.id].map { Page.field($0.id) } ?? .indicator(indicator.id)
        let scope = PageScope(edition: edition, page: page)
        return ChartFile(scope: scope, indicator: indicator, style: chartStyle)
      }
    }
    return await files.concurrentMap {
      DrawnChart(language: $0.scope.language.id, indicator: $0.indicator.id, result: $0.render())
    }
  }

  private struct DrawnChart: Sendable {
    var language: String
    var indicator: String
    var result: ChartFile.Result
  }

  private func withDrawings(_ charts: [DrawnChart]) -> [Edition] {
    var drawings: [String: [String: ChartDrawings]] = [:]
    for chart in charts { drawings[chart.language, default: [:]][chart.indicator] = chart.result.drawings }
    return editions.map { edition in
      var edition = edition
      edition.drawings = drawings[edition.language.id] ?? [:]
      return edition
    }
  }

  private struct RenderedPage: Sendable {
    var title = ""
    let file: OutputFile
    let diagnostics: [Diagnostic]
    /// Nil for pages that search does not lead to.
    var searched: SearchedPage?
    /// Of the page's text; nil without one.
    var anchors: NarrativeAnchors?
  }

  private func render(_ scope: PageScope, _ body: PageBody) -> RenderedPage {
    var fields = PageShell(scope: scope).fields(for: body)
    fields.merge(body.fields)
    let (page, diagnostics) = templates.render(body.template, fields)
    let file = OutputFile(path: scope.address.path, content: .bytes(page.bytes))
    return RenderedPage(
      title: body.title, file: file, diagnostics: body.diagnostics + diagnostics,
      searched: scope.page.isSearched
        ? SearchedPage(scope.page, title: body.title, markup: page.bytes) : nil,
      anchors: body.anchors)
  }

  /// Made of finished pages, so it comes after them.
  private func printEdition(_ edition: Edition, of pages: [(scope: PageScope, page: RenderedPage)])
    -> RenderedPage
  {
    var finished: [Page: PrintEdition.FinishedPage] = [:]
    for (scope, page) in pages where scope.language.id == edition.language.id {
      guard case .bytes(let html) = page.file.content else { continue }
      finished[scope.page] = PrintEdition.FinishedPage(title: page.title, html: html)
    }
    let scope = PageScope(edition: edition, page: .print)
    return render(scope, PrintEdition(scope: scope, pages: finished).body)
  }

  /// The search page and its index know the other pages of their language as they came out.
  private func search(_ edition: Edition, in pages: [(scope: PageScope, page: RenderedPage)])
    -> (page: RenderedPage, index: [OutputFile])
  {
    let searched = pages.filter { $0.scope.language.id == edition.language.id }.compactMap(\.page.searched)
    let scope = PageScope(edition: edition, page: .search)
    let index = SearchIndex(scope: scope, pages: searched)
    return (render(scope, SearchPage(scope: scope, pages: searched, index: index).body), index.files)
  }

  private var rootPages: [RenderedPage] {
    ["index.html", "404.html"].map { path in
      let root = RootPage(plan: index.plan, editions: editions, address: Address(path))
      let (page, diagnostics) = templates.render("root", root.fields)
      return RenderedPage(
        file: OutputFile(path: path, content: .bytes(page.bytes)), diagnostics: diagnostics)
    }
  }

  /// One case a kind of page: the list of what the site consists of.
  private func body(of scope: PageScope, _ data: DataFiles) -> PageBody {
    switch scope.page {
    case .overview: OverviewPage(scope: scope).body
    case .indicators: IndicatorsPage(scope: scope).body
    case .indicator(let id):
      find(id, in: index.indicators, scope) { IndicatorPage(scope: scope, indicator: $0).body }
    case .sectors: SectorsPage(scope: scope).body
    case .domain(let id):
      find(id, in: index.plan.domains, scope) { DomainPage(scope: scope, domain: $0).body }
    case .field(let id): find(id, in: index.fields, scope) { FieldPage(scope: scope, field: $0).body }
    case .roadmap: RoadmapPage(scope: scope).body
    case .directory: DirectoryPage(scope: scope).body
    case .chapters: ChaptersPage(scope: scope).body
    case .chapter(let id): text(id, in: index.plan.chapters, scope, isSeries: true)
    case .measures: MeasuresPage(scope: scope).body
    case .reviews: ReviewsPage(scope: scope).body
    case .review(let id): text(id, in: index.plan.reviews, scope, isSeries: true)
    case .changes: ChangesPage(scope: scope).body
    case .method: MethodPage(scope: scope).body
    case .sources: SourcesPage(scope: scope).body
    case .page(let id): text(id, in: index.plan.pages, scope, isSeries: false)
    case .data: DataPage(scope: scope, data: data).body
    // The print edition and the search are made apart, of all other pages.
    case .notFound, .print, .search: NotFoundPage(scope: scope).body
    }
  }

  /// A review shows the plan as it stood on the review's date: later figures do not rewrite it.
  private func scope(of page: Page, in edition: Edition) -> PageScope {
    guard case .review(let id) = page,
      let date = index.plan.reviews.first(where: { $0.id == id })?.date
    else { return PageScope(edition: edition, page: page) }
    return PageScope(edition: edition.asOf(date), page: page)
  }

  private func find<Entry>(
    _ id: String, in entries: [String: Entry], _ scope: PageScope, _ body: (Entry) -> PageBody
  ) -> PageBody {
    entries[id].map(body) ?? NotFoundPage(scope: scope).body
  }

  private func find(
    _ id: String, in domains: [Domain], _ scope: PageScope, _ body: (Domain) -> PageBody
  ) -> PageBody {
    domains.first { $0.id == id }.map(body) ?? NotFoundPage(scope: scope).body
  }

  private func text(
    _ id: String, in documents: [TextDocument], _ scope: PageScope, isSeries: Bool
  ) -> PageBody {
    guard let document = documents.first(where: { $0.id == id }) else {
      return NotFoundPage(scope: scope).body
    }
    return TextPage(scope: scope, document: document, series: isSeries ? documents : []).body
  }
}
