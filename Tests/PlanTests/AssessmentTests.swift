@testable import Plan
import Reading
import Testing

@Suite("Status")
struct AssessmentTests {
  private static let unit = Unit(
    id: "u", name: LocalizedText([:]), symbol: [:], quantity: .index, place: SourcePlace(path: "units.yml"))

  private func indicator(
    _ better: Indicator.Direction = .higher, kind: Indicator.Kind = .level, base: String? = "100",
    targets: [(Int, String)] = [(2020, "200")]
  ) -> Indicator {
    let place = SourcePlace(path: "i.yml")
    return Indicator(
      id: "i", name: LocalizedText([:]), unit: Located("u", at: place), better: better, kind: kind,
      path: .linear,
      baseline: base.flatMap { Figure($0) }.map { Baseline(year: 2010, value: $0, place: place) },
      targets: targets.compactMap { year, text in
        Figure(text).map { Target(years: [year], condition: .value($0), place: place) }
      },
      place: place)
  }

  private func observation(_ year: Int, _ text: String, _ kind: Observation.Kind = .observed) throws
    -> Observation
  {
    let place = SourcePlace(path: "o.csv")
    return Observation(
      indicator: Located("i", at: place), year: year, value: try #require(Figure(text)), kind: kind,
      place: place)
  }

  private func status(_ indicator: Indicator, _ values: [(Int, String)], in year: Int = 2016) throws -> Status
  {
    Assessment(
      of: indicator, unit: Self.unit, observations: try values.map { try observation($0.0, $0.1) }, in: year
    ).status
  }

  @Test("100 to 200 by 2020 asks for 150 in 2015; the pace decides")
  func paces() throws {
    #expect(try status(indicator(), [(2015, "150")]) == .onTrack)
    #expect(try status(indicator(), [(2015, "147.5")]) == .onTrack)
    #expect(try status(indicator(), [(2015, "147.4")]) == .behind)
    #expect(try status(indicator(), [(2015, "130")]) == .behind)
    #expect(try status(indicator(), [(2015, "129")]) == .farBehind)
    #expect(try status(indicator(), [(2015, "100")]) == .farBehind)
    #expect(try status(indicator(), [(2015, "99")]) == .movingAway)
  }

  @Test("a base of 0, a target of 0 and negative values have a pace like any other")
  func zeroes() throws {
    #expect(try status(indicator(base: "0", targets: [(2020, "10")]), [(2014, "0.4")]) == .farBehind)
    #expect(try status(indicator(base: "0", targets: [(2020, "10")]), [(2014, "4")]) == .onTrack)
    #expect(try status(indicator(.lower, base: "10", targets: [(2020, "0")]), [(2015, "5")]) == .onTrack)
    #expect(try status(indicator(base: "-10", targets: [(2020, "10")]), [(2015, "0")]) == .onTrack)
  }

  @Test("a target that is met before its year is achieved early, and can be lost again")
  func early() throws {
    #expect(try status(indicator(), [(2015, "201")]) == .achievedEarly)
    #expect(try status(indicator(), [(2015, "201"), (2016, "120")]) == .farBehind)
    #expect(try status(indicator(), [(2020, "200")], in: 2021) == .achieved)
    #expect(try status(indicator(), [(2020, "199.9")], in: 2021) == .missed)
    #expect(try status(indicator(), [(2026, "190")], in: 2027) == .missed)
  }

  @Test("a target's year that passed without a figure waits for data")
  func waiting() throws {
    let two = indicator(targets: [(2020, "200"), (2025, "300")])
    #expect(try status(two, [(2016, "160")], in: 2026) == .awaitingData(year: 2020))
    #expect(try status(two, [(2021, "220")], in: 2026) == .awaitingData(year: 2025))
    #expect(try status(two, [(2021, "220")], in: 2022) == .onTrack)
  }

  @Test("what cannot be assessed says why")
  func reasons() throws {
    #expect(try status(indicator(base: nil), [(2015, "1")]) == .notAssessable(.noBaseline))
    #expect(try status(indicator(), []) == .notAssessable(.noValueAfterBaseline))
    #expect(try status(indicator(), [(2010, "100")]) == .notAssessable(.noValueAfterBaseline))
    #expect(try status(indicator(kind: .direction), [(2015, "1")]) == .notAssessable(.noNumber))
  }

  @Test("forecasts, estimates and part-years never decide")
  func onlyResults() throws {
    for kind in [Observation.Kind.forecast, .estimate, .partial] {
      let assessment = Assessment(
        of: indicator(), unit: Self.unit, observations: [try observation(2015, "150", kind)], in: 2016)
      #expect(assessment.status == .notAssessable(.noValueAfterBaseline))
    }
    let provisional = Assessment(
      of: indicator(), unit: Self.unit, observations: [try observation(2015, "150", .preliminary)], in: 2016)
    #expect(provisional.isProvisional)
  }

  @Test("a floor is held or breached in its newest year")
  func hold() throws {
    let floor = indicator(kind: .hold, base: nil, targets: [(2020, "99")])
    #expect(try status(floor, [(2015, "99.2")]) == .held)
    #expect(try status(floor, [(2015, "98.6")]) == .withinTolerance)
    #expect(try status(floor, [(2015, "98.4")]) == .breached)
  }

  @Test("needed from now, followed exactly, reaches the target")
  func needed() throws {
    let assessment = Assessment(
      of: indicator(), unit: Self.unit, observations: [try observation(2014, "112")], in: 2015)
    let perYear = try #require(assessment.targets.first?.neededPerYear)
    #expect(112 + perYear * 6 == 200)
    #expect(assessment.donePerYear == 3)
    #expect(assessment.targets.first?.shareDone == 0.12)
  }
}
