import Language
import Markdown
import Markup
import Plan

/// The site in one language: the facts, its words and its formats.
final class Edition: Sendable {
  let facts: Facts
  let wording: Wording
  let figures: FigureFormat
  /// Every page that exists, by language.
  let published: PublishedPages
  /// Marks words of the site's other languages.
  let foreignWords: ForeignWords
  /// What charts say and show, by indicator; empty until all are laid out.
  private let charts: [String: ChartOfIndicator]
  /// What can be downloaded; nil until it is made.
  let data: DataFiles?

  var index: PlanIndex { facts.index }
  var plan: Plan { facts.plan }
  var language: Language { wording.language }

  init(
    facts: Facts, wording: Wording, published: PublishedPages, charts: [String: ChartOfIndicator] = [:],
    data: DataFiles? = nil
  ) {
    self.facts = facts
    let wording = wording.counting(facts.plan.profile.fiscalYear)
    self.wording = wording
    figures = FigureFormat(wording: wording)
    self.published = published
    foreignWords = ForeignWords(in: wording.language, of: facts.plan.site)
    self.charts = charts
    self.data = data
  }

  /// The same edition with its charts laid out and its downloads made.
  func with(charts: [String: ChartOfIndicator], data: DataFiles) -> Edition {
    Edition(facts: facts, wording: wording, published: published, charts: charts, data: data)
  }

  /// The same edition as it stood on the day of a review; its links still lead to all pages that exist now.
  func asOf(_ date: CalendarDate) -> Edition {
    Edition(facts: facts.asOf(date), wording: wording, published: published, data: data)
  }

  /// What a page is called in menus and headings, for a route that has a name.
  func name(of page: Page) -> String { wording(key: page.route.nameKey) }

  /// What the chart of an indicator says and shows.
  func chart(of indicator: Indicator) -> ChartOfIndicator {
    charts[indicator.id] ?? ChartOfIndicator(edition: self, indicator: indicator)
  }

  /// The day of the newest change or source or, where figures of a later year are known, that year: never the clock's.
  var asOf: String {
    facts.newestDay.map(wording.format.date) ?? wording.format.years(index.newestYear, index.newestYear)
  }
}
