import Charts
import TestSupport
import Testing

@Suite("Ticks")
struct TicksTests {
  @Test(
    "the examples of d3-array",
    arguments: [
      (0.0, 10_000.0, 5, [0.0, 2000, 4000, 6000, 8000, 10_000]), (0, 25, 5, [0, 5, 10, 15, 20, 25]),
      (0, 1, 5, [0, 0.2, 0.4, 0.6, 0.8, 1]), (0.1, 0.9, 8, [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]),
    ])
  func examples(low: Double, high: Double, count: Int, expected: [Double]) {
    #expect(Ticks.enclosing(low, high, count).map(\.value) == expected)
  }

  @Test("there are none if an end is not a number, the order is wrong or none are wanted")
  func none() {
    #expect(Ticks.enclosing(.nan, 1, 5).isEmpty)
    #expect(Ticks.enclosing(0, .infinity, 5).isEmpty)
    #expect(Ticks.enclosing(1, 0, 5).isEmpty)
    #expect(Ticks.enclosing(1, 1, 5).isEmpty)
    #expect(Ticks.enclosing(0, 1, 0).isEmpty)
    #expect(Ticks.enclosing(1, 1.0.nextUp, 5).isEmpty)
  }

  @Test(
    "steps are 1, 2 or 5 times a power of ten, ascend, and enclose the ends with less than a step to spare")
  func properties() throws {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<5000 {
      let size = Double.random(in: -6...12, using: &random)
      let ends = [0, 0].map { _ in Double.random(in: -1...1, using: &random) * power(size) }.sorted()
      let count = Int.random(in: 2...10, using: &random)
      let ticks = Ticks.enclosing(ends[0], ends[1], count)
      try #require(ticks.count > 1)
      let step = ticks[1].value - ticks[0].value
      let tolerance = step * 1e-6
      #expect(ticks.count <= 2 * count + 2)
      let (below, above) = (ends[0] - ticks[0].value, ticks[ticks.count - 1].value - ends[1])
      #expect(below >= -tolerance && below < step + tolerance)
      #expect(above >= -step / 4 - tolerance && above < step + tolerance)
      #expect(Set(ticks.map(\.exponent)).count == 1)
      let steps = Set(zip(ticks, ticks.dropFirst()).map { $1.mantissa - $0.mantissa })
      #expect(steps.isSubset(of: [1, 2, 5]) && steps.count == 1)
    }
  }

  @Test("a maximum a quarter of a step beyond the last tick gets no further one")
  func headRoom() {
    #expect(Ticks.enclosing(0, 10_400, 5).last?.value == 10_000)
    #expect(Ticks.enclosing(0, 10_600, 5).last?.value == 12_000)
    #expect(Ticks.enclosing(-3, 7, 5).first?.value == -4)
  }

  @Test("years are whole multiples of a round step")
  func years() {
    #expect(Ticks.years(2014...2025, 6) == [2014, 2016, 2018, 2020, 2022, 2024])
    #expect(Ticks.years(1960...2025, 8) == [1960, 1970, 1980, 1990, 2000, 2010, 2020])
    #expect(Ticks.years(2020...2020, 5) == [2020])
  }

  private func power(_ exponent: Double) -> Double {
    Tick(mantissa: 1, exponent: Int(exponent)).value
  }
}
