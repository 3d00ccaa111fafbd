import Plan
import Reading
import Testing

/// Examples worked out by hand, to the digit that pages print. The first group are those on which a ratio of growth rates goes wrong.
@Suite("Worked examples")
struct WorkedExampleTests {
  // MARK: - Where a ratio of growth rates goes wrong

  @Test("from 0 to 10 in ten years, 1 after five is far behind: 1 ÷ 5 = 0.20")
  func baseOfZero() throws {
    // A compound growth rate from 0 does not exist. By 2015 half the way is asked for: E = 5, R = 1 ÷ 5 = 0.20.
    let plan = PlanCase(baseline: (2010, "0"), targets: [(2020, "10")], observations: [(2015, "1")])
    let assessment = try plan.assessment()
    #expect(assessment.expected == 5)
    #expect(printed(assessment.pace, 2) == "0.20")
    #expect(assessment.status == .farBehind)
    #expect(assessment.doneRate == nil)
    // Needed: (10 − 1) ÷ 5 = 1.8 a year; done: 1 ÷ 5 = 0.2 a year; nine times as much.
    #expect(printed(assessment.targets.first?.neededPerYear, 1) == "1.8")
    #expect(printed(assessment.targets.first?.effort, 1) == "9.0")
  }

  @Test("from 40 down to 0 in eight years, 25 after four is behind: 15 ÷ 20 = 0.75")
  func targetOfZero() throws {
    let plan = PlanCase(
      better: .lower, baseline: (2012, "40"), targets: [(2020, "0")], observations: [(2016, "25")])
    let assessment = try plan.assessment()
    #expect(printed(assessment.pace, 2) == "0.75")
    #expect(assessment.status == .behind)
    #expect(assessment.targets.first?.neededRate == nil)
    #expect(printed(assessment.targets.first?.neededPerYear, 2) == "-6.25")
  }

  @Test("keep at 99: a floor is held, kept within tolerance or not held, and nothing is divided by zero")
  func baseEqualToTarget() throws {
    var plan = PlanCase(kind: .hold, baseline: (2010, "99"), targets: [(2020, "99")])
    plan.observations = [(2011, "99.1"), (2012, "98.7"), (2013, "98.2"), (2014, "99")]
    let assessment = try plan.assessment()
    #expect(assessment.status == .held)
    let hold = try #require(assessment.hold)
    #expect(hold.years.map(\.verdict) == [.held, .withinTolerance, .breached, .held])
    #expect((hold.heldCount, hold.years.count) == (2, 4))
    #expect(hold.tolerance == 0.5)
    #expect(hold.years.map(\.margin?.description) == ["0.1", "-0.3", "-0.8", "0"])
  }

  @Test("six years past its year and 5% short is missed")
  func yearsPastTheEnd() throws {
    let plan = PlanCase(observations: [(2020, "188"), (2026, "190")], asOf: 2027)
    let assessment = try plan.assessment()
    #expect(assessment.status == .missed)
    #expect(assessment.targets[0].margin == Figure(-12))
    #expect(assessment.targets[0].figure?.year == 2020)
    #expect(try PlanCase(observations: [(2026, "190")], asOf: 2027).status() == .missed)
  }

  @Test("a balance from −30 to +20 in five years, at −10 after two: 20 ÷ 20 = 1.00")
  func changeOfSign() throws {
    let plan = PlanCase(
      baseline: (2015, "-30"), targets: [(2020, "20")], observations: [(2017, "-10")], asOf: 2018)
    let assessment = try plan.assessment()
    #expect(printed(assessment.pace, 2) == "1.00")
    #expect(assessment.status == .onTrack)
    #expect(assessment.targets.first?.neededRate == nil)
  }

  @Test("from 100 towards 200, 150 has not been reached: no direction is ever assumed")
  func direction() throws {
    // With "lower is better" as a silent default the same figures would count as reached.
    #expect(try PlanCase(observations: [(2015, "150")]).status() == .onTrack)
    #expect(try PlanCase(better: .lower, observations: [(2015, "150")]).status() == .achievedEarly)
  }

