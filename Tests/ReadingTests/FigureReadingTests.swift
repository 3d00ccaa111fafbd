import Testing

@testable import Reading

@Suite("Figures in files")
struct FigureReadingTests {
  @Test(
    "a figure keeps the decimals that it was written with",
    arguments: ["5.20", "7600", "0.0", "-18.50", "1e3", "0x10"])
  func decimalsStay(_ text: String) throws {
    let context = ReadingContext()
    let value = try #require(YAMLFile.value(of: text, path: "a.yml", context))
    #expect(value.figure()?.description == (text.contains("e") || text.contains("x") ? nil : text))
  }

  @Test(
    "full-width characters are reported with what to write instead",
    arguments: [("１２３４", "write 1234"), ("＋５．２", "write +5.2"), ("－３", "write -3"), ("５％", "write 5: ")])
  func fullWidth(_ text: String, hint: String) {
    var hints: [String] = []
    let figure = FigureReading.figure(text) { _, _, hint in hints.append(hint) }
    #expect(figure == nil)
    #expect(hints.count == 1 && hints[0].hasPrefix(hint), "\(hints)")
  }

  /// What is said of a text that is not a figure.
  private func complaint(_ text: String) -> (message: String, hint: String)? {
    var complaints: [(String, String)] = []
    let figure = FigureReading.figure(text) { complaints.append(($1, $2)) }
    return figure == nil && complaints.count == 1 ? complaints[0] : nil
  }

  @Test(
    "a text that can mean only one figure is reported with it",
    arguments: [
      ("55,6", "55.6"), ("9,37", "9.37"), ("-18,5", "-18.5"), ("0,123", "0.123"), ("1234,567", "1234.567"),
      ("64,0", "64.0"), ("1,2345", "1.2345"), ("1.234,5", "1234.5"), ("1 234,56", "1234.56"),
      ("1,234.5", "1234.5"), ("1\u{2019}234.50", "1234.50"), ("1,234,567", "1234567"),
      ("1.234.567", "1234567"),
      ("12,34,567", "1234567"), ("10\u{A0}000", "10000"), ("7\u{202F}600", "7600"), ("１２，５", "12.5"),
    ])
  func oneReading(_ text: String, plain: String) throws {
    let found = try #require(complaint(text))
    #expect(found.hint.hasPrefix("write \(plain): "), "\(found)")
  }

  @Test(
    "a text that can mean two figures is reported with both",
    arguments: [
      ("10,000", "10000", "10.000"), ("131,200", "131200", "131.200"), ("-1,234", "-1234", "-1.234"),
      ("１０，０００", "10000", "10.000"), ("1 234,567", "1234567", "1234.567"),
    ])
  func twoReadings(_ text: String, grouped: String, decimal: String) throws {
    let found = try #require(complaint(text))
    #expect(found.message.contains("can be read in two ways"))
    #expect(
      found.hint == "write \(grouped) if the mark groups thousands, \(decimal) if decimals follow it")
  }

  @Test(
    "of words and signs beside a figure no number to write is made",
    arguments: [
      "20 million", ">= 80", "≥80", "80+", "about 54", "c. 54", "54*", "¥5", "5 亿", "1e3", "55,6%", "20-30",
      "20 30", "12.05.2020", "1,23,4", "n/a", "–", "k. A.", ",5", "5,",
    ])
  func notAFigure(_ text: String) throws {
    let found = try #require(complaint(text))
    #expect(
      !found.hint.contains("write ") || found.hint.hasPrefix("write digits alone"), "\(found)")
    #expect(found.message.hasPrefix("\"\(text)\" is not a figure"))
  }
}
