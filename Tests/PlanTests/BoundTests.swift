import Plan
import Reading
import Testing

/// A figure that its source gives only as a bound or roughly decides what it shows for certain, and nothing else.
@Suite("Bounds")
struct BoundTests {
  private static func result(_ value: Int, _ bound: Bound?) -> ObservedValue {
    ObservedValue(year: 2020, value: Figure(value), bound: bound)
  }

  @Test(
    "is a result at a level or above it?",
    arguments: [
      (Bound.moreThan, 100, true), (.moreThan, 101, true), (.moreThan, 99, nil),
      (.atLeast, 100, true), (.atLeast, 99, nil),
      (.lessThan, 100, false), (.lessThan, 99, false), (.lessThan, 101, nil),
      (.atMost, 100, nil), (.atMost, 99, false),
      (.nearly, 100, false), (.nearly, 120, nil), (.about, 100, nil), (.about, 200, nil), (.about, 1, nil),
    ] as [(Bound, Int, Bool?)])
  func atLeast(bound: Bound, value: Int, expected: Bool?) {
    #expect(Self.result(value, bound).isAtLeast(Figure(100)) == expected)
  }

  @Test(
    "is a result at a level or below it?",
    arguments: [
      (Bound.moreThan, 100, false), (.moreThan, 99, nil), (.atLeast, 100, nil), (.atLeast, 101, false),
      (.lessThan, 100, true), (.atMost, 100, true), (.nearly, 100, true), (.nearly, 101, nil),
      (.about, 100, nil),
    ] as [(Bound, Int, Bool?)])
  func atMost(bound: Bound, value: Int, expected: Bool?) {
    #expect(Self.result(value, bound).isAtMost(Figure(100)) == expected)
  }

  @Test(
    "the figure of the target's year settles the target only where it is certain",
    arguments: [
      ("200", nil, .achieved), ("199", nil, .missed),
      ("200", .moreThan, .achieved), ("200", .atLeast, .achieved),
      ("199", .moreThan, .notAssessable(.inexactValue(year: 2020))),
      ("200", .nearly, .missed), ("210", .nearly, .notAssessable(.inexactValue(year: 2020))),
      ("250", .about, .notAssessable(.inexactValue(year: 2020))), ("199", .atMost, .missed),
    ] as [(String, Bound?, Status)])
  func settling(value: String, bound: Bound?, expected: Status) throws {
    var plan = PlanCase(observations: [(2020, value)], asOf: 2021)
    plan.bounds[2020] = bound
    let assessment = try plan.assessment()
    #expect(assessment.status == expected)
    #expect(assessment.targets.map(\.status) == [expected])
  }

  @Test("on the way a bound on the good side may be on track, and has no pace to print")
  func onTheWay() throws {
    var plan = PlanCase(observations: [(2015, "150")], asOf: 2016)
    plan.bounds[2015] = .atLeast
    var assessment = try plan.assessment()
    #expect(assessment.status == .onTrack)
    #expect(assessment.pace == nil && assessment.donePerYear == nil && assessment.doneRate == nil)
    #expect(
      assessment.targets.allSatisfy { $0.margin == nil && $0.shareDone == nil && $0.neededPerYear == nil })
    plan.observations = [(2015, "120")]
    assessment = try plan.assessment()
    #expect(assessment.status == .notAssessable(.inexactValue(year: 2015)))
    plan.bounds[2015] = .atMost
    plan.observations = [(2015, "150")]
    #expect(try plan.status() == .notAssessable(.inexactValue(year: 2015)))
  }

  @Test("no bound reaches a target that its figure alone falls short of", arguments: Bound.allCases)
  func never(bound: Bound) throws {
    for better in [Indicator.Direction.higher, .lower] {
      for value in stride(from: 0, through: 400, by: 10) {
        var plan = PlanCase(
          better: better, baseline: (2010, better == .higher ? "0" : "400"),
          observations: [(2020, "\(value)")],
          asOf: 2021)
        let exact = try plan.status()
        plan.bounds[2020] = bound
        let bounded = try plan.status()
        #expect(bounded != .achieved || exact == .achieved, "\(better) \(bound) \(value)")
      }
    }
  }

  @Test("a floor is kept by a figure that surely lies above it, and a rough one counts for no year")
  func hold() throws {
    var plan = PlanCase(kind: .hold, baseline: (2010, "99"), targets: [(2020, "99")])
    plan.observations = [(2011, "99"), (2012, "99"), (2013, "98")]
    plan.bounds = [2011: .atLeast, 2012: .about, 2013: .lessThan]
    let hold = try #require(try plan.assessment().hold)
    #expect(hold.years.map(\.result.year) == [2011, 2013])
    #expect(hold.years.map(\.verdict) == [.held, .breached])
    #expect(hold.years.allSatisfy { $0.margin == nil })
    plan.observations = [(2012, "99")]
    #expect(try plan.status() == .notAssessable(.inexactValue(year: 2012)))
  }

  @Test("a rough yearly change breaks the chain of an index")
  func chain() throws {
    var plan = PlanCase(better: .lower, kind: .reduction, path: .geometric, baseline: nil, asOf: 2014)
    plan.conditions = [([2020], .change(percent: Figure(-18), since: 2010))]
    plan.yearlyChanges = [(2011, "-4"), (2012, "-4"), (2013, "-4")]
    plan.bounds[2012] = .about
    let assessment = try plan.assessment()
    #expect(assessment.results.map(\.year) == [2011])
    #expect(assessment.missingChange == 2012)
  }
}
