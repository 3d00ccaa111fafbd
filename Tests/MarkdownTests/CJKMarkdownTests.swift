import Markup
import Testing

@testable import Markdown

struct CJKMarkdownTests {
  @Test(arguments: CJKMarkdownCase.all)
  func `a text renders as its case says`(_ example: CJKMarkdownCase) {
    let html = MarkdownRenderer(MarkdownOptions(language: example.lang)).render(example.markdown).html.string
    for text in example.mustContain {
      #expect(html.contains(text), "\(example.name): \(html) lacks \(text)")
    }
    for text in example.mustNotContain where !text.isEmpty {
      #expect(!html.contains(text), "\(example.name): \(html) has \(text)")
    }
  }

  @Test func `heading ids follow the rule, explicit ones reserved first`() {
    let cases = GeneratorCases.all.headingIDs.document
    let text = cases.map { "## \($0.heading)\n" }.joined(separator: "\n")
    let headings = MarkdownRenderer(MarkdownOptions(language: "zh")).headings(text)
    #expect(headings.map(\.id) == cases.map(\.id))
  }

  @Test(arguments: GeneratorCases.all.wordCount.cases.indices)
  func `words are counted in any mixture of scripts`(_ index: Int) {
    let example = GeneratorCases.all.wordCount.cases[index]
    #expect(WordCount.count(example.text) == example.count, "\(example.text)")
  }

  @Test(arguments: GeneratorCases.all.truncate.cases.indices)
  func `a text is cut between words and graphemes`(_ index: Int) {
    let example = GeneratorCases.all.truncate.cases[index]
    #expect(Truncation.truncate(example.text, to: example.max) == example.expect)
  }
}
