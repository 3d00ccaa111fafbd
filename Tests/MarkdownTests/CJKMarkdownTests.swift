import Markup
import TestSupport
import Testing

@testable import Markdown

struct CJKMarkdownTests {
  @Test(arguments: CJKMarkdownCase.all)
  func `a text renders as its case says`(_ example: CJKMarkdownCase) {
    let html = Document(parsing: example.markdown, language: example.lang).html(MarkdownOptions()).string
    for text in example.mustContain {
      #expect(html.contains(text), "\(example.name): \(html) lacks \(text)")
    }
    for text in example.mustNotContain where !text.isEmpty {
      #expect(!html.contains(text), "\(example.name): \(html) has \(text)")
    }
  }

  /// Whatever stands beside whatever: no mark of the renderer's own is seen, and no letter is lost or moved.
  @Test func `random texts keep their letters and show no private-use character`() {
    let parts = [
      "汉", "字", "，", "。", "（", "）", "“", "”", "、", "——", "…", "한", "か", "A", "5%", " ", "　", "\n", "\n\n",
      "*", "**",
      "***", "~~", "~", "`", "\\", "_", "[甲](/b)", "![乙](c.png)", "\n- ", "\n> ", "\n## ",
      "https://a.example/", "\u{200B}",
    ]
    var generator = SeededGenerator(seed: 47)
    for _ in 0..<4000 {
      let count = Int.random(in: 1...24, using: &generator)
      let text = (0..<count).compactMap { _ in parts.randomElement(using: &generator) }.joined()
      let document = Document(parsing: text, language: "zh")
      let html = document.html(MarkdownOptions()).string
      #expect(
        !html.unicodeScalars.contains { (0xE000...0xF8FF).contains($0.value) }, "\(text.debugDescription)")
      #expect(!html.contains("%EE%"), "\(text.debugDescription)")
      // What follows a fence names the language of the code and is not text.
      guard !text.contains("```"), !text.contains("~~~") else { continue }
      let letters = { (text: String) in text.filter { "汉字한か".contains($0) } }
      #expect(letters(document.plainText) == letters(text), "\(text.debugDescription)")
    }
  }

  @Test func `heading ids follow the rule, explicit ones reserved first`() {
    let cases = GeneratorCases.all.headingIDs.document
    let text = cases.map { "## \($0.heading)\n" }.joined(separator: "\n")
    let headings = Document(parsing: text, language: "zh").headings
    #expect(headings.map(\.id) == cases.map(\.id))
  }
}
