import Markup
import Testing

@testable import Markdown

struct MarkdownRendererTests {
  private func html(_ text: String, language: String = "en", _ resolver: (any MarkdownResolver)? = nil)
    -> String
  {
    Document(parsing: text, language: language).html(MarkdownOptions(), resolver: resolver).string
  }

  /// Knows one page and one value.
  private struct Resolver: MarkdownResolver {
    func link(_ destination: String) -> LinkResolution {
      switch destination {
      case "page:about": .to(href: "../about.html", hreflang: "en")
      case "page:none": .nowhere
      default: .asIs
      }
    }

    func placement(_ directive: Directive, isAlone: Bool) -> Fragment? {
      if isAlone { return Fragment { $0.element("figure", text: directive.name) } }
      return directive.name == "value" ? Fragment(text: directive.arguments.joined(separator: "+")) : nil
    }
  }

  @Test func `lists are tight or loose as written`() {
    #expect(html("- a\n- b\n") == "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n")
    #expect(html("3. a\n\n4. b\n").hasPrefix("<ol start=\"3\">\n<li>\n<p>a</p>\n</li>"))
  }

  @Test func `links go through the resolver`() {
    #expect(html("[x](page:about)", Resolver()) == "<p><a href=\"../about.html\" hreflang=\"en\">x</a></p>\n")
    #expect(html("[x](https://a.b/)", Resolver()) == "<p><a href=\"https://a.b/\">x</a></p>\n")
  }

  @Test func `a text without a site shows no pictures from elsewhere and says so`() {
    let pictures = [
      "https://a.b/p.png", "HTTPS://a.b/p.png", "//a.b/p.png", "chapter:goals", "data:image/png,x",
    ]
    for address in pictures {
      let document = Document(parsing: "![*seen* by](\(address))", language: "en")
      #expect(document.html(MarkdownOptions()).string == "<p>seen by</p>\n")
      #expect(document.unsafeLinks.map(\.code) == [.unsafeLink])
    }
    #expect(html("![x](media:a.png)") == "<p><img src=\"media:a.png\" alt=\"x\"></p>\n")
    #expect(Document(parsing: "![x](media:a.png) ![y](/b.png)", language: "en").unsafeLinks.isEmpty)
  }

