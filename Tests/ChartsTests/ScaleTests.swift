import Charts
import TestSupport
import Testing

@Suite("A scale")
struct ScaleTests {
  @Test("puts a value where its share of the domain is")
  func shares() {
    var random = SeededGenerator(seed: 2)
    for _ in 0..<2000 {
      let low = Double.random(in: -1e6...1e6, using: &random)
      let scale = Scale(low, low + Double.random(in: 1e-3...1e6, using: &random), to: 334, 56)
      let value = Double.random(in: scale.domain.low...scale.domain.high, using: &random)
      let share = (value - low) / (scale.domain.high - low)
      #expect(abs(scale.position(value) - (334 - share * 278)) < 278e-6)
      #expect((56...334).contains(scale.position(value)))
    }
  }

  @Test("without extent puts its one value in the middle")
  func constant() {
    #expect(Scale(5, 5, to: 0, 100).position(5) == 50)
    #expect(Scale(.nan, .nan, to: 0, 100).position(0) == 50)
  }

  @Test("keeps its place between the largest numbers there are")
  func huge() {
    let end = Double.greatestFiniteMagnitude
    #expect(Scale(-end, end, to: 0, 100).position(0) == 50)
  }
}
