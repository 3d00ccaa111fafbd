import Language
import Plan
import Reading
import Testing

@testable import Site

@Suite("Figures and dates of the case file")
struct NumberCaseTests {
  private static let units: [String: Unit] = [
    "100M_yuan": TestWording.unit("a", ["zh": "元", "en": "yuan"], power: 8, quantity: .money),
    "10k_kW": TestWording.unit("b", ["zh": "千瓦", "en": "kW"], power: 4),
    "10k_persons": TestWording.unit("c", ["zh": "人", "en": "people"], power: 4),
    "tce_per_10k_yuan": TestWording.unit(
      "d", ["zh": "吨标准煤/万元", "en": "tonnes of standard coal per 10,000 yuan"]),
    "m3_per_10k_yuan": TestWording.unit("e", ["zh": "立方米/万元", "en": "cubic metres per 10,000 yuan"]),
    "percent": TestWording.unit("f", ["zh": "%", "en": "%"], quantity: .share),
    "none": TestWording.unit("g", [:]),
    "pieces": TestWording.unit("h", ["zh": "片", "en": "pieces"]),
    "percentage_points": Unit(
      id: "i", name: LocalizedText([:]),
      symbol: [
        "zh": PluralText("个百分点"),
        "en": PluralText(["one": "percentage point", "other": "percentage points"]),
      ], quantity: .other, place: SourcePlace(path: "units.yml")),
  ]

  @Test("a value is written as its case says", arguments: NumberCases.all.indices)
  func isWrittenAsTheCaseSays(_ index: Int) throws {
    let example = NumberCases.all[index]
    for (language, expected) in [("zh", example.zh), ("en", example.en)] {
      let shown = try Self.shown(example, ShippedWording.figures(language))
      #expect(shown.withPlainSpaces == expected, "\(language)")
    }
  }

  private static func shown(_ example: NumberCases.Case, _ figures: FigureFormat) throws -> String {
    switch (example.unit, example.value) {
    case ("date", .one(let text)), ("quarter", .one(let text)):
      var rules = figures.format.rules
      // The case wants the American order; the site's English is British, and the order is a line of the language's file.
      if figures.language == "en" { rules.day = "{month} {day}, {year}" }
      return NumberFormat(rules).date(try #require(CalendarDate(text)))
    case ("years", .range(let from, let to)):
      return figures.format.years(try #require(Int(from)), try #require(Int(to)))
    case (let unit, .one(let text)):
      return figures.quantity(try #require(Figure(text)), try #require(units[unit]))
    case (let unit, .range(let low, let high)):
      let ends = TargetCondition.between(try #require(Figure(low)), try #require(Figure(high)))
      return figures.condition(ends, try #require(units[unit]))
    case (_, .missing):
      return NumberFormat.missing
    }
  }

  @Test("a sign is to the left of its number in Arabic too")
  func signsInArabic() throws {
    let format = ShippedWording.figures("ar").format
    #expect(format.number(try #require(Figure("-26"))) == "\u{200E}\u{2212}26")
    #expect(format.signed(try #require(Figure("7.6"))) == "\u{200E}+7.6")
    #expect(format.signed(Figure(0)) == "0")
  }

  @Test("dates of the shipped English are British")
  func britishDates() throws {
    let date = try #require(CalendarDate("2016-02-23"))
    #expect(ShippedWording.figures("en").format.date(date) == "23\u{A0}February 2016")
    #expect(ShippedWording.figures("zh").format.date(date) == "2016年2月23日")
    #expect(ShippedWording.figures("fr").format.date(date) == "23\u{A0}février 2016")
    #expect(ShippedWording.figures("ar").format.date(date) == "23\u{A0}فبراير 2016")
  }

  @Test(
    "quarters are read and written",
    arguments: [
      ("zh", "2025年第三季度"), ("en", "Q3 2025"), ("fr", "3e trimestre 2025"), ("ar", "الربع الثالث 2025"),
    ])
  func quarters(language: String, expected: String) throws {
    #expect(ShippedWording.figures(language).format.date(try #require(CalendarDate("2025-Q3"))) == expected)
  }

  @Test(
    "no other form is a quarter",
    arguments: ["2025-Q0", "2025-Q5", "2025-Q", "2025-Q11", "2025-q1", "25-Q1", "2025-Q1-02"])
  func noQuarters(_ text: String) {
    #expect(CalendarDate(text) == nil)
  }
}
