import Foundation
import Markup
import TestSupport
import Testing

@testable import Markdown

@Suite("Parsed texts")
struct DocumentTests {
  // MARK: - Places

  /// Every character of a text's words is found where its place says, whatever markup, escapes and indentation stand around it.
  @Test(
    "words are where their places say",
    arguments: [
      "one **two** three", "- item one\n  goes on\n\n  > quoted *words*\n  > go on `code` here\n",
      "> lazy\nparagraph **goes**\n  on", "# Heading with `code` {#id}\n\nSetext *one*\nline two\n===\n",
      "a \\* b \\[c\\] &amp; d &lt;e&gt; f", "[ref]: https://a.example/ 'T'\ntext [**link**][ref] goes on",
      "| a | b |\n|---|---|\n| x \\| y | **z** [l](chapter:a) |\n",
      "see [one](page:a \"title\") and ![two](b.png), https://c.example/d and e@f.example",
      "A[^1] and [^none] here.\n\n[^1]: the *note*\n    goes on\n", "line  \nbreak\\\nagain\tand\ttabs",
      "1. one\n   two\n\n       code\n\n2. three\n", "~~old~~ new ``a ` b`` *c\nd*",
    ], ["en", "zh"])
  func wordsAreWhereTheirPlacesSay(_ text: String, _ language: String) {
    checkPlaces(text, language)
  }

  @Test("words of random texts are where their places say")
  func randomPlaces() {
    let parts = [
      "word", "汉字", "，", "。", " ", " ", "　", "\n", "\n\n", "*", "**", "~~", "`", "\\", "_", "[甲](/b)", "\n- ",
      "\n> ", "\n## ", "https://a.example/", "&amp;", "\\*", "\n1. ", "é", "😀", "[", "]",
    ]
    var generator = SeededGenerator(seed: 53)
    for _ in 0..<2000 {
      let count = Int.random(in: 1...16, using: &generator)
      let text = (0..<count).compactMap { _ in parts.randomElement(using: &generator) }.joined()
      checkPlaces(text, "zh")
    }
  }

