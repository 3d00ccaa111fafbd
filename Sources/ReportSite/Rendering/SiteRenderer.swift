import Markup
import PlanModel

/// Turns a checked plan into the files of its site. Nothing is written here.
struct SiteRenderer: Sendable {
  let index: PlanIndex
  let editions: [Edition]
  let templates: TemplateLibrary
  /// Stylesheet, script, icon: passed through to `assets/`.
  let assets: [OutputFile]

  struct Rendered: Sendable {
    var files: [OutputFile]
    var diagnostics: [Diagnostic]
  }

  /// Renders all pages, in parallel; the result does not depend on how many threads did it.
  func render() async -> Rendered {
    var tasks: [PageScope] = []
    for edition in editions {
      for entry in edition.published.languages where entry.languages.contains(edition.language.id) {
        tasks.append(PageScope(edition: edition, page: entry.page))
      }
    }
    let pages = await tasks.concurrentMap { render($0) }
    var result = Rendered(files: [], diagnostics: [])
    for page in pages + rootPages {
      result.files.append(page.file)
      result.diagnostics += page.diagnostics
    }
    result.files += assets
    result.files += Downloads(index: index).files
    if let edition = editions.first { result.files += StatusDownload(edition: edition).files }
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

  private typealias RenderedPage = (file: OutputFile, diagnostics: [Diagnostic])

  private func render(_ scope: PageScope) -> RenderedPage {
    let body = body(of: scope)
    var fields = PageShell(scope: scope).fields(for: body)
    fields.merge(body.fields)
    let (page, diagnostics) = templates.render(body.template, fields)
    let file = OutputFile(path: scope.address.path, content: .bytes(page.bytes))
    return (file, body.diagnostics + diagnostics)
  }

  private var rootPages: [RenderedPage] {
    ["index.html", "404.html"].map { path in
      let root = RootPage(plan: index.plan, editions: editions, address: Address(path))
      let (page, diagnostics) = templates.render("root", root.fields)
      return (OutputFile(path: path, content: .bytes(page.bytes)), diagnostics)
    }
  }

  /// One case a kind of page: the list of what the site consists of.
  private func body(of scope: PageScope) -> PageBody {
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
    case .review(let id): text(id, in: index.plan.reviews, frozen(scope, review: id), isSeries: true)
    case .changes: ChangesPage(scope: scope).body
    case .method: MethodPage(scope: scope).body
    case .sources: SourcesPage(scope: scope).body
    case .page(let id): text(id, in: index.plan.pages, scope, isSeries: false)
    case .notFound: NotFoundPage(scope: scope).body
    }
  }

  /// A review shows the plan as it stood on the review's date: later figures do not rewrite it.
  private func frozen(_ scope: PageScope, review id: String) -> PageScope {
    let translations = index.plan.reviews.first { $0.id == id }?.translations.values
    guard let date = translations?.compactMap(\.date).min() else { return scope }
    return PageScope(edition: scope.edition.asOf(date), page: scope.page)
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
