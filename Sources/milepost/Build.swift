import Language
import Markup
import Plan
import Site
import Synchronization
import Translation

/// The front door: the way from content and templates to the files of a site, in the order of the pipeline.
struct Build: Sendable {
  let content: String
  let templates: String

  /// The day as of which the site is built; nil for everything that the content holds.
  let date: CalendarDate?

  /// Whether the languages are held against each other as well; publishing leaves that out to stay fast.
  let isGated: Bool

  let timings: Timings

  init(
    content: String, templates: String, date: CalendarDate? = nil, isGated: Bool = false,
    timings: Timings = .off
  ) {
    self.timings = timings
    self.isGated = isGated
    self.content = content
    self.templates = templates
    self.date = date
  }

  struct Result: Sendable {
    /// Nil if there was an error, or in strict mode a warning.
    var site: [OutputFile]?
    /// All of the run, by place.
    var diagnostics: [Diagnostic]
    /// What is worth knowing and nothing to mend.
    var notes: [Diagnostic] = []
    /// How far the translations are, if the languages were held against each other.
    var coverage: TranslationCoverage?
  }

  enum Step: String, Sendable, CustomStringConvertible {
    case loading = "Reading the plan"
    case checking = "Checking"
    case rendering = "Rendering"

    var description: String { rawValue }
  }

  /// - Parameter isStrict: whether warnings stop the build too.
  func run(isStrict: Bool = false, _ announce: (Step) -> Void = { _ in }) async -> Result {
    announce(.loading)
    let (loadedPlan, loadingDiagnostics) = timings.measure("reading content") {
      PlanLoader.load(root: content)
    }
    var diagnostics = loadingDiagnostics
    guard let plan = loadedPlan else { return Result(site: nil, diagnostics: diagnostics.uniquedAndSorted()) }
    let (design, designDiagnostics) = timings.measure("reading templates") {
      DesignLoader.load(root: templates, languages: plan.site.languages)
    }
    diagnostics += designDiagnostics

    announce(.checking)
    let texts = await timings.measure("parsing texts") { await Texts(of: plan) }
    diagnostics += await timings.measure("checking") {
      await PlanChecker.check(plan, texts) + NavigationCheck.check(plan) + WordingCheck.check(design)
    }
    let gates = isGated ? gates(plan, texts, design) : nil
    diagnostics += gates?.diagnostics() ?? []
    guard !plan.isIncomplete, !designDiagnostics.hasErrors else {
      return Result(site: nil, diagnostics: diagnostics.uniquedAndSorted(), coverage: gates?.coverage)
    }

    // Checked whole, shown as of the date: a mistake in a later figure is a mistake today.
    let facts = timings.measure("facts") {
      Facts(date.map { plan.asOf($0) } ?? plan, texts, year: date.map(plan.year))
    }
    let files = CollectedFiles()
    let renderer = SiteRenderer(facts, design: design, timings: timings, emit: files.add)
    let checkedTexts = await timings.measure("checking texts") { await renderer.checkTexts() }
    diagnostics += checkedTexts.diagnostics

    announce(.rendering)
    // Pages are made even after other mistakes: only they know the places within them that links lead to.
    diagnostics = (diagnostics + (await renderer.render(checkedTexts))).uniquedAndSorted()
    let site = files.all
    if !diagnostics.hasErrors { diagnostics += AddressCheck.check(site) }
    let stops = isStrict ? !diagnostics.isEmpty : diagnostics.hasErrors
    return Result(
      site: stops ? nil : site, diagnostics: diagnostics,
      notes: OrphanCheck.check(plan).uniquedAndSorted(), coverage: gates?.coverage)
  }

  private func gates(_ plan: Plan, _ texts: Texts, _ design: Design) -> TranslationGates {
    TranslationGates(
      plan, texts, design.wordings.mapValues(\.format),
      content: ContentFolder(root: content, languages: plan.site.languages),
      templates: .templates(templates, languages: plan.site.languages))
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