  private func checkPlaces(_ text: String, _ language: String) {
    let document = Document(parsing: text, language: language)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.unicodeScalars) }
    for node in document.nodes where node.kind == .text {
      var offset = node.words.lowerBound
      while offset < node.words.upperBound, let scalar = document.words.scalar(at: offset) {
        let place = document.place(of: offset)
        let found = lines[place.line - 1].dropFirst(place.column - 1).first
        // An escape or an entity stands for another character.
        #expect(
          found == scalar || found == "\\" || found == "&",
          "\(text.debugDescription): \(scalar.debugDescription) at \(place.line):\(place.column)")
        offset += UTF8.width(scalar)
      }
    }
  }

  @Test("a link is at its address, whatever stands around it")
  func placesOfLinks() {
    let text = "第一段 **[甲*乙*](chapter:a)** 和\n> [`b`](<page:b>), [c][r] <https://d.example/>\n\n[r]: page:c\n"
    let document = Document(parsing: text, language: "zh")
    let places = document.nodes.filter { $0.kind == .link }.map { document.place(of: $0.words.lowerBound) }
    #expect(
      places == [
        TextPlace(line: 1, column: 14), TextPlace(line: 2, column: 10), TextPlace(line: 4, column: 6),
        TextPlace(line: 2, column: 28),
      ])
  }

  @Test("the lines of code are at their own places, indented or between fences")
  func placesOfCode() {
    let document = Document(
      parsing: "- one\n\n  ```txt\n  20 元\n\n    30\n  ```\n\ntext\n\n    40\n    50\n", language: "zh")
    let numbers = ["20", "30", "40", "50"].compactMap { number in
      document.outline.sections.flatMap(\.segments).filter { $0.kind == .code }.lazy.compactMap { segment in
        segment.text.firstRange(of: number).map { range in
          let position = segment.text.unicodeScalars.distance(
            from: segment.text.startIndex, to: range.lowerBound)
          return document.place(of: position, in: segment)
        }
      }.first
    }
    #expect(
      numbers == [
        TextPlace(line: 4, column: 3), TextPlace(line: 6, column: 5), TextPlace(line: 11, column: 5),
        TextPlace(line: 12, column: 5),
      ])
  }

  @Test("a word of an outline is where the text has it, past marks, escapes, placements and joined lines")
  func placesInOutlines() {
    let text = "产值 **{{value a}}为\\*30** 亿`40`元，\n其中&amp;**50**万\n"
    let document = Document(parsing: text, language: "zh")
    let segments = document.outline.sections.flatMap(\.segments)
    #expect(segments.map(\.text) == ["产值 为*30 亿40元，其中&50万"])
    let scalars = Array(segments[0].text.unicodeScalars)
    let lines = text.split(separator: "\n").map { Array($0.unicodeScalars) }
    for (position, scalar) in scalars.enumerated() where scalar.properties.numericType != nil {
      let place = document.place(of: position, in: segments[0])
      #expect(lines[place.line - 1][place.column - 1] == scalar, "\(scalar) at \(place)")
    }
  }

  @Test("placements and links are known with their places, and braces that could not be meant are errors")
  func placements() {
    let document = Document(
      parsing: "{{chart a}}\n\n- by {{value b 2020}} and {{}}, [x](chapter:c) ![{{d}}](media:e.png)\n\n"
        + "## About {{value f}}\n\n`{{g}}` }} <b>\n\nnote[^1]\n\n[^1]: {{chart h}}\n", language: "en")
    #expect(document.placements.map(\.directive?.name) == ["chart", "value", nil, "value", "chart"])
    #expect(document.placements.map(\.isAlone) == [true, false, false, false, false])
    #expect(document.placements.map(\.place.line) == [1, 3, 3, 5, 11])
    #expect(document.links.map(\.destination) == ["chapter:c", "media:e.png"])
    #expect(document.links.map(\.place.column) == [37, 57])
    #expect(document.placementIssues.map { "\($0.line):\($0.column)" } == ["3:27", "5:10", "7:9"])
    #expect(document.issues.map { "\($0.line):\($0.column)" } == ["7:12"])
  }

  @Test(
    "a placement that is still open where the next one begins is the one that is not closed",
    arguments: [
      ("a {{value b 2020 and {{value c 2021}}.", "1:3", "value c 2021"),
      ("{{value b {{value c {{value d 2021}}", "1:1", "value d 2021"),
      ("{{chart b\n{{chart c}}", "1:1", "chart c"), ("{{{value b 2020}}", "", "{value b 2020"),
    ])
  func openPlacements(_ text: String, _ place: String, _ directive: String) {
    let document = Document(parsing: text, language: "en")
    #expect(document.placementIssues.map { "\($0.line):\($0.column)" }.joined() == place)
    #expect(
      document.placements.map {
        ([$0.directive?.name ?? ""] + ($0.directive?.arguments ?? [])).joined(separator: " ")
      }
        == [directive])
  }

  @Test("an issue is at its own mark and not at an earlier one like it")
  func placesOfIssues() {
    let document = Document(parsing: "**强** \\*\\* 和** 尾", language: "zh")
    #expect(document.issues.map(\.column) == [13])
  }

  // MARK: - Bounds

  @Test("a text that is nested too deep is an error at its place", arguments: ["- ", "> ", "> - "])
  func nestingIsBounded(_ level: String) {
    let document = Document(
      parsing: "text\n\n" + String(repeating: level, count: 12_000) + "x", language: "en")
    _ = document.html(MarkdownOptions())
    _ = document.outline
    #expect(document.issues.map(\.message) == ["the text is nested more than 100 levels deep"])
    #expect(document.issues.map(\.line) == [3])
    #expect(document.issues.map(\.isError) == [true])
  }

  @Test("emphasis that is opened again and again stays text, which is said once")
  func emphasisWithoutEnd() {
    let opened = String(repeating: "*a **b ", count: 12_000)
    let document = Document(parsing: opened + "x", language: "en")
    #expect(document.html(MarkdownOptions()).string == "<p>\(opened)x</p>\n")
    _ = document.outline
    #expect(document.issues.map(\.code) == [.strayMarks])
  }

  @Test("a line of stars around a word is read at once")
  func starsAroundAWord() {
    let stars = String(repeating: "*", count: 60)
    let html = Document(parsing: stars + "Title" + stars, language: "en").html(MarkdownOptions())
    #expect(html.string.contains("<strong>Title</strong>"))
  }

  /// What once took four times as long for twice the text.
  @Test(
    "four times the text takes about four times the time",
    arguments: [
      "a\n-\n\n", "x[^a] ", "中文，从句，", "２０２５年，", "20—30万，", "1、项\n", "## 甲 {#\n", "汉A字 ", "**　甲** ",
      "(x) http://a.b/) ",
      "http://a.b/))))", "`", "a@", "{{value} ", "]（a", "[a](b) ", "[a](http:", "&lt;", "\\*", "~~a ", "#标\n",
      "| ",
    ])
  func timeIsLinear(_ pattern: String) {
    let count = 6000 / pattern.utf8.count
    func time(_ factor: Int) -> Duration {
      let text = String(repeating: pattern, count: count * factor)
      return (0..<3).map { _ in
        let start = Self.processorTime
        let document = Document(parsing: text, language: "zh")
        _ = document.html(MarkdownOptions(), resolver: Nothing())
        _ = document.links
        _ = document.outline
        return Self.processorTime - start
      }.min() ?? .zero
    }
    let (once, fourfold) = (time(1), time(4))
    // Growth like the square would be sixteenfold.
    #expect(fourfold < once * 9 + .milliseconds(20), "\(pattern.debugDescription): \(once), then \(fourfold)")
  }

  /// That this thread has used: what other programs do at the same time makes no difference.
  private static var processorTime: Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  private struct Nothing: MarkdownResolver {
    func link(_ destination: String) -> LinkResolution { .asIs }
    func placement(_ directive: Directive, isAlone: Bool) -> Fragment? { Fragment() }
  }

  // MARK: - Many at once

  /// `MILEPOST_PARSES=1000` for a longer try.
  @Test("texts with and without tildes are the same however many are parsed at once")
  func parallelParsing() async {
    let texts =
      CJKMarkdownCase.all.map { ($0.markdown, $0.lang) } + [
        ("~~旧~~ **新。**后 | a\n\n| a |\n|---|\n| ~~b~~ |\n", "zh"), ("*~a* **b** 20~30", "en"),
      ]
    func html(_ text: (String, String)) -> String {
      Document(parsing: text.0, language: text.1).html(MarkdownOptions()).string
    }
    let expected = texts.map(html)
    let rounds = ProcessInfo.processInfo.environment["MILEPOST_PARSES"].flatMap(Int.init) ?? 50
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<rounds { group.addTask { texts.map(html) == expected } }
      for await isSame in group { #expect(isSame) }
    }
  }
}
