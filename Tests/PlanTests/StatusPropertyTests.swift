import Plan
import Reading
import TestSupport
import Testing

/// What holds of every plan, on plans drawn at random from a fixed seed.
@Suite("Properties of the status")
struct StatusPropertyTests {
  /// A plan with one to three targets on a growing or falling way, and one newest figure.
  private static func plan(_ seed: Int) -> PlanCase {
    var generator = SeededGenerator(seed: UInt64(seed))
    func draw(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
    let count = draw(1...3)
    let isHigher = Bool.random(using: &generator)
    var level = draw(-50...400)
    var year = 2010
    let baseline = (year, String(level))
    var targets: [(Int, String)] = []
    for _ in 0..<count {
      year += draw(2...6)
      level += (isHigher ? 1 : -1) * draw(1...200)
      targets.append((year, String(level)))
    }
    let paths: [TargetPath] = [.linear, .geometric, .step]
    let observed = draw(2011...(year + 3))
    return PlanCase(
      better: isHigher ? .higher : .lower, path: paths[draw(0...2)], baseline: baseline, targets: targets,
      observations: [(observed, "\(draw(-300...900)).\(draw(0...9))")], asOf: observed + draw(0...3))
  }

  private static func rank(_ status: Status) -> Int? {
    switch status {
    case .movingAway: 0
    case .farBehind: 1
    case .behind: 2
    case .onTrack: 3
    case .achievedEarly, .achieved: 4
    default: nil
    }
  }

  @Test("a change of unit changes no status", arguments: 1...300)
  func unit(seed: Int) throws {
    let plan = Self.plan(seed)
    func scaled(_ text: String) throws -> String { try PlanCase.figure(text).shifted(by: -3).description }
    var other = plan
    other.baseline = try plan.baseline.map { ($0.year, try scaled($0.value)) }
    other.targets = try plan.targets.map { ($0.year, try scaled($0.value)) }
    other.observations = try plan.observations.map { ($0.year, try scaled($0.value)) }
    let (one, two) = (try plan.assessment(), try other.assessment())
    #expect(one.status == two.status)
    #expect(one.targets.map(\.status) == two.targets.map(\.status))
  }

  @Test("higher mirrors lower", arguments: 1...300)
  func mirror(seed: Int) throws {
    var plan = Self.plan(seed)
    // Equal rates have no mirror among negative values.
    if plan.path == .geometric { plan.path = .linear }
    func negated(_ text: String) throws -> String { (Figure(0) - (try PlanCase.figure(text))).description }
    var other = plan
    other.better = plan.better == .higher ? .lower : .higher
    other.baseline = try plan.baseline.map { ($0.year, try negated($0.value)) }
    other.targets = try plan.targets.map { ($0.year, try negated($0.value)) }
    other.observations = try plan.observations.map { ($0.year, try negated($0.value)) }
    #expect(try plan.assessment().targets.map(\.status) == other.assessment().targets.map(\.status))
    #expect(try plan.status() == other.status())
  }

  @Test("a better newest value never has a worse status", arguments: 1...300)
  func monotone(seed: Int) throws {
    var plan = Self.plan(seed)
    let year = plan.observations[0].year
    let values = stride(from: -300, through: 900, by: 25).map { plan.better == .higher ? $0 : $0 * -1 }
    let ranks = try values.compactMap { value in
      plan.observations = [(year, String(value))]
      return Self.rank(try plan.status())
    }
    #expect(ranks.count > 1 && ranks == ranks.sorted())
  }

  @Test("a value that meets the last target is never behind", arguments: 1...300)
  func met(seed: Int) throws {
    var plan = Self.plan(seed)
    let year = plan.observations[0].year
    plan.observations = [(year, plan.targets[plan.targets.count - 1].value)]
    #expect(Self.rank(try plan.status()) == 4)
  }

  @Test("what is needed a year, done each year, reaches the target; so does the rate")
  func needed() throws {
    var (amounts, rates) = (0, 0)
    for seed in 1...300 {
      let assessment = try Self.plan(seed).assessment()
      let latest = try #require(assessment.latest)
      for target in assessment.targets {
        guard let needed = target.neededPerYear else { continue }
        amounts += 1
        let years = target.node.year - latest.year
        let reached = latest.value.double + needed * Double(years)
        #expect(abs(reached - target.node.value.double) < 1e-9, "seed \(seed)")
        guard let rate = target.neededRate else { continue }
        rates += 1
        let grown = (0..<years).reduce(latest.value.double) { value, _ in value * (1 + rate) }
        #expect(abs(grown - target.node.value.double) < 1e-6, "seed \(seed)")
      }
    }
    #expect(amounts > 100 && rates > 20)
  }

  @Test("a geometric path is a straight one in the logarithm", arguments: 1...100)
  func logarithm(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let nodes = [2010, 2016, 2025].map {
      PathNode(year: $0, value: Figure(Int.random(in: 1...5000, using: &generator)))
    }
    let geometric = RequiredPath(nodes: nodes, shape: .geometric)
    // Straight in the logarithm: each year's step is the same factor within a stretch.
    for (from, to) in zip(nodes, nodes.dropFirst()) {
      let values = try (from.year...to.year).map { try #require(geometric.value(in: Double($0))) }
      let ratios = zip(values.dropFirst(), values).map { $0 / $1 }
      for ratio in ratios { #expect(abs(ratio / ratios[0] - 1) < 1e-12) }
      #expect(abs(values[values.count - 1] / to.value.double - 1) < 1e-12)
    }
  }
}
