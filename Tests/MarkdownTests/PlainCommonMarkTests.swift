import Markup
import TestSupport
import Testing

@testable import Markdown

@Suite("Texts without Chinese")
struct PlainCommonMarkTests {
  /// What random texts are made of; no bare addresses, HTML, tables, tasks and footnotes, which the site writes in its own way on
  /// purpose.
  private static let parts = [
    "word", "Growth", "5%", "(a)", " ", " ", " ", "\n", "\n\n", "*", "**", "***", "_", "__", "~~", "~", "`",
    "``", "\\",
    "&amp;", "&", "\"", "'", ".", ",", ":", "!", "[", "]", "](/b)", "](/b \"t\")", "[a](/b)", "![a](b.png)",
    "\n- ",
    "\n1. ", "\n> ", "\n## ", "\n---\n", "\n```\n", "    ", "\t", "  \n", "<ftp://a.b/c>", "é", "–",
  ]

  /// What stands before an address, addresses, and what stands behind them. Not a lone "www." and no "_" in a domain: the library links
  /// them now and then against the specification.
  private static let sentence = [
    ["", "", "see ", "(", "word", "*", "\""],
    [
      "https://example.com", "http://a.example/b_c", "www.example.org", "HTTPS://A.B", "name@mail.example",
      "a.b-c@d.e-f", "http://", "@", "ftp.example", "user@host",
    ],
    ["", "", "/p?q=1&r=2", "/~t", "/(x)", "/x#y", "/a.b,c", "/-", ":8080/"],
    ["", "", ".", ",", ")", ").", "?", "!", ";", ":", "&hl;", "*", "'", "\"", "))", "..."], [" ", "\n"],
  ]

  @Test(
    "a text renders as the library renders it, in English and under the rules for Chinese",
    arguments: ["en", "zh"])
  func rendersAsTheLibraryDoes(language: String) {
    let differences = Self.differences(language, seed: 41, extensions: ["strikethrough"]) { generator in
      let count = Int.random(in: 1...24, using: &generator)
      return (0..<count).compactMap { _ in Self.parts.randomElement(using: &generator) }
    }
    #expect(differences == [])
  }

  @Test("bare addresses are those that the library finds")
  func addressesAreTheSame() {
    let differences = Self.differences("en", seed: 43, extensions: ["autolink"]) { generator in
      (0..<3).flatMap { _ in Self.sentence.compactMap { $0.randomElement(using: &generator) } }
    }
    #expect(differences == [])
  }

  /// Up to five of 4,000 random texts that our renderer and the library's turn into different pages.
  private static func differences(
    _ language: String, seed: UInt64, extensions: [String], parts: (inout SeededGenerator) -> [String]
  ) -> [String] {
    var generator = SeededGenerator(seed: seed)
    var found: [String] = []
    for _ in 0..<4000 where found.count < 5 {
      let text = parts(&generator).joined()
      let ours = Document(parsing: text, language: language).html(MarkdownOptions()).string
        .replacing(#/(<h[1-6]) id="[^"]*"/#) { $0.output.1 }
      // The library closes void elements as XHTML does, and writes an apostrophe in an address as an entity.
      let library = PlainCommonMark.html(text, extensions: extensions)
        .replacing(" />", with: ">").replacing("&#x27;", with: "'")
      if ours != library { found.append("\(text.debugDescription)\n  ours    \(ours)\n  library \(library)") }
    }
    return found
  }
}
