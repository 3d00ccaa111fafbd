package import Plan
import Reading
import Text

/// What the site shows of a plan as of a day, the same in every language: determined once, before any page, and only read by pages.
package final class Facts: Sendable {
  let index: PlanIndex
  /// The plan's Markdown texts.
  let texts: Texts
  /// The year for which statuses are determined.
  let year: Int
  /// What happened to the plan and its figures.
  let changes: ChangeLog
  /// The newest day of a change or a source; nil if there is none, or if figures of a later year are known.
  let newestDay: CalendarDate?
  /// All reviews that the site publishes, in an earlier state too: each leads to the next.
  let reviews: [TextDocument]
  /// How the plan's document was read where it is unclear.
  let readingNotes: TranscriptionNotes
  /// What the figures say first.
  let headline: Headline
  /// How the indicators of a plan with many are spread over pages; empty if one list has them all.
  let lists: [IndicatorList]
  private let listsByID: [String: IndicatorList]
  /// Series of three figures or more, by theme.
  let knownThemes: [KnownTheme]
  /// How they are spread over pages; empty if one has them all.
  let knownPages: [KnownTheme]
  /// The plan as it was on the day of each dated review, by that day. Empty in such an earlier state.
  private let earlier: [CalendarDate: Facts]
  /// The assessment of each indicator and milestone, by id, from what has been published.
  private let assessments: [String: Assessment]
  /// The assessments against the first targets, for indicators whose targets were revised.
  private let originalAssessments: [String: Assessment]

  var plan: Plan { index.plan }
  /// What the plan's figures say against each other.
  package var contradictions: [Finding] { index.findings.values.flatMap { $0 } }

  /// - Parameters:
  ///   - year: nil for the year of the content's own date.
  ///   - known: those of an earlier state of the plan's files, of which what cannot have changed is taken.
  package convenience init(_ plan: Plan, _ texts: Texts, year: Int? = nil, after known: Facts? = nil) {
    let days = Set(plan.reviews.compactMap(\.date))
    self.init(
      plan, texts, year: year, reviews: plan.reviews, known: known,
      earlier: Dictionary(
        keepingFirst: days.map { day in
          let state = Facts(
            plan.asOf(day), texts, year: plan.year(of: day), reviews: plan.reviews,
            known: known?.earlier[day], earlier: [:])
          return (day, state)
        }))
  }

  private init(
    _ plan: Plan, _ texts: Texts, year: Int?, reviews: [TextDocument], known: Facts?,
    earlier: [CalendarDate: Facts]
  ) {
    let known = known.flatMap { known in
      plan.dataVersion != nil && plan.dataVersion == known.plan.dataVersion && plan.day == known.plan.day
        ? known : nil
    }
    let index = known.map { PlanIndex(plan, like: $0.index) } ?? PlanIndex(plan, FindingSearch(plan).findings)
    let changes = ChangeLog(index)
    let days = changes.entries.map(\.date) + plan.sources.compactMap(\.date)
    let newestDay = days.filter { day in plan.day.map { day <= $0 } ?? true }.max()
      .flatMap { $0.year >= index.newestYear ? $0 : nil }
    // A year that is over by the content's date has passed, with or without a figure of its own.
    let year = year ?? max(index.newestYear, newestDay.map(plan.year) ?? .min)
    func assessment(of indicator: Indicator) -> Assessment {
      Assessment(
        of: indicator, unit: index.unit(indicator), observations: index.observations[indicator.id] ?? [],
        yearlyChanges: index.yearlyChanges(of: indicator), in: year)
    }
    self.index = index
    self.texts = texts
    self.year = year
    self.reviews = reviews
    self.earlier = earlier
    self.changes = changes
    self.newestDay = newestDay
    readingNotes = TranscriptionNotes(of: index.orderedFields)
    lists = IndicatorList.all(of: plan)
    listsByID = Dictionary(keepingFirst: lists.map { ($0.id, $0) })
    knownThemes = KnownTheme.all(of: index)
    knownPages = KnownTheme.pages(of: knownThemes)
    let isSameYear = known?.year == year
    let assessments = (isSameYear ? known?.assessments : nil) ?? index.indicators.mapValues(assessment)
    self.assessments = assessments
    headline = Headline(of: index, in: year) { assessments[$0.id]?.status }
    originalAssessments =
      (isSameYear ? known?.originalAssessments : nil)
      ?? index.indicators.compactMapValues { indicator in
        index.revisions[indicator.id].map { assessment(of: indicator.beforeRevisions($0)) }
      }
  }

  func assessment(of indicator: Indicator) -> Assessment {
    guard let assessment = assessments[indicator.id] else {
      preconditionFailure("\"\(indicator.id)\" is not an indicator of this plan")
    }
    return assessment
  }

  /// The list that a page is about; nil if there is none with its id.
  func list(of page: Page) -> IndicatorList? { page.entry.flatMap { listsByID[$0] } }

  /// Nil if no target was revised.
  func originalAssessment(of indicator: Indicator) -> Assessment? { originalAssessments[indicator.id] }

  /// The state on the day of a review.
  func asOf(_ date: CalendarDate) -> Facts { earlier[date] ?? self }
}
