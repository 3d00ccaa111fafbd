import Commands
import Language
import Localisation
import Markdown
import Markup
import Plan
import Publishing
import Reading
import Site

/// The front door: the way from content and templates to the files of a site, in the order of the pipeline.
struct Build: Sendable {
  let sources: SourceFolders

  /// The day as of which the site is built; nil for all of the content.
  let date: CalendarDate?

  /// Whether the languages are compared with each other as well; publishing leaves that out to stay fast.
  let comparesLanguages: Bool

  var timings: Timings

  /// Content files as they are to be, by name, which are read in place of the disk's.
  let edited: [String: [UInt8]]

  /// Whether drafts are in the site, with a mark in their names.
  var showsDrafts = false

  /// What was read before; nil if nothing is kept.
  var memory: BuildMemory?

  /// Templates and words that were read before, if they are not to be read again.
  var theme: (theme: Theme, diagnostics: [Diagnostic])?

  /// Whether pages are made; without them, what only pages know is not checked.
  var rendersPages = true

  init(
    _ sources: SourceFolders, date: CalendarDate? = nil, comparesLanguages: Bool = false,
    timings: Timings = .off, edited: [String: [UInt8]] = [:]
  ) {
    self.sources = sources
    self.date = date
    self.comparesLanguages = comparesLanguages
    self.timings = timings
    self.edited = edited
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
    /// What the pages were made of, which takes long to take apart.
    var remains: (any Sendable)?
  }

  enum Step: String, Sendable, CustomStringConvertible {
    case loading = "Reading the plan"
    case checking = "Checking"
    case rendering = "Rendering"

    var description: String { rawValue }
  }

  /// What the pages of a site are made from.
  struct Groundwork: Sendable {
    var plan: Plan
    var theme: Theme
    var texts: Texts
    /// What reading the plan and the templates found.
    var diagnostics: [Diagnostic]
    /// Nil if a file could not be read: no page is made that would tell what is in it.
    var renderer: SiteRenderer?
    /// What the plan's figures say against each other, where the facts of the pages are those of the whole plan.
    var contradictions: [Finding]?
  }

  /// Reads the plan and the templates.
  ///
  /// - Returns: no groundwork, and why, if there is no plan.
  func groundwork() async -> (Groundwork?, [Diagnostic]) {
    let (read, themeRead) = await timings.measure("reading") { await self.read() }
    guard let plan = read.plan, let (theme, themeDiagnostics) = themeRead else {
      return (nil, read.diagnostics)
    }
    let texts = await timings.measure("parsing texts") { await Texts(of: plan, after: memory?.texts) }
    memory?.keep(texts)
    // A language that takes the place of one with a slip in its id has no words either.
    let told =
      plan.unlistedLanguages.isEmpty
      ? themeDiagnostics : themeDiagnostics.filter { $0.code != "missing-words" }
    var groundwork = Groundwork(
      plan: plan, theme: theme, texts: texts, diagnostics: read.diagnostics + told)
    if !plan.isIncomplete, !themeDiagnostics.hasErrors {
      // All of it is checked, even with an earlier date to show: a mistake in a later figure is a mistake today.
      let facts = timings.measure("facts") {
        Facts(
          date.map { plan.published(asOf: $0) } ?? plan, texts, year: date.map(plan.year),
          after: memory?.facts)
      }
      memory?.keep(facts)
      groundwork.contradictions = date == nil ? facts.contradictions : nil
      groundwork.renderer = timings.measure("editions") {
        SiteRenderer(facts, theme: theme, timings: timings)
      }
    }
    return (groundwork, [])
  }

  /// Reads the languages of the site, then the rest of the plan and the templates, each on a core of its own.
  private func read() async -> (
    plan: (plan: Plan?, diagnostics: [Diagnostic]), theme: (theme: Theme, diagnostics: [Diagnostic])?
  ) {
    let (opened, mistakes) = PlanLoader.open(
      root: sources.content, edited: edited, showsDrafts: showsDrafts, memory: memory?.files)
    guard let loader = opened else { return ((nil, mistakes), nil) }
    let languages = loader.languages
    async let theme = readTheme(in: languages)
    let plan = loader.load()
    return (plan, await theme)
  }

