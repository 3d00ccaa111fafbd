import TestSupport
import Testing

@testable import Plan
@testable import Reading
@testable import Site

/// For which year a target's status is computed: no clock decides it, only the date of the content itself.
@Suite("The year of the statuses")
struct StatusYearTests {
  @Test(
    "a target's year has passed once the content is dated after it, though no figure is of a later year",
    arguments: [
      ("2015-12-31", [Status.notAssessable(.noValueAfterBaseline), .notAssessable(.noValueAfterBaseline)]),
      ("2020-12-31", [.notAssessable(.noValueAfterBaseline), .notAssessable(.noValueAfterBaseline)]),
      ("2021-04-08", [.awaitingData(year: 2020), .notAssessable(.noValueAfterBaseline)]),
      ("2026-04-08", [.awaitingData(year: 2020), .awaitingData(year: 2025)]),
    ])
  func passedYears(_ date: String, _ statuses: [Status]) async throws {
    let facts = await Self.facts(date)
    let indicator = try #require(facts.index.indicators["output"])
    #expect(facts.assessment(of: indicator).targets.map(\.status) == statuses)
    #expect(facts.assessment(of: indicator).status == .notAssessable(.noValueAfterBaseline))
  }

  @Test("figures of a later year than any date decide; a date lies in the plan's own years")
  func otherYears() async {
    #expect(await Self.facts("2016-02-01", latest: 2019).year == 2019)
    #expect(await Self.facts("2026-02-01").year == 2026)
    let fiscal = FiscalYear(firstMonth: 4)
    #expect(await Self.facts("2026-02-01", fiscalYear: fiscal).year == 2025)
    #expect(await Self.facts("2026-05-01", fiscalYear: fiscal).year == 2026)
  }

  /// A plan with targets for 2020 and 2025, of which nothing was found, a figure of something else, and a source of a date.
  private static func facts(_ date: String, latest: Int = 2015, fiscalYear: FiscalYear? = nil) async
    -> Facts
  {
    let name = LocalizedText(["en": "Plan"])
    let site = Site(
      title: name, description: name, publisher: name,
      languages: [Language(id: "en", tag: "en", name: "English")], defaultLanguage: "en", headline: [])
    let profile = PlanProfile(
      name: name, shortName: name, issuer: name, summary: name,
      periods: [Period(id: "all", from: 2014, to: 2025, name: name)], fiscalYear: fiscalYear)
    let output = Indicator(
      id: "output", name: name, unit: Located("u", at: place), better: .higher, kind: .level, path: .linear,
      baseline: Baseline(year: 2014, value: Figure(100), place: place),
      targets: [
        Target(years: [2020], condition: .value(Figure(150)), place: place),
        Target(years: [2025], condition: .value(Figure(200)), place: place),
      ], place: place)
    var beside = output
    (beside.id, beside.baseline, beside.targets) = ("beside", nil, [])
    beside.contextFor = [Located("output", at: place)]
    let plan = Plan(
      site: site, profile: profile,
      units: [Unit(id: "u", name: name, symbol: [:], quantity: .index, place: place)],
      sources: [Source(id: "report", title: name, date: CalendarDate(date), place: place)],
      groups: [IndicatorGroup(id: "g", name: name, indicators: [output, beside], place: place)],
      observations: [
        Observation(indicator: Located("beside", at: place), year: latest, value: Figure(7), place: place)
      ])
    return await Facts(plan, Texts(of: plan))
  }

  private static let place = SourcePlace(path: "plan.yml")
}
