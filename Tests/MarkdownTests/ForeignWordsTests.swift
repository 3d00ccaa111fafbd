import Markup
import Testing

@testable import Markdown

@Suite("Words of another language")
struct ForeignWordsTests {
  private static let languages = [
    (tag: "zh-Hans", isRightToLeft: false), (tag: "en", isRightToLeft: false),
    (tag: "ar", isRightToLeft: true),
  ]

  private func marked(_ text: String, in number: Int) -> String {
    let words = ForeignWords(in: Self.languages[number], others: Self.languages)
    return Fragment { words.write(text, to: &$0) }.string
  }

  @Test func `Chinese in an English sentence is Chinese`() {
    #expect(
      marked("ARM (安谋国际) & 台湾联华电子, both", in: 1)
        == "ARM (<span lang=\"zh-Hans\">安谋国际</span>) &amp; <span lang=\"zh-Hans\">台湾联华电子</span>, both")
    #expect(
      marked("the outline (武政〔2016〕7号)", in: 1) == "the outline (<span lang=\"zh-Hans\">武政〔2016〕7号</span>)")
  }

  @Test func `several Latin words in a Chinese sentence are English, one word is of both languages`() {
    #expect(
      marked("规划“Made in China 2025”和GDP", in: 0) == "规划“<span lang=\"en\">Made in China</span> 2025”和GDP")
    #expect(marked("Intel、Micron 公司", in: 0) == "Intel、Micron 公司")
    #expect(marked("是à état的", in: 0) == "是<span lang=\"en\">à état</span>的")
  }

  @Test func `words that run the other way say so`() {
    #expect(
      marked("the word الصناعة الوطنية", in: 1)
        == "the word <span lang=\"ar\" dir=\"rtl\">الصناعة الوطنية</span>")
    #expect(
      marked("خطة Made in China هنا", in: 2) == "خطة <span lang=\"en\" dir=\"ltr\">Made in China</span> هنا")
  }

  @Test func `a script that no language of the site has stays as it is`() {
    #expect(marked("по-русски — Ελληνικά", in: 1) == "по-русски — Ελληνικά")
    #expect(marked("café, naïve – “x” 20 €", in: 1) == "café, naïve – “x” 20 €")
  }

  @Test func `texts mark them, code does not`() {
    var options = MarkdownOptions()
    options.foreignWords = ForeignWords(in: Self.languages[1], others: Self.languages)
    let html = Document(parsing: "See 纲要 and `纲要`, [纲要](https://a.b/纲要).", language: "en")
      .html(options).string
    #expect(
      html
        == "<p>See <span lang=\"zh-Hans\">纲要</span> and <code>纲要</code>, <a href=\"https://a.b/%E7%BA%B2%E8%A6%81\">"
        + "<span lang=\"zh-Hans\">纲要</span></a>.</p>\n")
  }
}