  private func readTheme(in languages: [Language]) -> (theme: Theme, diagnostics: [Diagnostic]) {
    self.theme ?? memory?.theme(sources.templates, languages)
      ?? ThemeLoader.load(root: sources.templates, languages: languages)
  }

  /// What can be said without a page.
  struct Findings: Sendable {
    var diagnostics: [Diagnostic]
    /// What only pages can show; nil if none is made.
    var texts: CheckedTexts?
    /// If the languages were compared with each other.
    var coverage: TranslationCoverage?
  }

  func findings(_ groundwork: Groundwork) async -> Findings {
    let (plan, texts) = (groundwork.plan, groundwork.texts)
    var findings = Findings(diagnostics: groundwork.diagnostics)
    findings.diagnostics += await timings.measure("checking") {
      await PlanChecker.check(plan, texts, groundwork.contradictions ?? FindingSearch(plan).findings)
        + DateCheck.future(plan, today: BuildDate.today)
        + NavigationCheck.check(plan) + WordingCheck.check(groundwork.theme)
    }
    // Texts in a language that the site does not list have nothing to be compared with.
    if comparesLanguages, plan.unlistedLanguages.isEmpty {
      let comparison = translationChecks(plan, texts, groundwork.theme)
      findings.diagnostics += comparison.diagnostics()
      findings.coverage = comparison.coverage
    }
    guard let renderer = groundwork.renderer else {
      // No page is made that would tell them.
      findings.diagnostics += (plan.texts + plan.passages).flatMap(\.translations.values).flatMap {
        translation in
        texts[translation].issues.map(translation.diagnostic)
      }
      return findings
    }
    let checked = await timings.measure("checking texts") { await renderer.checkTexts() }
    findings.diagnostics += checked.diagnostics
    findings.texts = checked
    return findings
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
    let (laid, failures) = await groundwork()
    guard let groundwork = laid else { return Result(diagnostics: failures.uniquedAndSorted()) }
    announce(.checking)
    return await finish(groundwork, await findings(groundwork), isStrict: isStrict, into: open, announce)
  }

  /// Makes the files, if nothing is wrong that would stop them.
  func finish<Output: SiteOutput>(
    _ groundwork: Groundwork, _ findings: Findings, isStrict: Bool = false,
    into open: () throws(PublishingFailure) -> Output?, _ announce: (Step) -> Void = { _ in }
  ) async -> Result<Output> {
    let plan = groundwork.plan
    var result = Result<Output>(
      diagnostics: findings.diagnostics.uniquedAndSorted(), coverage: findings.coverage,
      draftCount: plan.drafts.count)
    guard let renderer = groundwork.renderer, let texts = findings.texts else { return result }
    let output: Output?
    do throws(PublishingFailure) {
      output = result.diagnostics.hasErrors ? nil : try open()
    } catch {
      result.failure = error
      return result
    }
    result.notes = (OrphanCheck.check(plan) + LicenceCheck.check(plan)).uniquedAndSorted()
    guard rendersPages else { return result }

    announce(.rendering)
    let receiver = SiteReceiver(output)
    // Pages are made even after other mistakes: only they know which places within them links can lead to.
    let rendered = await renderer.render(texts, drawsPictures: output != nil, emit: receiver.take)
    result.diagnostics = (findings.diagnostics + rendered.diagnostics).uniquedAndSorted()
    result.remains = (groundwork, rendered.remains)
    if !result.diagnostics.hasErrors {
      result.diagnostics +=
        AddressCheck.check(receiver.paths, content: ContentFolder.plain(sources.content))
        + SiteLinkCheck.check(groundwork.theme.links, receiver.paths)
    }
    result.isSound = isStrict ? result.diagnostics.isEmpty : !result.diagnostics.hasErrors
    result.failure = receiver.failure
    if result.isSound, receiver.failure == nil { result.output = output }
    return result
  }

  private func translationChecks(_ plan: Plan, _ texts: Texts, _ theme: Theme) -> TranslationChecks {
    TranslationChecks(
      plan, texts, theme.wordings.mapValues(\.format),
      content: ContentFolder(root: sources.content, languages: plan.site.languages),
      templates: .templates(sources.templates, languages: plan.site.languages))
  }
}
