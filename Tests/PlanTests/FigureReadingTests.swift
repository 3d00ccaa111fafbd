import Testing

@testable import Plan

@Suite("Figures in files")
struct FigureReadingTests {
  @Test(
    "a figure keeps the decimals that it was written with",
    arguments: ["5.20", "7600", "0.0", "-18.50", "1e3", "0x10"])
  func decimalsStay(_ text: String) throws {
    let context = ReadingContext(languages: [])
    let value = try #require(YAMLFile.value(of: text, path: "a.yml", context))
    #expect(value.figure()?.description == (text.contains("e") || text.contains("x") ? nil : text))
  }

  @Test(
    "full-width characters are told with what to write instead",
    arguments: [("１２３４", "write 1234"), ("＋５．２", "write +5.2"), ("－３", "write -3"), ("５％", "write 5: ")])
  func fullWidth(_ text: String, hint: String) {
    var hints: [String] = []
    let figure = FigureReading.figure(text) { hints.append($1) }
    #expect(figure == nil)
    #expect(hints.count == 1 && hints[0].hasPrefix(hint), "\(hints)")
  }
}
