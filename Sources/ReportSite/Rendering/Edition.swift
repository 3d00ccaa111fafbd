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

  /// A short text as markup. One that this language lacks is shown in another one with its `lang` and a mark, so that
  /// nothing is silently left out.
  func text(_ text: LocalizedText) -> Fragment {
    if let own = text[language.id] { return Fragment(text: own) }
    guard let (other, words) = firstAvailable(text) else { return Fragment() }
    return Fragment { writer in
      writer.element("span", [.lang(other.tag)], text: words)
      writer.text(" ")
      writer.element("small", [.class("untranslated")], text: wording(.onlyIn, ["language": other.name]))
    }
  }

  /// A short text as plain words, for titles and attributes, in another language where this one lacks it.
  func words(_ text: LocalizedText) -> String {
    text[language.id] ?? firstAvailable(text)?.words ?? ""
  }

  /// The languages in which a reader of this one is served a missing text: the plan's own first.
  private func firstAvailable(_ text: LocalizedText) -> (language: Language, words: String)? {
    let languages = plan.site.languages.sorted { first, _ in first.id == plan.site.defaultLanguage }
    for language in languages {
      if let words = text[language.id] { return (language, words) }
    }
    return nil
  }
}