  // MARK: - The plan's own kinds of target

  @Test("the outline's value added: 3943 in 2014, 7600 in 2020, 10000 in 2025, with 4238.78 in 2016")
  func geometric() throws {
    var plan = PlanCase(
      path: nil, quantity: .money, baseline: (2014, "3943"), targets: [(2020, "7600"), (2025, "10000")],
      observations: [(2015, "4081.91"), (2016, "4238.78")], asOf: 2017)
    let assessment = try plan.assessment()
    // E(2016) = 3943 × (7600 ÷ 3943)^(2/6) = 3943 × 1.24450 = 4907.07
    #expect(printed(assessment.expected, 2) == "4907.07")
    // R = 295.78 ÷ 964.07 = 0.31
    #expect(printed(assessment.pace, 2) == "0.31")
    #expect(assessment.status == .farBehind)
    // Needed to 2020: 3361.22 ÷ 4 = 840.305 a year, (7600 ÷ 4238.78)^(1/4) − 1 = 15.7%; done: 147.89 a year, 3.7%.
    let next = try #require(assessment.targets.first)
    #expect(printed(next.neededPerYear, 3) == "840.305")
    #expect(printed(next.neededRate.map { $0 * 100 }, 1) == "15.7")
    #expect(printed(assessment.donePerYear, 2) == "147.89")
    #expect(printed(assessment.doneRate.map { $0 * 100 }, 1) == "3.7")
    #expect(printed(next.effort, 1) == "5.7")
    #expect(printed(next.shareDone, 3) == "0.081")
    #expect(printed(assessment.targets.last?.shareDone, 3) == "0.049")
    plan.asOf = 2025
    let later = try plan.assessment()
    #expect(later.targets.map(\.status) == [.awaitingData(year: 2020), .awaitingData(year: 2020)])
    #expect(later.targets.first?.neededPerYear == nil)
  }

  @Test("2020 is met for good with its margin, whatever 2025 comes to")
  func eachTarget() throws {
    let plan = PlanCase(
      targets: [(2015, "150"), (2020, "200")], observations: [(2015, "153.5"), (2018, "140")], asOf: 2019)
    let assessment = try plan.assessment()
    // E(2018) = 150 + 50 × 3/5 = 180; R = 40 ÷ 80 = 0.50
    #expect(assessment.status == .farBehind)
    #expect(assessment.targets.map(\.status) == [.achieved, .farBehind])
    #expect(assessment.targets[0].margin?.description == "3.5")
  }

  @Test("what was reached early and fell back says so")
  func lostAgain() throws {
    let plan = PlanCase(observations: [(2014, "201"), (2015, "120")])
    let assessment = try plan.assessment()
    #expect(assessment.status == .farBehind)
    #expect(assessment.lostSince == 2014)
    #expect(try PlanCase(observations: [(2015, "201")]).assessment().lostSince == nil)
    // Met in its own year it stays met, though it was lost after it.
    let met = PlanCase(observations: [(2020, "205"), (2022, "190")], asOf: 2023)
    #expect(try met.status() == .achieved)
    #expect(try met.assessment().lostSince == 2020)
  }

  @Test("a fall of 18% from 1.21 leaves 0.9922; 1.05 after three of five years is behind")
  func reductionFromLevel() throws {
    let plan = PlanCase(
      better: .lower, kind: .reduction, path: nil, quantity: .ratio, baseline: (2015, "1.21"),
      conditions: [([2020], .change(percent: Figure(-18), since: 2015))], observations: [(2018, "1.05")],
      asOf: 2019)
    let assessment = try plan.assessment()
    #expect(assessment.targets[0].node.value.description == "0.9922")
    // E(2018) = 1.21 × 0.82^(3/5) = 1.0742; R = 0.16 ÷ 0.1358 = 1.18
    #expect(printed(assessment.expected, 4) == "1.0742")
    #expect(printed(assessment.pace, 2) == "1.18")
    #expect(assessment.status == .onTrack)
  }

