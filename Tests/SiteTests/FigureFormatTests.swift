import Language
import Plan
import Reading
import TestSupport
import Testing

@testable import Site

@Suite("Figures in two languages")
struct FigureFormatTests {
  private let chinese = ShippedWording.figures("zh")
  private let english = ShippedWording.figures("en")

  private static let yuan = TestWording.unit(
    "cny-100m", ["zh": "元", "en": "yuan"], power: 8, quantity: .money)
  private static let kilowatts = TestWording.unit("kw-10k", ["zh": "千瓦", "en": "kW"], power: 4)
  private static let people = TestWording.unit("people-10k", ["zh": "人", "en": "people"], power: 4)
  private static let percent = TestWording.unit("percent", ["zh": "%", "en": "%"], quantity: .share)
  private static let wafers = TestWording.unit(
    "wafers", ["zh": "片/月", "en": "wafers a month"], quantity: .capacity)
  private static let coal = TestWording.unit(
    "coal", ["zh": "吨标准煤/万元", "en": "tonnes of standard coal per 10,000 yuan"])

  @Test(
    "one stored value is shown in the scale that each language thinks in",
    arguments: [
      ("39038.1", yuan, "39,038.1亿元", "3,903.81 billion yuan"),
      ("90", yuan, "90亿元", "9 billion yuan"),
      ("12000", yuan, "1.2万亿元", "1.2 trillion yuan"),
      ("3943", yuan, "3,943亿元", "394.3 billion yuan"),
      ("7600", yuan, "7,600亿元", "760 billion yuan"),
      ("4081.91", yuan, "4,081.91亿元", "408.191 billion yuan"),
      ("0.5", yuan, "5,000万元", "50 million yuan"),
      ("3500", kilowatts, "3,500万千瓦", "35 million kW"),
      ("300", people, "300万人", "3 million people"),
      ("0.45", coal, "0.45吨标准煤/万元", "0.45 tonnes of standard coal per 10,000 yuan"),
      ("5.20", percent, "5.20%", "5.20%"),
      ("-5.2", percent, "−5.2%", "−5.2%"),
      ("0", yuan, "0元", "0 yuan"),
    ])
  func quantities(value: String, unit: Unit, zh: String, en: String) throws {
    let figure = try #require(Figure(value))
    #expect(chinese.quantity(figure, unit) == zh)
    #expect(english.quantity(figure, unit).withPlainSpaces == en)
  }

  @Test("both ends of a range carry their scale word or sign, the unit is written once")
  func ranges() {
    let wafers = TargetCondition.between(Figure(200_000), Figure(300_000))
    #expect(chinese.condition(wafers, Self.wafers) == "20万—30万片/月")
    #expect(english.condition(wafers, Self.wafers).withPlainSpaces == "200,000–300,000 wafers a month")
    let shares = TargetCondition.between(Figure(63), Figure(68))
    #expect(chinese.condition(shares, Self.percent) == "63%~68%")
    #expect(english.condition(shares, Self.percent).withPlainSpaces == "63%–68%")
  }

