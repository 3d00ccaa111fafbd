import Language
import Reading
@testable import Plan
import TestSupport
import Testing

@testable import Localisation

/// Which passages are compared, as seen from what is reported about them.
@Suite("Alignment of two languages")
struct PassageAlignmentTests {
  private let check: FigureCheck
  private let site: Site

  init() throws {
    let text = LocalizedText(["zh": "计划", "en": "Plan"])
    site = Site(
      title: text, description: text, publisher: text,
      languages: [
        Language(id: "zh", tag: "zh-Hans", name: "中文"), Language(id: "en", tag: "en", name: "English"),
      ], defaultLanguage: "zh")
    check = FigureCheck(
      site: site, readers: ["zh": try TestNumbers.reader("zh"), "en": try TestNumbers.reader("en")])
  }

  private func document(_ chinese: String, _ english: String, from source: String? = nil) -> TextDocument {
    var translations = [
      "zh": Translation(body: chinese, place: SourcePlace(path: "a.zh.md")),
      "en": Translation(body: english, place: SourcePlace(path: "a.en.md")),
    ]
    if let source { translations["zh"]?.translatedFrom = Reference(source, at: SourcePlace(path: "a.zh.md")) }
    return TextDocument(id: "a", translations: translations, place: SourcePlace(path: "a.zh.md"))
  }

  private func differences(_ chinese: String, _ english: String) async -> [String] {
    let document = document(chinese, english)
    let outlines = Outlines([document], await Texts([document], of: site))
    return check.differences(in: document, outlines).map { difference in
      "\(difference.expected?.mention.text ?? "–") / \(difference.found?.mention.text ?? "–")"
    }
  }

  private static let chinese = """
    ## 目标 {#goals}
    2020年产值7600亿元，占比20%。到2025年为10000亿元，占比30%。

    企业引进300家。

    - 五项任务
    - 三个园区

    | 年 | 产量 |
    |--|--|
    | 2020 | 30万辆 |
    """

  @Test("a translator may split a paragraph and put two together")
  func splitParagraphs() async {
    let english = """
      ## Goals {#goals}
      In 2020 output is 760 billion yuan, a share of 20%.

      By 2025 it is 1 trillion yuan and 30%. 300 enterprises are to come.

      - Five tasks
      - Three parks

      | Year | Output |
      |--|--|
      | 2020 | 300,000 |
      """
    #expect(await differences(Self.chinese, english) == [])
  }

  @Test("a figure is looked for in its own passage, and not anywhere in the text")
  func ownPassage() async {
    let english = """
      ## Goals {#goals}
      In 2020 output is 760 billion yuan, a share of 20%. By 2025 it is 1 trillion yuan and 30%.

      30 enterprises are to come.

      - Three tasks
      - Five parks

      | Year | Output |
      |--|--|
      | 2020 | 200,000 |
      """
    #expect(
      await differences(Self.chinese, english) == ["300 / 30", "五 / Three", "三 / Five", "30万 / 200,000"])
  }

  @Test("a passage that one language lacks is reported by its figures")
  func missingPassage() async {
    #expect(await differences("2020年。\n\n引进300家。", "In 2020.") == ["300 / –"])
    #expect(await differences("2020年。", "In 2020.\n\n300 more.") == ["– / 300"])
  }

  @Test("sections are compared by their ids")
  func sections() async {
    let chinese = "## 一 {#a}\n2020年。\n\n## 二 {#b}\n2025年。"
    #expect(await differences(chinese, "## A {#a}\nIn 2020.\n\n## B {#b}\nIn 2025.") == [])
    #expect(
      await differences(chinese, "## A {#a}\nIn 2025.\n\n## B {#b}\nIn 2020.") == [
        "2020 / 2025", "2025 / 2020",
      ])
  }

  @Test("addresses, placements and ids hold no figures")
  func markup() async {
    #expect(
      await differences(
        "[见表](indicator:co2-2030)为{{value a 2020}}。[^1]\n\n[^1]: 注。",
        "See [here](https://a.b/7), {{value a 2021}}.") == [])
  }

  @Test("a text says itself what it was translated from")
  func translatedFrom() {
    let pairs = document("二〇二〇年", "2020", from: "en").translationPairs(site)
    #expect(pairs.map(\.source) == ["en"] && pairs.map(\.language) == ["zh"])
    #expect(document("二〇二〇年", "2020").translationPairs(site).map(\.language) == ["en"])
  }

  @Test("no text is too odd to be read")
  func oddTexts() {
    var generator = SeededGenerator(seed: 5)
    let parts = [
      "999999999999999999", "0.000000000000000001", "1,234", "万", "亿", "百", "三", "〇", "%", "个百分点", "分之", "—",
      "、", " and ", "-",
      " million", " trillion", "hundred", " three", " thirds", "twenty", " kW", "千瓦", "成", "十三五", "May ",
      " to ", "第", "年",
    ]
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 1...9, using: &generator)).map { _ in
        parts.randomElement(using: &generator) ?? ""
      }
      .joined()
      for reader in check.readers.values {
        let length = text.unicodeScalars.count
        for mention in reader.mentions(in: text) {
          #expect(!mention.readings.isEmpty && mention.range.upperBound <= length, "\(text)")
        }
      }
    }
  }
}
