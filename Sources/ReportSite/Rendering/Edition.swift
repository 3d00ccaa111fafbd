import Markdown
import Markup
import PlanModel

/// The site in one language: the plan, its words and its formats.
struct Edition: Sendable {
  let index: PlanIndex
  let wording: Wording
  let figures: FigureFormat
  /// The year in which statuses are asked for.
  let year: Int
  /// Every page that exists, by language.
  let published: PublishedPages
  /// What happened to the plan and its figures.
  let changes: ChangeLog
  /// Marks words of the site's other languages.
  let foreignWords: ForeignWords
  /// Charts that are laid out already, by indicator; others are laid out where they are shown.
  var drawings: [String: ChartDrawings] = [:]

  var plan: Plan { index.plan }
  var language: Language { wording.language }

  init(index: PlanIndex, wording: Wording, year: Int, published: PublishedPages) {
    self.index = index
    var wording = wording
    wording.format.fiscal = index.plan.profile.fiscalYear
    self.wording = wording
    self.figures = FigureFormat(wording: wording)
    self.year = year
    self.published = published
    changes = ChangeLog(index)
    foreignWords = ForeignWords(in: wording.language, of: index.plan.site)
  }

  /// The day of the newest change of content or, where nothing has a day, the year of the newest figure: never the clock's.
  var asOf: String {
    changes.entries.first.map { wording.format.date($0.date) } ?? wording.format.years(year, year)
  }

  /// The same edition as it stood on a date; its links still lead to all pages that exist now.
  func asOf(_ date: CalendarDate) -> Edition {
    Edition(
      index: PlanIndex(plan.asOf(date)), wording: wording, year: index.plan.year(of: date),
      published: published)
  }

  /// How an indicator stands, from what is published.
  func assessment(of indicator: Indicator) -> Assessment {
    Assessment(
      of: indicator, unit: index.unit(indicator), observations: index.observations[indicator.id] ?? [],
      yearlyChanges: index.yearlyChanges(of: indicator), in: year)
  }

  /// How it would stand against the targets as they were first set; nil if none was revised.
  func originalAssessment(of indicator: Indicator) -> Assessment? {
    guard let revisions = index.revisions[indicator.id] else { return nil }
    return assessment(of: indicator.beforeRevisions(revisions))
  }
}
