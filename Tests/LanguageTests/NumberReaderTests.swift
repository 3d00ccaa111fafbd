import Foundation
import Plan
import Reading
import TestSupport
import Testing

@testable import Language

/// The number words that ship with the templates.
@Suite("Numbers in texts")
struct NumberReaderTests {
  /// What a text names, as the values that it most likely means: `20%` is a share of 0.2 and prints as `share 0.2`.
  private func numbers(_ text: String, _ language: String) throws -> [String] {
    try TestNumbers.reader(language).mentions(in: text).filter(\.isDemanded).map { mention in
      let reading = try #require(mention.readings.first)
      return (reading.kind == .plain ? "" : "\(reading.kind) ") + reading.value.description
    }
  }

  @Test("number words in an empty file are told, and nothing is read in their place")
  func emptyFile() {
    let language = Language(id: "en", tag: "en", name: "English")
    let context = ReadingContext(languages: [language])
    let templates = ContentFolder(root: Repository.path("templates"), edited: ["numbers/en.yml": []])
    #expect(NumberVocabulary.load(templates, language, context) == nil)
    #expect(context.collector.diagnostics.map(\.code) == ["empty-file"])
  }

  @Test(
    "Chinese numbers are read with their scales, alone and mixed with digits",
    arguments: [
      ("一百二十条", ["120"]), ("两千零五家", ["2005"]), ("二〇二五年", ["2025"]), ("十二项", ["12"]), ("二十一条", ["21"]),
      ("十年", ["10"]), ("7600亿元", ["760000000000"]), ("2.7万亿元", ["2700000000000"]), ("1.45万家", ["14500"]),
      ("1亿2000万元", ["120000000"]), ("三百万辆", ["3000000"]), ("31.51万吨", ["315100"]),
      ("７６００亿", ["760000000000"]),
      ("下降4.5%", ["share 0.045"]), ("提高1.7个百分点", ["points 0.017"]), ("百分之二十", ["share 0.2"]),
      ("三分之二", ["share 0.666667"]), ("两成", ["share 0.2"]), ("第七章", ["7"]), ("四个领域", ["4"]),
      ("2016年2月23日", ["2016", "2", "23"]), ("“十三五”时期", ["13", "5"]), ("世界500强", ["500"]), ("10余家", ["10"]),
    ])
  func chinese(text: String, expected: [String]) throws {
    #expect(try numbers(text, "zh") == expected)
  }

  @Test(
    "Chinese words that only look like numbers ask for no counterpart",
    arguments: ["一批企业", "统一开放", "零部件", "两化融合", "万元工业增加值能耗", "百度", "十分明显", "一方面", "半导体", "三五年", "若干家"])
  func chineseWithoutNumbers(text: String) throws {
    #expect(try numbers(text, "zh") == [])
  }

  @Test(
    "English numbers are read in words and digits",
    arguments: [
      ("760 billion yuan", ["760000000000"]), ("CNY 7,600 hundred million", ["760000000000"]),
      ("one hundred and twenty", ["120"]), ("twenty-one", ["21"]),
      ("two million three hundred thousand", ["2300000"]),
      ("ninety-nine", ["99"]), ("a dozen", ["12"]), ("Twelfth Five-Year Plan", ["12", "5"]),
      ("1,000,000", ["1000000"]),
      ("4.5 per cent", ["share 0.045"]), ("1.7 percentage points", ["points 0.017"]),
      ("two thirds", ["share 0.666667"]),
      ("23 February 2016", ["23", "2", "2016"]), ("three-dimensional", ["3"]),
      ("in 2019, 300 of them", ["2019", "300"]),
      ("two hundred and three hundred", ["200", "300"]), ("one third", ["share 0.333333"]),
      ("2013-2018", ["2013", "2018"]),
    ])
  func english(text: String, expected: [String]) throws {
    #expect(try numbers(text, "en") == expected)
  }

  @Test("other languages read their own words and marks")
  func otherLanguages() throws {
    #expect(try numbers("394,3 milliards de dirhams", "fr") == ["394300000000"])
    #expect(try numbers("soixante-dix-neuf usines, vingt et un ports", "fr") == ["79", "21"])
    #expect(try numbers("12\u{202F}000 emplois, 4\u{202F}%", "fr") == ["12000", "share 0.04"])
    #expect(try numbers("بعشر سنوات وثلاثة مصانع", "ar") == ["10", "3"])
    #expect(try numbers("٥٠ مليون درهم، ٤٪", "ar") == ["50000000", "share 0.04"])
  }

  @Test("a language without a file of number words compares digits")
  func digitsOnly() {
    let reader = NumberReader(vocabulary: NumberVocabulary(), format: NumberFormat(NumberRules()))
    #expect(
      reader.mentions(in: "seven of 1,200").map(\.readings) == [[.init(value: Figure(1200), kind: .plain)]])
  }

  @Test("every whole number is read back from how a language writes it with its scale words")
  func roundTrip() throws {
    var generator = SeededGenerator(seed: 7)
    for language in ["zh", "en", "fr", "ar"] {
      let reader = try TestNumbers.reader(language)
      for _ in 0..<300 {
        let figure = Figure(
          digits: Int128(Int.random(in: 1...999_999, using: &generator)),
          decimals: Int.random(in: 0...2, using: &generator)
        ).shifted(by: Int.random(in: 0...9, using: &generator))
        let scale = Magnitude(for: [figure], power: 0, format: reader.format)
        let text = reader.format.number(scale.apply(to: figure), scaledBy: scale.word)
        let mentions = reader.mentions(in: text)
        #expect(mentions.count == 1 && mentions[0].readings[0].value == figure, "\(language): \(text)")
      }
    }
  }
}
