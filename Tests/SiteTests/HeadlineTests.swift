import Foundation
import Language
import Reading
import TestSupport
import Testing

@testable import Plan
@testable import Site

/// The first sentence of a site in states that a plan can be in, in every language that the project ships, as it was read and approved.
/// `make golden` records them anew.
@Suite("The headline")
struct HeadlineTests {
  @Test("says of a plan in any state what its figures say, in every language")
  func sentences() async throws {
    var states: [String] = []
    for (name, plan, year) in Self.states {
      let facts = try await Self.facts(plan(), year: year)
      let sentences = try Self.languages.map { language in
        let wording = try #require(Self.wordings[language.id])
        let words = HeadlineWords(
          edition: Edition(
            facts: facts, wording: wording, published: PublishedPages(facts), assets: AssetAddresses()))
        let parts = [words.standing, words.contrast].compactMap(\.self)
        return "\(language.id)  " + (parts.isEmpty ? "–" : parts.joined(separator: " | "))
      }
      states.append("# \(name)\n" + sentences.joined(separator: "\n") + "\n")
    }
    let text = states.joined(separator: "\n")
    let path = Repository.path("Tests/Fixtures/headlines.txt")
    if ProcessInfo.processInfo.environment["MILEPOST_RECORD"] != nil {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      Issue.record("recorded; run again without MILEPOST_RECORD")
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }

  private static func facts(_ plan: Plan, year: Int?) async -> Facts {
    await Facts(plan, Texts(of: plan), year: year)
  }

  @Test("where most targets wait for figures, that is said first")
  func unknownFirst() async throws {
    let plan = try Self.plan([Self.forest(["2015": "30"]), Self.water([:]), Self.air([:])])
    let headline = await Self.facts(plan, year: 2016).headline
    #expect(headline.counts.map(\.standing).contains(.unknown) && headline.count(of: .unknown) == 2)
  }

  @Test(
    "the contrast is of one series and of the plan's own area, and reaches into the later half of its years")
  func contrast() async throws {
    func contrast(
      _ figures: [String: String], scope: LocalizedText? = nil, breakIn year: Int? = nil, bound: Bound? = nil
    )
      async throws
      -> Headline.Contrast?
    {
      var beside = try Self.forest(figures)
      beside.indicator.targets = []
      beside.indicator.baseline = nil
      beside.indicator.contextFor = [Located("water", at: Self.place)]
      beside.indicator.scope = scope
      beside.observations = beside.observations.map { figure in
        Observation(
          indicator: figure.indicator, year: figure.year, value: figure.value, bound: bound,
          series: figure.year >= year ?? Int.max ? "new" : figure.series, place: figure.place)
      }
      return try await Self.facts(Self.plan([Self.water([:]), beside]), year: 2020).headline.contrast
    }
    let figures = ["2008": "1", "2012": "2", "2016": "3", "2019": "4"]
    let found = try #require(try await contrast(figures))
    #expect(found.isBeside && found.from.year == 2012 && found.to.year == 2019)
    #expect(try await contrast(figures, scope: LocalizedText(["en": "the nation"])) == nil)
    #expect(try await contrast(figures, bound: .about)?.to.bound == .about)
    #expect(try await contrast(figures, breakIn: 2016) == nil)
    #expect(try await contrast(["2010": "1", "2011": "2", "2012": "3"]) == nil)
    #expect(try await contrast(["2010": "1", "2019": "2"]) == nil)
  }

  // MARK: - Plans

  private struct Case {
    var indicator: Indicator
    var observations: [Observation]
  }

  private static let states: [(String, @Sendable () throws -> Plan, Int)] = [
    ("all met", { try plan([forest(["2020": "41"]), water(["2020": "90"])]) }, 2020),
    ("all missed", { try plan([forest(["2020": "35"]), water(["2020": "60"])]) }, 2020),
    ("all moving away", { try plan([forest(["2015": "28"]), air(["2015": "55"])]) }, 2015),
    ("too early to tell", { try plan([slow("forest", "30"), slow("water", "31")]) }, 2011),
    (
      "every state at once",
      {
        try plan([
          floor("met", ["2015": "99"]), floor("missed", ["2015": "90"]), forest(["2015": "36"]),
          water(["2015": "55"]), air(["2015": "55"]), dust([:]),
        ])
      }, 2015
    ),
    ("none known", { try plan([forest([:]), water([:]), air([:])]) }, 2016),
    ("most not known", { try plan([forest(["2014": "35", "2015": "36"]), water([:]), air([:])]) }, 2016),
    (
      "mixed",
      { try plan([forest(["2015": "36"]), water(["2015": "50"]), air(["2015": "31"]), dust([:])]) }, 2015
    ),
    (
      "past its end",
      {
        try plan([
          forest(["2012": "32", "2016": "37", "2020": "41"]), water(["2020": "70"]), air(["2020": "40"]),
        ])
      }, 2022
    ),
    ("past its end without figures", { try plan([forest([:]), water([:])]) }, 2022),
    ("one indicator", { try plan([forest(["2015": "36"])]) }, 2016),
    ("one indicator without a figure", { try plan([forest([:])]) }, 2022),
    (
      "reductions only",
      { try plan([air(["2013": "45", "2016": "38", "2019": "31"]), dust(["2019": "75"])]) }, 2019
    ),
    ("only begun", { try plan([forest(["2011": "31"]), air(["2011": "50"])]) }, 2011),
    (
      "floors kept and not kept",
      { try plan([floor("forest", ["2015": "99"]), floor("water", ["2015": "90"])]) }, 2015
    ),
    ("no number in the plan", { try plan([direction("forest"), direction("water")]) }, 2015),
    (
      "no targets",
      {
        var series = try forest(["2010": "30", "2015": "30", "2020": "30"])
        series.indicator.targets = []
        return try plan([series])
      }, 2020
    ),
    ("no indicators", { try plan([]) }, 2020),
    (
      "a series beside the targets",
      {
        var beside = try water(["2010": "1234567", "2015": "1500000", "2020": "2345678"])
        beside.indicator.targets = []
        beside.indicator.baseline = nil
        beside.indicator.contextFor = [Located("forest", at: place)]
        return try plan([forest([:]), air([:]), beside])
      }, 2020
    ),
  ]

  private static func plan(_ cases: [Case]) throws -> Plan {
    let name = LocalizedText(["en": "Plan"])
    let site = Site(
      title: name, description: name, publisher: name, languages: languages, defaultLanguage: "en",
      headline: cases.first.map { [Located($0.indicator.id, at: place)] } ?? [])
    let profile = PlanProfile(
      name: name, shortName: name, issuer: name, summary: name,
      periods: [Period(id: "all", from: 2010, to: 2020, name: name)])
    return Plan(
      site: site, profile: profile,
      units: [Unit(id: "u", name: name, symbol: [:], quantity: .index, place: place)],
      groups: [IndicatorGroup(id: "g", name: name, indicators: cases.map(\.indicator), place: place)],
      observations: cases.flatMap(\.observations))
  }

  private static func forest(_ figures: [String: String]) throws -> Case {
    try indicator("forest", .higher, .level, 2010, "30", "40", figures)
  }

  private static func water(_ figures: [String: String]) throws -> Case {
    try indicator("water", .higher, .level, 2010, "50", "80", figures)
  }

  private static func air(_ figures: [String: String]) throws -> Case {
    try indicator("air", .lower, .level, 2010, "50", "30", figures)
  }

  private static func dust(_ figures: [String: String]) throws -> Case {
    try indicator("dust", .lower, .level, 2010, "100", "60", figures)
  }

  /// After a year its path has moved by less than half a unit.
  private static func slow(_ id: String, _ figure: String) throws -> Case {
    try indicator(id, .higher, .level, 2010, "30", "33", ["2011": figure])
  }

  private static func floor(_ id: String, _ figures: [String: String]) throws -> Case {
    var floor = try indicator(id, .higher, .hold, 2010, "98", "98", figures)
    floor.indicator.targets = [Target(years: [2020], condition: .atLeast(try figure("98")), place: place)]
    return floor
  }

  private static func direction(_ id: String) throws -> Case {
    var direction = try indicator(id, .higher, .direction, 2010, "98", "98", [:])
    direction.indicator.baseline = nil
    return direction
  }

  private static func indicator(
    _ id: String, _ better: Indicator.Direction, _ kind: Indicator.Kind, _ year: Int, _ start: String,
    _ target: String, _ figures: [String: String]
  ) throws -> Case {
    Case(
      indicator: Indicator(
        id: id, name: LocalizedText(names[id] ?? [:]), unit: Located("u", at: place), better: better,
        kind: kind, path: .linear, baseline: Baseline(year: year, value: try figure(start), place: place),
        targets: [Target(years: [2020], condition: .value(try figure(target)), place: place)], place: place),
      observations: try figures.sorted { $0.key < $1.key }.map { year, value in
        Observation(
          indicator: Located(id, at: place), year: try #require(Int(year)), value: try figure(value),
          place: place)
      })
  }

  private static let names = [
    "forest": ["en": "Forest cover", "zh": "森林覆盖率", "fr": "Surface boisée", "ar": "الغطاء الحرجي"],
    "water": ["en": "Clean water", "zh": "优质水体", "fr": "Eaux de bonne qualité", "ar": "المياه النظيفة"],
    "air": ["en": "Fine dust", "zh": "细颗粒物", "fr": "Particules fines", "ar": "الجسيمات الدقيقة"],
    "dust": ["en": "Soot", "zh": "烟尘", "fr": "Suie", "ar": "السخام"],
  ]

  private static func figure(_ text: String) throws -> Figure { try #require(Figure(text)) }

  private static let place = SourcePlace(path: "plan.yml")

  private static let languages = ["zh", "en", "fr", "ar"].map { Language(id: $0, tag: $0, name: $0) }

  private static let wordings = ThemeLoader.load(root: Repository.path("templates"), languages: languages)
    .theme.wordings
}
