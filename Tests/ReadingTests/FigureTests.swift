import Reading
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

  @Test(
    "figures are rounded to decimals half away from nought, and never get more than they have",
    arguments: [
      ("61.4285714285714285714", 1, "61.4"), ("61.45", 1, "61.5"), ("-61.45", 1, "-61.5"),
      ("-0.04", 1, "0.0"),
      ("99.96", 1, "100.0"), ("5", 1, "5"), ("5.20", 2, "5.20"), ("12.6", 0, "13"),
    ])
  func decimals(_ text: String, count: Int, rounded: String) throws {
    let figure = try #require(Figure(text))
    #expect(figure.rounded(toDecimals: count).description == rounded)
    #expect(figure.rounded(toDecimals: nil).description == figure.description)
  }

  @Test("a figure has up to 18 digits before its point and 20 after it, and keeps them all")
  func digits() {
    for text in [
      "123456789012345678.12345678901234567890", "0.0000000000000000001", "63.8095238095238095238",
    ] {
      #expect(Figure(text)?.description == text)
    }
    #expect(Figure("1234567890123456789") == nil)
    #expect(Figure("0.123456789012345678901") == nil)
    // One digit more than the storage holds.
    #expect(Figure("999999999999999999.999999999999999999999") == nil)
    #expect(Figure("63.8095238095238095238")! < Figure("63.8095238095238095239")!)
    #expect(Figure("123456789012345678")! > Figure("123456789012345677.99999999999999999999")!)
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
