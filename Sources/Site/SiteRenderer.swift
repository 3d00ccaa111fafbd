import Language
import Markup
package import Plan

/// Turns a checked plan into the files of its site, which are handed on as they are made: only what later files need of a page is kept.
package struct SiteRenderer: Sendable {
  private let facts: Facts
  private let editions: [Edition]
  /// By language id.
  private let templates: [String: TemplateSet]
  /// Of pages that are in no language.
  private let commonTemplates: TemplateSet
  /// By the id of the language of the index; empty for a site without search.
  private let searchRules: [String: SearchRules]
  /// Nil if no chart is offered as a file.
  private let chartStyle: ChartStyle?
  /// What `assets/` will hold.
  private let assets: [OutputFile]
  private let assetAddresses: AssetAddresses
  private let emit: @Sendable (OutputFile) -> Void
  private let timings: Timings

  private var plan: Plan { facts.plan }

  /// - Parameter emit: takes the files, from any thread and in any order.
  package init(
    _ facts: Facts, theme: Theme, timings: Timings = .off, emit: @escaping @Sendable (OutputFile) -> Void
  ) {
    self.timings = timings
    self.facts = facts
    let published = PublishedPages(facts)
    editions = facts.plan.site.languages.compactMap { language in
      theme.wordings[language.id].map {
        Edition(facts: facts, wording: $0, published: published, assets: theme.assetAddresses)
      }
    }
    templates = theme.wordings.mapValues { theme.templates.templates(in: $0) }
    commonTemplates = theme.templates.templates(in: nil)
    searchRules = facts.plan.site.outputs.has(.search) ? theme.searchRulesOfIndexes : [:]
    chartStyle = theme.chartStyle
    assets = theme.assets
    assetAddresses = theme.assetAddresses
    self.emit = emit
  }

  /// Checks the texts of all pages, in parallel, without making the pages.
  package func checkTexts() async -> CheckedTexts {
    let scopes = editions.flatMap { edition in
      edition.published.entries.filter { $0.languages.contains(edition.language.id) }
        .map { scope(of: $0.page, in: edition) }
    }
    let checked = await scopes.concurrentMap { TextCheck(scope: $0)?.checked() }.compactMap(\.self)
    return CheckedTexts(
      diagnostics: checked.flatMap(\.diagnostics), anchors: checked.flatMap(\.anchors))
  }

  /// Renders all pages, in parallel; the files do not depend on the number of threads.
  ///
  /// - Returns: what is wrong apart from the texts, in no particular order and with repetitions.
  package func render(_ texts: CheckedTexts) async -> [Diagnostic] {
    let charts: [DrawnChart] = await timings.measure("charts") {
      await DrawnChart.all(
        in: self.editions, style: plan.site.outputs.has(.charts) ? chartStyle : nil, emit: emit)
    }
    let data = timings.measure("data") {
      DataFiles(
        edition: ownEdition, charts: charts.compactMap { chart in chart.size.map { (chart.path, $0) } },
        emit: emit)
    }
    let editions = editions.map { edition in
      let own = charts.filter { $0.language == edition.language.id }
      return edition.with(
        charts: Dictionary(own.map { ($0.indicator, $0.chart) }, uniquingKeysWith: { first, _ in first }),
        data: data)
    }
    let printed = editions.map { (edition: $0, parts: PrintPart.all(of: $0)) }
    let batches = printed.flatMap { PageBatch.all(of: $0.edition, printedIn: $0.parts) }
    let finished = await timings.measure("pages and print") {
      await batches.concurrentMap(atOnce: 3) { await render($0) }
    }
    let searches = await timings.measure("search") {
      let names =
        searchRules.isEmpty ? nil : SearchNames(plan, pages: finished.flatMap(\.pages).compactMap(\.searched))
      return await editions.concurrentMap(inRunsOf: 1) { edition in
        search(edition, in: finished.filter { $0.language == edition.language.id }.flatMap(\.pages), names)
      }
    }
    for edition in editions {
      if let feed = Feed(scope: PageScope(edition: edition, page: .changes)).file { emit(feed) }
    }
    if let published = editions.first?.published,
      let sitemap = Sitemap(site: plan.site, published: published).file
    {
      emit(sitemap)
    }
    if let published = editions.first?.published {
      HostFiles(published, lasting: assetAddresses.lasting).files.forEach(emit)
    }
    assets.forEach(emit)
    for medium in plan.media {
      emit(OutputFile(path: "media/" + medium.path, content: .copy(of: medium.location)))
    }
    let pages = finished.flatMap(\.pages)
    let anchors = timings.measure("checking links") {
      AnchorCheck(texts.anchors, pages: pages.map { ($0.path, $0.ids) }).diagnostics()
    }
    var diagnostics = charts.flatMap(\.diagnostics) + finished.flatMap(\.diagnostics)
    diagnostics += searches.flatMap(\.self) + rootPages() + printContents(printed)
    return diagnostics + anchors
  }

  /// In the language in which the plan was written.
  private var ownEdition: Edition {
    editions.first { $0.language.id == plan.site.defaultLanguage } ?? editions[0]
  }

  // MARK: - Pages

  private func render(_ batch: PageBatch) async -> FinishedBatch {
    let edition = batch.edition
    let rules = searchRules[edition.language.id]
    let rendered = await batch.pages.concurrentMap { page in
      let scope = scope(of: page, in: edition)
      guard let body = page.route.body(scope) else {
        preconditionFailure("the table of routes has a page that the plan has no entry for: \(page)")
      }
      let (bytes, diagnostics) = render(scope, body)
      let reading = PageReading(
        page, title: body.title, markup: bytes, searched: page.route.search == nil ? nil : rules,
        isPrinted: batch.part != nil)
      let finished = FinishedPage(
        page: page, title: body.title, path: scope.address.path, ids: reading.ids, searched: reading.searched)
      return (page: finished, text: reading.printable, diagnostics: diagnostics)
    }
    var diagnostics = rendered.flatMap(\.diagnostics)
    if let part = batch.part {
      let texts = rendered.compactMap { rendered in
        rendered.text.map {
          (rendered.page.page, PrintEdition.FinishedPage(title: rendered.page.title, text: $0))
        }
      }
      let scope = PageScope(edition: edition, page: part.page)
      let body = PrintEdition(
        scope: scope, part: part, pages: Dictionary(texts, uniquingKeysWith: { first, _ in first })
      ).body
      diagnostics += render(scope, body).diagnostics
    }
    return FinishedBatch(language: edition.language.id, pages: rendered.map(\.page), diagnostics: diagnostics)
  }

  /// Renders a page and hands it on.
  private func render(_ scope: PageScope, _ body: PageBody) -> (bytes: [UInt8], diagnostics: [Diagnostic]) {
    let templates = templates[scope.language.id] ?? commonTemplates
    let (page, diagnostics) = templates.render(
      scope.page.route.template, [PageShell(scope: scope).fields(for: body), body.fields])
    emit(OutputFile(path: scope.address.path, content: .bytes(page.bytes)))
    return (page.bytes, diagnostics)
  }

  /// The search page and its index are made from the other pages of their language as they came out.
  private func search(_ edition: Edition, in pages: [FinishedPage], _ names: SearchNames?) -> [Diagnostic] {
    guard let names, let rules = searchRules[edition.language.id] else { return [] }
    let searched = Dictionary(
      pages.compactMap { page in page.searched.map { (page.page, $0) } },
      uniquingKeysWith: { first, _ in first })
    let ordered = edition.published.entries.compactMap { searched[$0.page] }
    let scope = PageScope(edition: edition, page: .search)
    let index = SearchIndex(scope: scope, pages: ordered, names: names, rules: rules)
    index.files.forEach(emit)
    return render(scope, SearchPage(scope: scope, pages: ordered, index: index).body).diagnostics
  }

  private func rootPages() -> [Diagnostic] {
    ["index.html", "404.html"].flatMap { path in
      let root = RootPage(plan: plan, editions: editions, address: Address(path), assets: assetAddresses)
      let (page, diagnostics) = commonTemplates.render("root", [root.fields])
      emit(OutputFile(path: path, content: .bytes(page.bytes)))
      return diagnostics
    }
  }

  /// If the report is printed in parts, the page that leads to them.
  private func printContents(_ printed: [(edition: Edition, parts: [PrintPart])]) -> [Diagnostic] {
    printed.flatMap { edition, parts -> [Diagnostic] in
      guard parts.count > 1 else { return [] }
      let scope = PageScope(edition: edition, page: .print)
      return render(scope, PrintEdition.contents(scope, of: parts)).diagnostics
    }
  }

  /// A review shows the plan as it was on the review's date: later figures do not change it.
  private func scope(of page: Page, in edition: Edition) -> PageScope {
    guard let date = plan.reviews.first(where: { page == .review($0.id) })?.date else {
      return PageScope(edition: edition, page: page)
    }
    return PageScope(edition: edition.asOf(date), page: page)
  }
}
