import Language
import Markdown
import Markup
import Plan
import Reading
import Templates
import Text

/// The site in one language: the facts, the language's words and its formats.
final class Edition: Sendable {
  let facts: Facts
  let wording: Wording
  let figures: FigureFormat
  /// Every page that exists, by language.
  let published: PublishedPages
  /// Where stylesheet, scripts and icon are.
  let assets: AssetAddresses
  /// Marks words in the site's other languages.
  let foreignWords: ForeignWords
  /// What charts say and show, by indicator; empty until all have been laid out.
  private let charts: [String: ChartOfIndicator]
  /// Splits the names of indicators into words, as the plan's own texts know them; nil in a language that has spaces between words.
  private let splitting: Lazily<WordSplitting?>
  /// Small charts by indicator and years: the list of indicators and the page of series show the same ones.
  let smallCharts = Kept<String, Fragment>()
  /// What pages share with those beside them.
  let shells = Kept<PageShell.Kin, TemplateFields>()
  /// What can be downloaded; nil until it has been made.
  let data: DataFiles?

  var index: PlanIndex { facts.index }
  var plan: Plan { facts.plan }
  var language: Language { wording.language }

  init(
    facts: Facts, wording: Wording, published: PublishedPages, assets: AssetAddresses,
    charts: [String: ChartOfIndicator] = [:], splitting: Lazily<WordSplitting?>? = nil,
    data: DataFiles? = nil
  ) {
    self.facts = facts
    let wording = wording.counting(facts.plan.profile.fiscalYear)
    self.wording = wording
    figures = FigureFormat(wording: wording)
    self.published = published
    self.assets = assets
    foreignWords = ForeignWords(in: wording.language, of: facts.plan.site)
    self.charts = charts
    self.splitting =
      splitting ?? Lazily { [facts] in Self.splitting(of: facts, in: wording.language) }
    self.data = data
  }

  /// The same edition with its charts laid out and its downloads made.
  func with(charts: [String: ChartOfIndicator], data: DataFiles) -> Edition {
    Edition(
      facts: facts, wording: wording, published: published, assets: assets, charts: charts,
      splitting: splitting, data: data)
  }

  private static func splitting(of facts: Facts, in language: Language) -> WordSplitting? {
    guard Script(languageTag: language.tag) == .han else { return nil }
    let short = facts.plan.shortTexts.lazy.compactMap { $0.texts[language.id]?.value }
    let long = facts.plan.texts.lazy.compactMap { $0[language.id]?.body }
    return WordSplitting(
      of: facts.index.planIndicators.map { facts.plan.site.words($0.name, in: language) },
      in: [Array(short), Array(long)].joined())
  }

  /// The words of an indicator's name where lines may end between them; empty where spaces separate them.
  func words(of name: String) -> [String] { splitting.value?.words(of: name) ?? [] }

  /// The same edition as it was on the day of a review; its links still lead to all pages that exist now.
  func asOf(_ date: CalendarDate) -> Edition {
    Edition(
      facts: facts.asOf(date), wording: wording, published: published, assets: assets, splitting: splitting,
      data: data)
  }

  /// The name of a page in menus and headings, for a route that has a name.
  func name(of page: Page) -> String { wording(key: page.route.nameKey) }

  /// The scale that the figures of an indicator share wherever they stand side by side: in a row, as key figures, in a title.
  func scale(of indicator: Indicator) -> Magnitude {
    let figures = indicator.statedFigures + [index.newestFigure(of: indicator)?.value].compactMap(\.self)
    return Magnitude(for: figures, unit: index.unit(indicator), format: wording.format)
  }

  /// What the chart of an indicator says and shows.
  func chart(of indicator: Indicator) -> ChartOfIndicator {
    charts[indicator.id] ?? ChartOfIndicator(edition: self, indicator: indicator)
  }

  /// The day of the newest change or source or, if there are figures of a later year, that year: never the time on a clock.
  var asOf: String {
    facts.newestDay.map(wording.format.date) ?? wording.format.years(index.newestYear, index.newestYear)
  }
}
