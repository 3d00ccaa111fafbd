import Plan
import Testing

@Suite("Figures that are worked out")
struct FigureTests {
  @Test(
    "a value that no figure can hold is the largest one, and what is not a number is nought",
    arguments: [
      (1e300, "1701"), (.infinity, "1701"), (-.infinity, "-1701"), (-1e300, "-1701"), (.nan, "0"),
      (12.345, "12.3"),
    ])
  func rounding(_ value: Double, begins: String) {
    #expect(Figure(rounding: value, decimals: 1).description.hasPrefix(begins))
  }

  @Test("arithmetic with the largest figures goes on")
  func arithmetic() throws {
    let large = Figure(rounding: 1e300, decimals: 6)
    let small = Figure(rounding: -1e300, decimals: 0)
    let small18 = try #require(Figure("0.12345678901234567"))
    for figure in [large, small] {
      _ = figure.shifted(by: 15)
      _ = figure.padded(toDecimals: 30)
      _ = (figure + figure, figure - small, small - figure)
      _ = figure.changed(byPercent: figure)
    }
    #expect(small < large)
    #expect(small18 < large)
    #expect(small < small18)
    #expect(!(large < large))
  }
}
