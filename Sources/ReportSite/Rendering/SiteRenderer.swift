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
    let data = DataFiles(edition: ownEdition, charts: charts.compactMap(\.result.file))
    let editions = editions.map { edition in
      let own = charts.filter { $0.language == edition.language.id }
      return edition.with(
        charts: Dictionary(uniqueKeysWithValues: own.map { ($0.indicator, $0.chart) }), data: data)
    }
    let tasks = editions.flatMap { edition in
      edition.published.entries
        .filter { !$0.page.route.isMadeOfOthers && $0.languages.contains(edition.language.id) }
        .map { scope(of: $0.page, in: edition) }
    }
    let pages = await tasks.concurrentMap {
      render($0, $0.page.route.body($0) ?? NotFoundPage(scope: $0).body)
    }
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

  /// Every chart in every language, and as a file of its own.
  private func charts() async -> [DrawnChart] {
    let all = editions.flatMap { edition in
      edition.plan.indicatorsAndMilestones.map { (edition: edition, indicator: $0) }
    }
    return await all.concurrentMap { edition, indicator in
      let chart = ChartOfIndicator(edition: edition, indicator: indicator)
      let page = index.fieldOfMilestone[indicator.id].map { Page.field($0.id) } ?? .indicator(indicator.id)
      let scope = PageScope(edition: edition, page: page)
      let result = chartStyle.map { style in
        ChartFile(
          figure: TrendFigure(scope: scope, indicator: indicator, id: indicator.id, chart: chart),
          style: style
        ).render()
      }
      return DrawnChart(
        language: edition.language.id, indicator: indicator.id, chart: chart,
        result: result ?? ChartFile.Result())
    }
  }

  private struct DrawnChart: Sendable {
    var language: String
    var indicator: String
    var chart: ChartOfIndicator
    var result: ChartFile.Result
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
      searched: scope.page.route.search != nil
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

  /// A review shows the plan as it stood on the review's date: later figures do not rewrite it.
  private func scope(of page: Page, in edition: Edition) -> PageScope {
    guard let date = index.plan.reviews.first(where: { page == .review($0.id) })?.date
    else { return PageScope(edition: edition, page: page) }
    return PageScope(edition: edition.asOf(date), page: page)
  }
}
