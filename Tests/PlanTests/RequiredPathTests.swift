import Plan
import Reading
import Testing

@Suite("The required path")
struct RequiredPathTests {
  private func path(_ shape: TargetPath) -> RequiredPath {
    RequiredPath(
      nodes: [
        PathNode(year: 2014, value: Figure(100)), PathNode(year: 2020, value: Figure(1000)),
        PathNode(year: 2025, value: Figure(1500)),
      ], shape: shape)
  }

  @Test("halfway from 100 to 1000 is 550 on a straight line and 316 at equal rates")
  func halfway() throws {
    #expect(path(.linear).value(in: 2017) == 550)
    let geometric = try #require(path(.geometric).value(in: 2017))
    #expect(abs(geometric - 316.227766) < 1e-6)
  }

  @Test("every path goes through the plan's own points", arguments: [TargetPath.linear, .geometric, .step])
  func nodes(shape: TargetPath) {
    #expect(path(shape).value(in: 2014) == 100)
    #expect(path(shape).value(in: 2020) == 1000)
    #expect(path(shape).value(in: 2025) == 1500)
  }

  @Test("a step stays where it is until its year")
  func step() {
    #expect(path(.step).value(in: 2019) == 100)
    #expect(path(.step).value(in: 2024) == 1000)
  }

  @Test("a listed path gives the years that the plan lists, and is straight between them")
  func listed() {
    let listed = path(.listed([2016: Figure(300)]))
    #expect(listed.value(in: 2016) == 300)
    #expect(listed.value(in: 2015) == 200)
  }

  @Test("there is no path before the baseline and after the last target")
  func outside() {
    #expect(path(.linear).value(in: 2013) == nil)
    #expect(path(.linear).value(in: 2026) == nil)
  }

  @Test("equal rates need positive ends; otherwise the path is straight")
  func negativeEnds() {
    let path = RequiredPath(
      nodes: [PathNode(year: 2014, value: Figure(-2)), PathNode(year: 2016, value: Figure(2))],
      shape: .geometric)
    #expect(path.value(in: 2015) == 0)
  }

  @Test("a geometric path is a straight line in the logarithm")
  func logarithm() throws {
    let geometric = path(.geometric)
    for year in 2014..<2020 {
      let here = try #require(geometric.value(in: Double(year)))
      let next = try #require(geometric.value(in: Double(year + 1)))
      #expect(abs(next / here - 1.4677992676220695) < 1e-9)
    }
  }
}
