import Charts
import TestSupport
import Testing

@Suite("A stack of labels")
struct LabelStackTests {
  @Test("keeps order and distance, stays between its ends, and leaves alone what fits")
  func properties() throws {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<1000 {
      let wanted = (0..<Int.random(in: 0...10, using: &random)).map { _ in
        Double.random(in: -20...320, using: &random)
      }.sorted()
      let centres = try #require(LabelStack.centres(wanted: wanted, height: 20, from: 0, to: 300))
      #expect(centres.count == wanted.count)
      #expect(centres.allSatisfy { (10 - 1e-6...290 + 1e-6).contains($0) })
      #expect(zip(centres, centres.dropFirst()).allSatisfy { $1 - $0 >= 20 - 1e-6 })
    }
    #expect(LabelStack.centres(wanted: [50, 100], height: 20, from: 0, to: 300) == [50, 100])
    #expect(LabelStack.centres(wanted: [100, 100, 100], height: 20, from: 0, to: 300) == [80, 100, 120])
  }

  @Test("says so where the labels do not fit at all")
  func full() {
    #expect(LabelStack.centres(wanted: [1, 2, 3], height: 20, from: 0, to: 50) == nil)
  }
}
