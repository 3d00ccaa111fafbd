import Markup
package import PlanModel
import Synchronization

/// The front door: the way from content and templates to the files of a site, in the order of the pipeline.
package struct Build: Sendable {
  let content: String
  let templates: String

  /// The day as of which the site is built; nil for everything that the content holds.
  let date: CalendarDate?

  /// Whether the languages are held against each other as well; publishing leaves that out to stay fast.
  let isGated: Bool

  package init(content: String, templates: String, date: CalendarDate? = nil, isGated: Bool = false) {
    self.isGated = isGated
    self.content = content
    self.templates = templates
    self.date = date
  }

  package struct Result: Sendable {
    /// Nil if there was an error, or in strict mode a warning.
    package var site: [OutputFile]?
    /// All of the run, by place.
    package var diagnostics: [Diagnostic]
    /// What is worth knowing and nothing to mend.
    package var notes: [Diagnostic] = []
    /// How far the translations are, if the languages were held against each other.
    package var coverage: TranslationCoverage?
  }

  package enum Step: String, Sendable, CustomStringConvertible {
    case loading = "Reading the plan"
    case checking = "Checking"
    case rendering = "Rendering"

    package var description: String { rawValue }
  }

  /// - Parameter isStrict: whether warnings stop the build too.
  package func run(isStrict: Bool = false, _ announce: (Step) -> Void = { _ in }) async -> Result {
    announce(.loading)
    let (loadedPlan, loadingDiagnostics) = PlanLoader.load(root: content)
    var diagnostics = loadingDiagnostics
    guard let plan = loadedPlan else { return Result(site: nil, diagnostics: diagnostics.uniquedAndSorted()) }
    let (design, designDiagnostics) = DesignLoader.load(root: templates, languages: plan.site.languages)
    diagnostics += designDiagnostics

    announce(.checking)
    diagnostics += await PlanChecker.check(plan)
    diagnostics += WordingCheck.check(design)
    let gates = isGated ? gates(plan, design) : nil
    diagnostics += gates?.diagnostics() ?? []
    // Texts are rendered even after other mistakes, so that theirs are told in the same run.
    guard !plan.isIncomplete, !designDiagnostics.hasErrors else {
      return Result(site: nil, diagnostics: diagnostics.uniquedAndSorted(), coverage: gates?.coverage)
    }

    announce(.rendering)
    // Checked whole, shown as of the date: a mistake in a later figure is a mistake today.
    let facts = Facts(date.map { plan.asOf($0) } ?? plan, year: date.map(plan.year))
    let published = PublishedPages(facts)
    let editions = plan.site.languages.compactMap { language in
      design.wordings[language.id].map {
        Edition(facts: facts, wording: $0, published: published)
      }
    }
    let files = CollectedFiles()
    let rendering = await SiteRenderer(
      facts: facts, editions: editions, templates: design.templates, chartStyle: design.chartStyle,
      assets: design.assets, emit: files.add
    ).render()
    diagnostics = (diagnostics + rendering).uniquedAndSorted()
    if !diagnostics.hasErrors { diagnostics += AddressCheck.check(files.all) }
    let stops = isStrict ? !diagnostics.isEmpty : diagnostics.hasErrors
    return Result(
      site: stops ? nil : files.all, diagnostics: diagnostics,
      notes: OrphanCheck.check(plan).uniquedAndSorted(), coverage: gates?.coverage)
  }

  private func gates(_ plan: Plan, _ design: Design) -> TranslationGates {
    TranslationGates(
      plan, design, content: ContentFolder(root: content), templates: ContentFolder(root: templates))
  }
}

/// The files of a site in memory, in the order of their paths.
private final class CollectedFiles: Sendable {
  private let files = Mutex<[OutputFile]>([])

  @Sendable func add(_ file: OutputFile) {
    files.withLock { $0.append(file) }
  }

  var all: [OutputFile] {
    files.withLock { $0.sorted { $0.path < $1.path } }
  }
}
