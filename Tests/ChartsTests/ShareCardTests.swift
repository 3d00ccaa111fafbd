import Markup
import Testing

@testable import Charts

@Suite("Share cards")
struct ShareCardTests {
  private static let names = [
    "Broadband",
    "Share of strategic emerging industries in the gross output of industry above the designated size",
    "战略性新兴产业产值占规模以上工业总产值的比重以及全部工业增加值年均增速和单位工业增加值能耗累计下降",
    "حصة الصناعات الناشئة الاستراتيجية في إجمالي إنتاج الصناعة فوق الحجم المحدد في الخطة",
  ]

  /// From the groups that place texts: where they begin, how much they are enlarged, and the lines in them.
  private static func texts(_ markup: String) -> [(y: Double, scale: Double, baselines: [Double])] {
    markup.matches(of: /translate\((\d+) (\d+)\) scale\(([\d.]+)\)">(<text.*?)<\/g>/).map { match in
      let lines = match.4.matches(of: /<text[^>]* y="([\d.]+)"/).compactMap { Double($0.1) }
      return (Double(match.2) ?? 0, Double(match.3) ?? 0, lines)
    }
  }

  @Test("texts of any length stay on the card and below one another", arguments: names)
  func room(name: String) {
    for title in [name, String(repeating: name + " ", count: 6)] {
      let card = ShareCard(
        eyebrow: name, title: title, sentence: String(repeating: name + " ", count: 5), drawing: nil,
        language: "en",
        isRightToLeft: false, style: "")
      let texts = Self.texts(card.file.string)
      #expect(texts.count == 3)
      var bottom = 0.0
      for text in texts {
        #expect(text.y >= bottom)
        bottom = text.y + (text.baselines.last ?? 0) * text.scale
      }
      #expect(bottom < Double(ShareCard.height), "\(title)")
    }
  }
}
