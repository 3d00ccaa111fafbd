import Language
import Markdown
import Markup
import Plan
import Publishing
import Site
import Translation

/// The front door: the way from content and templates to the files of a site, in the order of the pipeline.
struct Build: Sendable {
  let sources: SourceFolders

  /// The day as of which the site is built; nil for all of the content.
  let date: CalendarDate?

  /// Whether the languages are compared with each other as well; publishing leaves that out to stay fast.
  let comparesLanguages: Bool

  let timings: Timings

  /// Content files as they are to be, by name, which are read in place of the disk's.
  let drafts: [String: [UInt8]]

  /// Whether drafts are in the site, with a mark in their names.
  var showsDrafts = false

  /// Templates and words that were read before, if they are not to be read again.
  var theme: (theme: Theme, diagnostics: [Diagnostic])?

  /// Whether pages are made; without them, what only pages know is not checked.
  var rendersPages = true

  init(
    _ sources: SourceFolders, date: CalendarDate? = nil, comparesLanguages: Bool = false,
    timings: Timings = .off, drafts: [String: [UInt8]] = [:]
  ) {
    self.sources = sources
    self.date = date
    self.comparesLanguages = comparesLanguages
    self.timings = timings
    self.drafts = drafts
  }

  struct Result<Output: SiteOutput>: Sendable {
    /// Whether there was no error, and in strict mode no warning.
    var isSound = false
    /// Why the files of the site could not be put together, even though the content may be sound.
    var failure: PublishingFailure?
    /// Where the files of the site are; nil unless all of them are there and sound.
    var output: Output?
    /// Those of the whole run, by place.
    var diagnostics: [Diagnostic]
    /// What is worth knowing, with nothing to mend.
    var notes: [Diagnostic] = []
    /// How far the translations are, if the languages were compared with each other.
    var coverage: TranslationCoverage?
    /// How many entries and texts are drafts.
    var draftCount = 0
  }

  enum Step: String, Sendable, CustomStringConvertible {
    case loading = "Reading the plan"
    case checking = "Checking"
    case rendering = "Rendering"

    var description: String { rawValue }
  }

  /// - Parameters:
  ///   - isStrict: whether warnings stop the build too.
  ///   - open: returns what takes the files as they are rendered, or nil if nobody wants them; called only when nothing but texts can still
  ///     be wrong.
  func run<Output: SiteOutput>(
    isStrict: Bool = false, into open: () throws(PublishingFailure) -> Output?,
    _ announce: (Step) -> Void = { _ in }
  ) async -> Result<Output> {
    announce(.loading)
    let (loadedPlan, loadingDiagnostics) = timings.measure("reading content") {
      PlanLoader.load(root: sources.content, drafts: drafts, showsDrafts: showsDrafts)
    }
    var diagnostics = loadingDiagnostics
    guard let plan = loadedPlan else { return Result(diagnostics: diagnostics.uniquedAndSorted()) }
    let (theme, themeDiagnostics) = timings.measure("reading templates") {
      self.theme ?? ThemeLoader.load(root: sources.templates, languages: plan.site.languages)
    }
    diagnostics += themeDiagnostics

    announce(.checking)
    let texts = await timings.measure("parsing texts") { await Texts(of: plan) }
    let findings = timings.measure("checking") { FindingSearch(plan).findings }
    diagnostics += await timings.measure("checking") {
      await PlanChecker.check(plan, texts, findings) + DateCheck.future(plan, today: BuildDate.today)
        + NavigationCheck.check(plan) + WordingCheck.check(theme)
    }
    let comparison = comparesLanguages ? translationChecks(plan, texts, theme) : nil
    diagnostics += comparison?.diagnostics() ?? []
    guard !plan.isIncomplete, !themeDiagnostics.hasErrors else {
      // No page is made that would tell them.
      diagnostics += plan.texts.flatMap(\.translations.values).flatMap { translation in
        texts[translation].issues.map(translation.diagnostic)
      }
      return Result(
        diagnostics: diagnostics.uniquedAndSorted(), coverage: comparison?.coverage,
        draftCount: plan.drafts.count)
    }

    // All of it is checked, even with an earlier date to show: a mistake in a later figure is a mistake today.
    let facts = timings.measure("facts") {
      guard let date else { return Facts(plan, texts, findings) }
      let published = plan.published(asOf: date)
      return Facts(published, texts, FindingSearch(published).findings, year: plan.year(of: date))
    }
    let output: Output?
    do throws(PublishingFailure) {
      output = diagnostics.hasErrors ? nil : try open()
    } catch {
      return Result(
        failure: error, diagnostics: diagnostics.uniquedAndSorted(), coverage: comparison?.coverage,
        draftCount: plan.drafts.count)
    }
    let receiver = SiteReceiver(output)
    let renderer = SiteRenderer(facts, theme: theme, timings: timings, emit: receiver.take)
    let checkedTexts = await timings.measure("checking texts") { await renderer.checkTexts() }
    diagnostics += checkedTexts.diagnostics

    guard rendersPages else {
      return Result(
        diagnostics: diagnostics.uniquedAndSorted(), notes: OrphanCheck.check(plan).uniquedAndSorted(),
        coverage: comparison?.coverage, draftCount: plan.drafts.count)
    }

    announce(.rendering)
    // Pages are made even after other mistakes: only they know which places within them links can lead to.
    diagnostics = (diagnostics + (await renderer.render(checkedTexts))).uniquedAndSorted()
    if !diagnostics.hasErrors {
      diagnostics += AddressCheck.check(receiver.paths, content: ContentFolder.plain(sources.content))
    }
    let isSound = isStrict ? diagnostics.isEmpty : !diagnostics.hasErrors
    return Result(
      isSound: isSound, failure: receiver.failure,
      output: isSound && receiver.failure == nil ? output : nil, diagnostics: diagnostics,
      notes: OrphanCheck.check(plan).uniquedAndSorted(), coverage: comparison?.coverage,
      draftCount: plan.drafts.count)
  }

  private func translationChecks(_ plan: Plan, _ texts: Texts, _ theme: Theme) -> TranslationChecks {
    TranslationChecks(
      plan, texts, theme.wordings.mapValues(\.format),
      content: ContentFolder(root: sources.content, languages: plan.site.languages),
      templates: .templates(sources.templates, languages: plan.site.languages))
  }
}