  @Test(
    "a title has four digits, or five where they are whole units",
    arguments: [
      ("22147.35", yuan, "22,147亿元", "2,215 billion yuan"),
      ("5565.93", yuan, "5,566亿元", "556.6 billion yuan"),
      ("1234567", wafers, "123.5万片/月", "1,235,000 wafers a month"),
      ("29095", wafers, "2.91万片/月", "29,095 wafers a month"),
      ("5.23456", percent, "5.235%", "5.235%"),
    ])
  func titles(value: String, unit: Unit, zh: String, en: String) throws {
    let place = SourcePlace(path: "figures.csv")
    let observation = Observation(
      indicator: Located("output", at: place), year: 2025, value: try #require(Figure(value)), place: place)
    #expect(chinese.brief(observation, unit) == zh)
    #expect(english.brief(observation, unit).withPlainSpaces == en)
  }

  @Test("figures of one title share a scale")
  func titleScale() throws {
    let place = SourcePlace(path: "figures.csv")
    let applications = try ["9735", "29095"].map { value in
      Observation(
        indicator: Located("applications", at: place), year: 2018, value: try #require(Figure(value)),
        place: place)
    }
    let scale = chinese.briefScale(of: applications, Self.wafers)
    let titles = applications.map { chinese.brief($0, Self.wafers, in: scale) }
    #expect(titles == ["9,735片/月", "29,095片/月"])
  }

  @Test("a compared figure is written without its unit where the language writes it once; scale and % stay")
  func compared() throws {
    let patents = try #require(Figure("9735")), output = try #require(Figure("9018.88"))
    let share = try #require(Figure("18.13"))
    #expect(english.compared(patents, Self.wafers) == "9,735")
    #expect(english.compared(output, Self.yuan).withPlainSpaces == "901.888 billion")
    #expect(english.compared(share, Self.percent) == "18.13%")
    #expect(chinese.compared(patents, Self.wafers) == "9,735片/月")
  }

  @Test("a series is named with the dash that the language has between years, an open one by its first year")
  func seriesNames() {
    #expect(english.format.seriesName("2013–2018") == "2013–2018")
    #expect(chinese.format.seriesName("2013–2018") == "2013—2018")
    #expect(english.format.seriesName("2016–") == "from 2016")
    #expect(chinese.format.seriesName("2016–") == "2016年起")
  }

  @Test("a series of months is named in the language's months")
  func seriesOfMonths() {
    #expect(chinese.format.seriesName("2024-01–09") == "2024年1—9月")
    #expect(english.format.seriesName("2024-01–09") == "January–September 2024")
    #expect(english.format.seriesName("2024-01–13") == "2024-01–13")
  }

  @Test("a multiple has two decimals at most, wherever it stands")
  func times() {
    #expect(chinese.times(Figure(35_000), of: Figure(13_491)) == "2.59")
    #expect(english.times(Figure(digits: 18, decimals: 1), of: Figure(digits: 9, decimals: 1)) == "2")
  }

  @Test("a language is called by its name in the words, or by its own")
  func languageNames() {
    let words = chinese.wording
    #expect(words.name(of: Language(id: "en", tag: "en-GB", name: "English")) == "英文")
    #expect(words.name(of: Language(id: "cy", tag: "cy", name: "Cymraeg")) == "Cymraeg")
  }

  @Test("a change is said in words where the language says it so")
  func changes() {
    let fall = TargetCondition.perYear(percent: Figure(-4), from: 2015)
    #expect(chinese.condition(fall, Self.coal) == "年均下降4%")
    #expect(english.condition(fall, Self.coal) == "−4% a year")
    let rise = TargetCondition.perYear(percent: Figure(6), from: 2015)
    #expect(chinese.condition(rise, Self.coal) == "年均增长6%")
    #expect(english.condition(rise, Self.coal) == "6% a year")
  }

  @Test("the noun follows the whole amount and not the number before the scale word")
  func plurals() {
    var unit = TestWording.unit("vehicles", [:])
    unit.symbol = ["en": PluralText(["one": "vehicle", "other": "vehicles"])]
    #expect(english.quantity(Figure(1), unit).withPlainSpaces == "1 vehicle")
    #expect(english.quantity(Figure(1_000_000), unit).withPlainSpaces == "1 million vehicles")
  }

  @Test("the figures of a row share one scale, named in the head")
  func sharedScale() throws {
    let figures = [Figure(3943), Figure(7600), Figure(10000)]
    let scale = Magnitude(for: figures, unit: Self.yuan, format: english.format)
    #expect(figures.map { english.number($0, in: scale) } == ["394.3", "760", "1,000"])
    #expect(english.unitName(Self.yuan, in: scale) == "billion yuan")
  }

  @Test("an axis has ticks of five digits at most, in thousands where the language counts in them")
  func axes() {
    let tonnes = TestWording.unit("tonnes", ["zh": "吨", "en": "tonnes"])
    let wanted: [([Figure], Unit, String, String)] = [
      ([Figure(13_248_400)], tonnes, "万吨", "million tonnes"),
      ([Figure(600_000)], tonnes, "万吨", "thousand tonnes"),
      ([Figure(99_999)], tonnes, "吨", "tonnes"),
      ([Figure(3943), Figure(7601)], Self.yuan, "亿元", "billion yuan"),
    ]
    for (figures, unit, zh, en) in wanted {
      for (format, name) in [(chinese, zh), (english, en)] {
        let scale = Magnitude(axis: figures, unit: unit, format: format.format)
        #expect(format.unitName(unit, in: scale) == name)
        #expect(figures.allSatisfy { scale.apply(to: $0).shifted(by: -scale.shift) == $0 })
      }
    }
  }

  @Test(
    "scale words take the form of their number, and French elides before a vowel",
    arguments: [
      ("fr", "euros", "2.6", "2,6 millions d’euros"), ("fr", "euros", "1.5", "1,5 million d’euros"),
      ("fr", "habitants", "1", "1 million d’habitants"), ("fr", "dirhams", "3", "3 millions de dirhams"),
      ("fr", "yuans", "1200", "1,2 milliard de yuans"),
      ("ar", "يورو", "3", "3 ملايين يورو"), ("ar", "يورو", "2.6", "2.6 مليون يورو"),
      ("ar", "يورو", "11", "11 مليون يورو"), ("en", "euros", "1.5", "1.5 million euros"),
    ])
  func scaleForms(language: String, symbol: String, value: String, shown: String) throws {
    let unit = TestWording.unit("u", [language: symbol], power: 6)
    let text = ShippedWording.figures(language).quantity(try #require(Figure(value)), unit)
    #expect(text.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ") == shown)
  }

  @Test("a range names its scale and its unit as a single figure does")
  func scaledRange() throws {
    let unit = TestWording.unit("eur", ["fr": "euros"], power: 6)
    let (low, high) = (try #require(Figure("1.2")), try #require(Figure("2.4")))
    let text = ShippedWording.figures("fr").condition(.between(low, high), unit)
    #expect(text.replacing("\u{A0}", with: " ") == "1,2 million à 2,4 millions d’euros")
  }

  @Test("no scale loses a digit: the shown number shifted back is the stored one")
  func scalesAreExact() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<2000 {
      let figure = Figure(
        digits: Int128(Int64.random(in: -999_999_999...999_999_999, using: &generator)),
        decimals: Int.random(in: 0...4, using: &generator))
      for format in [chinese.format, english.format] {
        let scale = Magnitude(for: [figure], unit: Self.yuan, format: format)
        #expect(scale.apply(to: figure).shifted(by: -scale.shift) == figure)
      }
    }
  }
}
