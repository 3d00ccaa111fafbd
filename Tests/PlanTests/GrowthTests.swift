import Plan
import Testing

@Suite("Growth")
struct GrowthTests {
  @Test(
    "the outline's industrial value added grows 11.6% a year to 2020 and 5.6% after it",
    arguments: [(3943.0, 7600.0, 6, 0.116), (7600.0, 10000.0, 5, 0.056)])
  func compound(from: Double, to: Double, years: Int, rate: Double) {
    #expect(abs(Growth.compoundRate(from: from, to: to, years: years) - rate) < 0.0005)
  }

  @Test(
    "yearly falls multiply, they do not add up",
    arguments: [(-0.04, 5, -0.185), (-0.04, 10, -0.335), (-0.05, 5, -0.226), (-0.05, 10, -0.401)])
  func cumulative(rate: Double, years: Int, total: Double) {
    #expect(abs(Growth.cumulative(rate: rate, years: years) - total) < 0.0005)
  }
}
