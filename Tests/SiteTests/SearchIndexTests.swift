import Language
import TestSupport
import Testing
import Text

@testable import Search
@testable import Site

@Suite("search index")
struct SearchIndexTests {
  private func page(_ markup: String, title: String = "Directory", of route: Page = .directory) throws
    -> SearchedPage
  {
    let page =
      "<body><nav>Menu</nav><main id=\"main\"><h1>\(title)</h1>\(markup)</main><footer>Foot</footer></body>"
    return try #require(
      PageReading(
        route, title: title, markup: Array(page.utf8), searched: SearchRules(), isPrinted: false
      )
      .searched)
  }

  private func sections(_ markup: String) throws -> [PageSection] { try page(markup).entries.map(\.section) }

  @Test(
    "a page is taken apart at its headings; title, navigation, drawings and footnote numbers are not text")
  func headings() throws {
    let found = try sections(
      "<p>First<sup class=\"footnote-ref\"><a href=\"#fn-1\">1</a></sup></p><nav><ol><li>Contents</li></ol></nav>"
        + "<h2 id=\"a\">A <em>b</em></h2><p>One &amp; <b>t</b>wo</p><svg><title>Drawn</title></svg><h3>No anchor</h3><p data-print=\"none\">Download</p>"
    )
    #expect(found.map(\.title) == ["Directory", "A b"])
    #expect(found.map(\.anchor) == [nil, "a"])
    #expect(found.map(\.text) == ["First", "One & two\nNo anchor"])
    #expect(found[1].role == .heading(level: 2))
  }

  @Test("where a page's headings say little, it is one entry")
  func headingsOfIndicators() throws {
    let found = try page("<p>One</p><h2 id=\"a\">Definition</h2><p>Two</p>", of: .indicator("x")).entries
    #expect(found.map(\.section.text) == ["One\nDefinition\nTwo"])
  }

  @Test("what a page leaves out of search is not in its text")
  func leftOut() throws {
    let found = try sections("<p>One</p><ol data-search=\"none\"><li>Two</li></ol><p>Three</p>")
    #expect(found.map(\.text) == ["One\nThree"])
  }

  @Test("words marked as another language stay in their sentence, spans of the layout set apart")
  func languages() throws {
    let found = try sections(
      "<p>as <span lang=\"zh\">烽火</span>; here<span>1</span><span class=\"name\" lang=\"zh\">二</span>"
        + "<span data-print=\"none\">left</span>3</p>")
    #expect(found.map(\.text) == ["as 烽火; here\n1\n二\n3"])
  }

  @Test("an entry is called what its first line says and keeps its text to itself")
  func entries() throws {
    let found = try sections(
      "<h2 id=\"x\">Fields</h2><table><tr id=\"segment-x-y\"><th>Fibre<small>note</small></th><td><ul>"
        + "<li><a href=\"#\">FiberHome</a></li></ul></td></tr></table><p>after</p>")
    #expect(found.map(\.title) == ["Directory", "Fields", "Fibre"])
    #expect(found.map(\.text) == ["", "after", "note\nFiberHome"])
    #expect(found[2].role == .entry(.segment))
  }

  @Test("an entry within a line of another one belongs to both")
  func entriesInLines() throws {
    let found = try sections(
      "<ul><li id=\"organisation-o\"><b>Org</b> <span id=\"project-p\">New plant</span><i>!</i></li></ul>")
    #expect(found.map(\.title) == ["Directory", "Org", "New plant"])
    #expect(found[1].text == "New plant\n!")
  }

  @Test("an entry that a page shows but is looked up elsewhere is the page's own text")
  func entriesAwayFromHome() throws {
    let found = try sections("<p id=\"source-s\">Yearbook</p>")
    #expect(found.map(\.text) == ["Yearbook"])
  }

  @Test("a heading that repeats the page's title begins no section")
  func repeatedTitle() throws {
    let found = try sections("<p>One</p><h2 id=\"directory-t\">Directory</h2><p>Two</p>")
    #expect(found.map(\.title) == ["Directory"])
    #expect(found[0].text == "One\nTwo")
  }

  @Test("names weigh more than headings, headings more than text, short names more than long ones")
  func weights() throws {
    let text = String(repeating: "fibre ", count: 500)
    let found = try page(
      "<p>\(text)</p><h2 id=\"a\">Fibre in the long run of all our years and ours</h2><ul>"
        + "<li id=\"organisation-a\">Fibre</li><li id=\"organisation-b\">Fibre Works of Wuhan</li></ul>",
      title: "Cable"
    ).entries
    let weights = found.map { $0.weights["fibre"] ?? 0 }
    #expect(weights[0] < weights[1] && weights[1] < weights[3] && weights[3] < weights[2])
    #expect(weights.allSatisfy { (1...26).contains($0) })
  }

  @Test("a figure is found as it is stored where the page shows it in another scale")
  func storedFigures() throws {
    let entry = try page(
      "<p><data value=\"7600\">760 billion yuan</data><data value=\"-34% since 2015\">less</data></p>"
    )
    .entries[0]
    #expect(entry.weights["7600"] == 1)
    #expect(entry.weights["760"] == 1)
    #expect(entry.weights["since"] == nil)
  }

  @Test("terms are in the order of UTF-16 with their entries in distances and letters")
  func termLines() throws {
    let pages = try [page("<p>b 𠀀 \u{FA0E}</p>", title: "a"), page("<p>b b</p>", title: "c")]
    var lines = TermLines()
    for (number, entry) in pages.flatMap(\.entries).enumerated() {
      lines.add(number, entry.weights)
      if number == 1 {
        lines.add(1, "b", weight: 5)
        lines.add(1, "c", weight: 5)
        lines.add(1, "bi", weight: 5, isSpelled: false)
      }
    }
    let written = lines.lines
    #expect(
      written.map { String(decoding: $0.term, as: UTF8.self) } == ["a", "b", "bi", "c", "𠀀", "\u{FA0E}"])
    #expect(String(decoding: written[1].line, as: UTF8.self) == "b\t0A1E")
    #expect(String(decoding: written[3].line, as: UTF8.self) == "c\t1Z")
    #expect(Set(lines.vocabulary) == ["a", "b", "c", "𠀀", "\u{FA0E}"])
  }

  /// The rules of the shipped templates for the search of Chinese pages with English names.
  private static let chineseRules = ShippedSearchRules.of(["zh", "en"])

  @Test("names are found in Latin letters, with every reading of a character")
  func romanisation() throws {
    var romanisation = Romanisation(Self.chineseRules)
    #expect(romanisation.terms(of: "光通信") == ["guangtong", "tongxin"])
    #expect(romanisation.terms(of: "長飛") == ["changfei", "zhangfei"])
    #expect(romanisation.terms(of: "5G 绿") == ["lu", "lv"])
    #expect(romanisation.terms(of: "Wuhan").isEmpty)
    #expect(romanisation.syllables.isSuperset(of: ["guang", "tong", "xin", "chang", "zhang"]))
  }

  @Test("traditional characters are searched as simplified ones")
  func letters() throws {
    var terms = SearchTerms(Self.chineseRules)
    #expect(terms.terms(of: "長飛光纖") == terms.terms(of: "长飞光纤"))
    #expect(terms.terms(of: "集成電路產業") == terms.terms(of: "集成电路产业"))
  }

  @Test("rules of several languages are put together, endings of one language for each script")
  func mergedRules() throws {
    let rules = Self.chineseRules
    #expect(rules.common.contains("多少") && rules.common.contains("which"))
    #expect(rules.scales["亿"] == 8 && rules.scales["billion"] == 9 && rules.scales["bn"] == 9)
    #expect(rules.endings.first { $0.from == "ies" }?.to == "y")
    #expect(rules.endings.map(\.from.count) == rules.endings.map(\.from.count).sorted(by: >))
    let french = ShippedSearchRules.of(["fr", "en"])
    #expect(french.endings.contains { $0.from == "aux" } && !french.endings.contains { $0.from == "ing" })
  }

  @Test("words for rescue are those that letters can be wrong in, and forms of letters that texts have")
  func rescueWords() throws {
    let words = RescueWords(
      vocabulary: ["fibre", "7600", "5g5g5", "光纤", "gas", "énergie"], syllables: ["xin", "guang"],
      letters: Self.chineseRules.letters)
    #expect(words.vocabulary == "fibre énergie")
    #expect(words.syllables == "guang xin")
    #expect(words.letters.contains { $0.hasPrefix("纤") && $0.contains("纖") })
    #expect(words.letters.count == 1)
  }

  @Test("files are cut between lines")
  func fileSeries() throws {
    let series = FileSeries(["aa", "bb", "cc"].map { Array($0.utf8) }, size: 4)
    #expect(series.contents.map { String(decoding: $0, as: UTF8.self) } == ["aa\nbb", "cc"])
    #expect(series.firstLines == [0, 2])
    #expect(FileSeries([], size: 4).contents.isEmpty)
    let many = FileSeries(Array(repeating: Array("aa".utf8), count: 1000), size: 4, limit: 10)
    #expect(many.contents.count == 10)
    #expect(many.firstLines == stride(from: 0, to: 1000, by: 100).map { $0 })
  }

  @Test("a file's name changes with what is in it, and only then")
  func fileNames() throws {
    func names(_ lines: [String]) -> [String] {
      FileSeries(lines.map { Array($0.utf8) }, size: 4).outputFiles(in: "terms/").map(\.path)
    }
    let (before, after) = (names(["aa", "bb", "cc"]), names(["aa", "bb", "cd"]))
    #expect(before[0] == after[0])
    #expect(before[1] != after[1])
    #expect(before[1].hasPrefix("terms/1-") && before[1].hasSuffix(".js"))
  }

  @Test("a script hands text over as it is, whatever characters it has")
  func script() throws {
    let script = IndexScript.handingOver(text: Array("a `b` \\n ${c} $d\n{e}".utf8))
    #expect(
      String(decoding: script, as: UTF8.self) == "indexFile(`a \\`b\\` \\\\n \\${c} $d\n{e}`);\n")
  }

  @Test("a fingerprint is that of FNV-1a")
  func fingerprint() throws {
    #expect(Fingerprint.of([]) == String(UInt64(0xcbf2_9ce4_8422_2325), radix: 36))
    #expect(Fingerprint.of(Array("foobar".utf8)) == String(UInt64(0x8594_4171_f739_67e8), radix: 36))
  }
}

extension WeightedTerms {
  fileprivate subscript(term: String) -> Int? {
    weights.indices.first { terms[$0].elementsEqual(term.utf8) }.map { Int(weights[$0]) }
  }
}