  @Test func `addresses on the web that lead nowhere are reported`() {
    let links =
      "[a](http://[::1]/) [b](HTTP://b.example/) [c](https://) [d](https://u:p@d.example/) <https://a b/>"
    let document = Document(parsing: links + " [e](http://[::1) [f](<https://f.example/g h>)", language: "en")
    #expect(
      document.unsafeLinks.map(\.message)
        == ["https://", "https://u:p@d.example/", "http://[::1"].map { "\"\($0)\" is not a web address" })
    #expect(html("[a](http://[::1]/)") == "<p><a href=\"http://[::1]/\">a</a></p>\n")
  }

  @Test func `a broken link keeps its words`() {
    #expect(html("甲**乙。**丙\n见[这里](page:none)。", language: "zh", Resolver()).contains("见这里。"))
  }

  @Test func `placements stand in a sentence or alone`() {
    #expect(html("By {{value a 2020}}.", Resolver()) == "<p>By a+2020.</p>\n")
    #expect(html("{{chart a}}", Resolver()) == "<figure>chart</figure>\n")
    #expect(html("`{{value a}}`", Resolver()) == "<p><code>{{value a}}</code></p>\n")
  }

  @Test func `footnotes are numbered by their first reference and lead back to each`() {
    let text = "A[^b] and B[^a], again[^b].\n\n[^a]: first\n[^b]: second\n"
    let result = html(text)
    #expect(result.contains("href=\"#fn-1\""))
    #expect(result.contains("id=\"fnref-1-2\""))
    #expect(result.contains("<li id=\"fn-1\"><p>second <a href=\"#fnref-1\""))
    #expect(result.contains("<li id=\"fn-2\"><p>first"))
  }

  @Test func `a heading in a footnote has an id of its own`() {
    let result = html("A[^a].\n\n## B\n\n[^a]: text\n\n    ## B {#c}\n\n    ## B\n")
    #expect(result.contains("<h2 id=\"b\">B</h2>"))
    #expect(result.contains("<h2 id=\"c\">B</h2>"))
    #expect(result.contains("<h2 id=\"b-1\">B</h2>"))
  }

  @Test func `the words for a picture are joined across lines as any others`() {
    #expect(html("![两行\n文字，\nAB\nC](a.png)", language: "zh").contains("alt=\"两行文字，AB C\""))
  }

  @Test func `a heading links to itself where asked, unless it holds a link`() {
    var options = MarkdownOptions()
    options.linksHeadings = true
    let result = Document(parsing: "## Goals\n\n## [Plan](https://a.b/)\n", language: "en")
      .html(options).string
    #expect(result.contains("<h2 id=\"goals\"><a class=\"anchor\" href=\"#goals\">Goals</a></h2>"))
    #expect(result.contains("<h2 id=\"plan\"><a href=\"https://a.b/\">Plan</a></h2>"))
  }

  @Test func `dates are marked where asked, so that none is broken across lines`() {
    var options = MarkdownOptions()
    options.marksDates = true
    func html(_ text: String) -> String { Document(parsing: text, language: "zh").html(options).string }
    #expect(
      html("2016年2月23日印发，2020年前")
        == "<p><time datetime=\"2016-02-23\">2016年2月23日</time>印发，<time datetime=\"2020\">2020年</time>前</p>\n")
    #expect(html("2019年12月") == "<p><time datetime=\"2019-12\">2019年12月</time></p>\n")
    #expect(html("只写8月3日") == "<p>只写<time datetime=\"08-03\">8月3日</time></p>\n")
    for text in ["10年内", "9月", "2023年13月", "2020—2025", "12月32日"] {
      #expect(html(text) == "<p>\(text)</p>\n")
    }
  }

  @Test func `columns are aligned by classes`() {
    let result = html("| a | b | c | d | e |\n|--:|--:|:-:|---|--:|\n| 1 | 2 | 3 | 4 | 5 |\n")
    #expect(result.contains("<table class=\"r2\">"))
    #expect(
      result.contains(
        "<th class=\"r\">a</th><th>b</th><th class=\"c\">c</th><th>d</th><th class=\"r\">e</th>"))
    #expect(
      result.contains(
        "<td class=\"r\">1</td><td>2</td><td class=\"c\">3</td><td>4</td><td class=\"r\">5</td>"))
    #expect(!result.contains("style"))
  }

  @Test func `a table is named by the heading that it stands under`() {
    let result = html("| a |\n|---|\n\n## Goals {#g}\n\n| b |\n|---|\n")
    #expect(result.contains("<div class=\"scroll\" tabindex=\"0\"><table>"))
    #expect(
      result.contains(
        "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-labelledby=\"g\"><table aria-labelledby=\"g\">"
      ))
  }

  @Test func `comments are left out and other HTML is text`() {
    #expect(html("<!-- to do -->\n\ntext") == "<p>text</p>\n")
    #expect(html("a <b>c</b>") == "<p>a &lt;b&gt;c&lt;/b&gt;</p>\n")
  }

  @Test func `full-width spaces that open a paragraph or a line of it are taken away`() {
    #expect(html("　　第一段\n　　第二行　甲\n\n- 　项\n", language: "zh").hasPrefix("<p>第一段第二行　甲</p>\n<ul>\n<li>项</li>"))
    #expect(html("　word") == "<p>　word</p>\n")
  }

  @Test func `an address finds an id whichever way its accents are typed`() {
    #expect(html("## Cafe\u{301}\n\n[x](#Cafe\u{301})").contains("<a href=\"#Caf%C3%A9\">"))
    #expect(html("## Cafe\u{301}\n").contains("id=\"caf\u{E9}\""))
  }

  @Test func `no private-use character is left anywhere`() {
    let text = "**甲。**乙 `**甲。**乙` [**甲。**乙](https://a.b/**甲。**乙 \"**甲。**乙\")\n\n```**甲。**乙\n**甲。**乙\n```\n"
    let result = html(text, language: "zh")
    let privateUse = result.unicodeScalars.filter { (0xE000...0xF8FF).contains($0.value) }
    #expect(privateUse.isEmpty)
    #expect(!result.contains("%EE"))
  }

  @Test func `a text that uses the private use area keeps it`() {
    #expect(html("\u{E000}**甲。**乙", language: "zh") == "<p>\u{E000}<strong>甲。</strong>乙</p>\n")
  }

  @Test func `many texts at once render as one by one`() async {
    let text = "~~旧~~ **新。**后 | a\n\n| a |\n|---|\n| ~~b~~ |\n"
    let expected = html(text, language: "zh")
    await withTaskGroup(of: String.self) { group in
      for _ in 0..<200 { group.addTask { html(text, language: "zh") } }
      for await result in group { #expect(result == expected) }
    }
  }

  /// Work that doubles with every level would end in no year; the limit only stops a test that has failed.
  @Test(
    "a line of signs around a word takes no longer than its length", .timeLimit(.minutes(1)),
    arguments: ["*", "_"])
  func nestedSigns(_ sign: String) {
    let line = String(repeating: sign, count: 500)
    #expect(html(line + "Title" + line).contains("Title"))
  }
}
