import Language
import Markup
import Plan
package import Reading
import Templates
import Text

/// Turns a checked plan into the files of its site: one that is asked for, or all, which are handed on as they are made, so that only what
/// later files need of a page is kept.
package struct SiteRenderer: Sendable {
  private let facts: Facts
  private let editions: [Edition]
  /// By language id.
  private let templates: [String: TemplateSet]
  /// Of pages that are in no language.
  private let commonTemplates: TemplateSet
  /// By the id of the language of the index; empty for a site without search.
  private let searchRules: [String: SearchRules]
  private let chartStyle: ChartStyle?
  /// What `assets/` will hold.
  private let assets: [OutputFile]
  private let assetAddresses: AssetAddresses
  /// The pages that can be made by themselves, by their paths.
  private let pages: Lazily<[String: PageScope]>
  private let timings: Timings

  private var plan: Plan { facts.plan }

  package init(_ facts: Facts, theme: Theme, timings: Timings = .off) {
    self.timings = timings
    self.facts = facts
    let published = PublishedPages(facts)
    let editions = facts.plan.site.languages.compactMap { language in
      theme.wordings[language.id].map {
        Edition(facts: facts, wording: $0, published: published, assets: theme.assetAddresses)
      }
    }
    self.editions = editions
    templates = theme.templatesWithWords
    commonTemplates = theme.templates.templates(in: nil)
    searchRules = facts.plan.site.outputs.has(.search) ? theme.searchRulesOfIndexes : [:]
    chartStyle = theme.chartStyle
    assets = theme.assets
    assetAddresses = theme.assetAddresses
    pages = Lazily {
      let scopes = editions.flatMap { edition in
        edition.published.entries.filter { $0.languages.contains(edition.language.id) }
          .map { Self.scope(of: $0.page, in: edition) }
      }
      return Dictionary(keepingFirst: scopes.map { ($0.address.path, $0) })
    }
  }

  /// What the site passes through: files of the templates and media.
  package var passedFiles: [OutputFile] {
    assets + plan.media.map { OutputFile(path: "media/" + $0.path, content: .copy(of: $0.location)) }
  }

  /// Makes one page.
  ///
  /// - Returns: nil for what is no page, for pages that are made of others, and for one with a mistake.
  package func page(at path: String) -> [UInt8]? {
    let (page, diagnostics): (Fragment, [Diagnostic])
    if Self.rootPaths.contains(path) {
      (page, diagnostics) = rootPage(at: path)
    } else if let scope = pages.value[path], let body = scope.page.route.body(scope) {
      (page, diagnostics) = render(scope, body)
    } else {
      return nil
    }
    return diagnostics.isEmpty ? page.bytes : nil
  }

  /// Checks the texts of all pages, in parallel, without making the pages.
  package func checkTexts() async -> CheckedTexts {
    let scopes = editions.flatMap { edition in
      edition.published.entries.filter { $0.languages.contains(edition.language.id) }
        .map { Self.scope(of: $0.page, in: edition) }
    }
    let checks = scopes.compactMap { TextCheck(scope: $0) } + editions.flatMap(Self.passageChecks)
    let checked = await checks.concurrentMap { $0.checked() }
    return CheckedTexts(
      diagnostics: checked.flatMap(\.diagnostics), anchors: checked.flatMap(\.anchors))
  }

  /// Definitions and notes are on the page of their indicator or, of a milestone, of its field.
  private static func passageChecks(of edition: Edition) -> [TextCheck] {
    edition.plan.indicatorsAndMilestones.flatMap { indicator in
      let page =
        edition.index.fieldOfMilestone[indicator.id].map { Page.field($0.id) } ?? .indicator(indicator.id)
      return [indicator.definition, indicator.note].compactMap { $0?[edition.language.id] }.map {
        TextCheck(scope: scope(of: page, in: edition), passage: $0)
      }
    }
  }

  /// Renders all pages, in parallel; the files do not depend on the number of threads.
  ///
  /// - Parameters:
  ///   - drawsPictures: whether anybody wants those that take long.
  ///   - emit: takes the files, from any thread and in any order.
  /// - Returns: what is wrong apart from the texts, in no particular order and with repetitions. Nothing of it counts if the task was
  ///   cancelled. And what the pages were made of: a program that is about to end saves the time of taking it apart by keeping it.
  package func render(
    _ texts: CheckedTexts, drawsPictures: Bool = true, emit: @escaping @Sendable (OutputFile) -> Void
  ) async -> (diagnostics: [Diagnostic], remains: (any Sendable)?) {
    let charts: [DrawnChart] = await timings.measure("charts") {
      await DrawnChart.all(
        in: self.editions, style: chartStyle, plan.site.outputs, emit: emit)
    }
    let data = await timings.measure("data") {
      await DataFiles(
        edition: ownEdition, charts: charts.compactMap { chart in chart.size.map { (chart.path, $0) } },
        emit: emit)
    }
    let editions = editions.map { edition in
      let own = charts.filter { $0.language == edition.language.id }
      return edition.with(
        charts: Dictionary(keepingFirst: own.map { ($0.indicator, $0.chart) }),
        data: data)
    }
    let pictures =
      await timings.measure("pictures") {
        await Pictures(site: plan.site, style: chartStyle).make(
          charts, editions, draws: drawsPictures, emit: emit)
      } + PrintedPDF.check(plan.site)
    let printed = editions.map { (edition: $0, parts: PrintPart.all(of: $0)) }
    let batches = printed.flatMap { PageBatch.all(of: $0.edition, printedIn: $0.parts) }
    let finished = await timings.measure("pages and print") {
      await batches.concurrentMap(atOnce: 3) { await finish($0, emit) }
    }
    guard !Task.isCancelled else { return ([], nil) }
    let searches = await timings.measure("search") {
      let names =
        searchRules.isEmpty ? nil : SearchNames(plan, pages: finished.flatMap(\.pages).compactMap(\.searched))
      return await editions.concurrentMap(inRunsOf: 1) { edition in
        search(
          edition, in: finished.filter { $0.language == edition.language.id }.flatMap(\.pages), names, emit)
      }
    }
    otherFiles(of: editions).forEach(emit)
    let pages = finished.flatMap(\.pages)
    let anchors = timings.measure("checking links") {
      AnchorCheck(texts.anchors, pages: pages.map { ($0.path, $0.ids) }).diagnostics()
    }
    var diagnostics = charts.flatMap(\.diagnostics) + pictures + finished.flatMap(\.diagnostics)
    diagnostics += searches.flatMap(\.self) + rootPages(emit) + printContents(printed, emit)
    return (diagnostics + anchors, (charts, editions, finished))
  }

  /// What is neither a page nor made of pages or charts.
  private func otherFiles(of editions: [Edition]) -> [OutputFile] {
    var files = editions.compactMap { Feed(scope: PageScope(edition: $0, page: .changes)).file }
    if let published = editions.first?.published {
      if let sitemap = Sitemap(site: plan.site, published: published).file { files.append(sitemap) }
      files += HostFiles(published, lasting: assetAddresses.lasting).files
    }
    return files + passedFiles
  }

  /// In the language in which the plan was written.
  private var ownEdition: Edition {
    editions.first { $0.language.id == plan.site.defaultLanguage } ?? editions[0]
  }

  // MARK: - Pages

  /// The pages of a batch and, of those that the print edition holds, the part with their texts.
  private func finish(_ batch: PageBatch, _ emit: @escaping @Sendable (OutputFile) -> Void) async
    -> FinishedBatch
  {
    let edition = batch.edition
    let rules = searchRules[edition.language.id]
    let rendered = await batch.pages.concurrentMap {
      page -> (page: FinishedPage, text: PrintableText?, diagnostics: [Diagnostic])? in
      // Nobody waits for it any more.
      if Task.isCancelled { return nil }
      let scope = Self.scope(of: page, in: edition)
      guard let body = page.route.body(scope) else {
        preconditionFailure("the table of routes has a page that the plan has no entry for: \(page)")
      }
      let (markup, diagnostics) = render(scope, body)
      emit(OutputFile(path: scope.address.path, content: .bytes(markup.bytes)))
      let reading = PageReading(
        page, title: body.title, markup: markup.bytes, searched: page.route.search == nil ? nil : rules,
        isPrinted: batch.part != nil)
      let finished = FinishedPage(
        page: page, title: body.title, path: scope.address.path, ids: reading.ids, searched: reading.searched)
      return (page: finished, text: reading.printable, diagnostics: diagnostics)
    }.compactMap(\.self)
    var diagnostics = rendered.flatMap(\.diagnostics)
    if let part = batch.part, !Task.isCancelled {
      let texts = rendered.compactMap { rendered in
        rendered.text.map {
          (rendered.page.page, PrintEdition.FinishedPage(title: rendered.page.title, text: $0))
        }
      }
      let scope = PageScope(edition: edition, page: part.page)
      let body = PrintEdition(
        scope: scope, part: part, pages: Dictionary(keepingFirst: texts)
      ).body
      diagnostics += render(scope, body, emit)
    }
    return FinishedBatch(language: edition.language.id, pages: rendered.map(\.page), diagnostics: diagnostics)
  }

  private func render(_ scope: PageScope, _ body: PageBody) -> (page: Fragment, diagnostics: [Diagnostic]) {
    let templates = templates[scope.language.id] ?? commonTemplates
    return templates.render(
      scope.page.route.template, [PageShell(scope: scope).fields(for: body), body.fields])
  }

  /// Renders a page and hands it on.
  private func render(_ scope: PageScope, _ body: PageBody, _ emit: (OutputFile) -> Void) -> [Diagnostic] {
    let (page, diagnostics) = render(scope, body)
    emit(OutputFile(path: scope.address.path, content: .bytes(page.bytes)))
    return diagnostics
  }

  /// The search page and its index are made from the other pages of their language as they came out.
  private func search(
    _ edition: Edition, in pages: [FinishedPage], _ names: SearchNames?, _ emit: (OutputFile) -> Void
  ) -> [Diagnostic] {
    guard let names, let rules = searchRules[edition.language.id] else { return [] }
    let searched = Dictionary(
      keepingFirst: pages.compactMap { page in page.searched.map { (page.page, $0) } })
    let ordered = edition.published.entries.compactMap { searched[$0.page] }
    let scope = PageScope(edition: edition, page: .search)
    let index = SearchIndex(scope: scope, pages: ordered, names: names, rules: rules)
    index.files.forEach(emit)
    return render(scope, SearchPage(scope: scope, pages: ordered, index: index).body, emit)
  }

  private func rootPages(_ emit: (OutputFile) -> Void) -> [Diagnostic] {
    Self.rootPaths.flatMap { path in
      let (page, diagnostics) = rootPage(at: path)
      emit(OutputFile(path: path, content: .bytes(page.bytes)))
      return diagnostics
    }
  }

  private static let rootPaths = ["index.html", "404.html"]

  private func rootPage(at path: String) -> (page: Fragment, diagnostics: [Diagnostic]) {
    let root = RootPage(plan: plan, editions: editions, address: Address(path), assets: assetAddresses)
    return commonTemplates.render("root", [root.fields])
  }

  /// If the report is printed in parts, the page that leads to them.
  private func printContents(
    _ printed: [(edition: Edition, parts: [PrintPart])], _ emit: (OutputFile) -> Void
  ) -> [Diagnostic] {
    printed.flatMap { edition, parts -> [Diagnostic] in
      guard parts.count > 1 else { return [] }
      let scope = PageScope(edition: edition, page: .print)
      return render(scope, PrintEdition.contents(scope, of: parts), emit)
    }
  }

  /// A review shows the plan as it was on the review's date: later figures do not change it.
  private static func scope(of page: Page, in edition: Edition) -> PageScope {
    guard let date = edition.plan.reviews.first(where: { page == .review($0.id) })?.date else {
      return PageScope(edition: edition, page: page)
    }
    return PageScope(edition: edition.asOf(date), page: page)
  }
}