  @Test("yearly falls of 4%, 3% and 5% leave 88.464 of 100, and a missing year breaks the chain")
  func reductionFromChanges() throws {
    var plan = PlanCase(
      better: .lower, kind: .reduction, path: nil, quantity: .ratio, baseline: (2014, "1.21"),
      conditions: [
        ([2020], .perYear(percent: Figure(-4), from: 2015)),
        ([2020], .change(percent: Figure(-18), since: 2015)),
        ([2025], .change(percent: Figure(-34), since: 2015)),
      ],
      yearlyChanges: [(2016, "-4"), (2017, "-3"), (2018, "-5")], asOf: 2019)
    let assessment = try plan.assessment()
    // 100 × 0.96 × 0.97 × 0.95 = 88.464; E = 100 × 0.82^(3/5) = 88.77; R = 11.536 ÷ 11.23 = 1.03
    #expect(assessment.isIndex)
    #expect(assessment.latest?.value.description == "88.464")
    #expect(assessment.targets.map(\.node.value) == [Figure(82), Figure(66)])
    #expect(printed(assessment.expected, 2) == "88.77")
    #expect(printed(assessment.pace, 2) == "1.03")
    #expect(assessment.status == .onTrack)
    #expect(assessment.missingChange == nil)

    plan.yearlyChanges = [(2016, "-4"), (2018, "-5")]
    let broken = try plan.assessment()
    #expect(broken.latest?.year == 2016)
    #expect(broken.missingChange == 2017)

    plan.yearlyChanges = [(2017, "-4")]
    #expect(try plan.status() == .notAssessable(.noValueForBase(year: 2016)))
    plan.yearlyChanges = []
    #expect(try plan.status() == .notAssessable(.noValueForBase(year: 2015)))
  }

  @Test("a listed path and a step ask for what they say")
  func otherPaths() throws {
    var plan = PlanCase(path: .listed([2012: Figure(104), 2015: Figure(120)]), observations: [(2015, "119")])
    #expect(try plan.assessment().expected == 120)
    #expect(try plan.status() == .onTrack)
    plan.observations = [(2012, "101")]
    #expect(printed(try plan.assessment().pace, 2) == "0.25")
    plan.path = .step
    #expect(try plan.status() == .tooEarly)
  }

  @Test("less than half a unit asked for is too early to tell; half a unit is not")
  func tooEarly() throws {
    // 100 → 110 in 20 years asks for half a unit a year.
    var plan = PlanCase(targets: [(2030, "110")], observations: [(2011, "95")])
    #expect(try plan.status() == .movingAway)
    plan.targets = [(2031, "110")]
    #expect(try plan.status() == .tooEarly)
    plan.baseline = (2010, "100.0")
    #expect(try plan.status() == .movingAway)
  }

  @Test("one cell across two years is a target of each, and the path between them is level")
  func cellAcrossYears() throws {
    let plan = PlanCase(
      baseline: (2010, "75"), conditions: [([2020, 2025], .value(Figure(100)))],
      observations: [(2020, "100"), (2022, "99")], asOf: 2023)
    let assessment = try plan.assessment()
    #expect(assessment.targets.map(\.node.year) == [2020, 2025])
    #expect(assessment.expected == 100)
    #expect(assessment.targets.map(\.status) == [.achieved, .onTrack])
    #expect(assessment.lostSince == 2020)
  }

  @Test("an observed figure replaces the preliminary one of its year, which made the status provisional")
  func provisional() throws {
    var plan = PlanCase(preliminary: [(2015, "130")])
    #expect(try plan.assessment().isProvisional)
    plan.observations = [(2015, "150")]
    let assessment = try plan.assessment()
    #expect(!assessment.isProvisional)
    #expect(assessment.latest?.value == Figure(150))
  }
}
