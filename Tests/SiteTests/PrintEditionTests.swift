import Markup
import Testing

@testable import Site

@Suite("Print edition")
struct PrintEditionTests {
  private func part(_ page: Page, depth: Int = 1, _ main: String) -> PrintedPage {
    let html =
      "<!doctype html><nav><a href=\"x.html\">menu</a></nav><main class=\"wrap\">\(main)</main><footer></footer>"
    return PrintedPage(
      page: page, address: page.address(in: "en"), title: "", depth: depth, text: Self.printable(html))
  }

  private static func printable(_ html: String) -> PrintableText {
    PageReading(.overview, title: "", markup: Array(html.utf8), searched: nil, isPrinted: true).printable
      ?? PrintableText()
  }

  private func printed(_ number: Int, of parts: [PrintedPage], standIns: [String: String] = [:]) -> String {
    let links = PrintLinks(edition: Page.print.address(in: "en"), parts: parts, standIns: standIns)
    return PrintedMarkup(part: parts[number], links: links).fragment.string
  }

  @Test("only the main text is taken, without what templates mark, however deep it is")
  func text() {
    let text = Self.printable(
      "<p>a</p><main><div data-print=\"none\"><div>x > y</div></div><p id='b'>c</p><br></main>")
    #expect(String(decoding: text.bytes, as: UTF8.self) == "<p id='b'>c</p><br>")
    #expect(text.ids == ["b"])
  }

  @Test("ids and what names them get the page's name; headings move down, six at most")
  func ids() {
    let page = part(
      .indicator("gdp"), depth: 2,
      "<h1>G</h1><h5 id=\"t\" data-x=\"t\">T</h5><table aria-labelledby=\"t s\"></table><path fill=\"url(#p)\"/><hr>"
    )
    #expect(
      printed(0, of: [page])
        == "<h3>G</h3><h6 id=\"indicators.gdp.t\" data-x=\"t\">T</h6>"
        + "<table aria-labelledby=\"indicators.gdp.t indicators.gdp.s\"></table>"
        + "<path fill=\"url(#indicators.gdp.p)\"/><hr>")
  }

  @Test("what a changed attribute says stays escaped")
  func escaping() {
    let hostile = "x\"><img src=x>&amp;"
    let page = part(
      .indicator(hostile),
      "<h1 id=\"a\">A</h1><a href=\"https://example.org/?a=1&amp;b=%22\">1</a><a href=\"?q=&quot;&lt;\">2</a>"
    )
    let text = printed(0, of: [page])
    #expect(
      text.hasPrefix("<h2 id=\"indicators.x&quot;&gt;&lt;img src=x&gt;&amp;amp;.a\">A</h2>"), "\(text)")
    #expect(text.contains("<a href=\"https://example.org/?a=1&amp;b=%22\">1</a>"), "\(text)")
    #expect(!text.contains("<img") && !text.contains("=\"\"<"), "\(text)")
  }

  @Test("landmarks become plain blocks without a name")
  func landmarks() {
    let page = part(
      .method, "<section class=\"a\" aria-labelledby=\"b\"><nav aria-label=\"c\" id=\"d\"></nav></section>")
    #expect(printed(0, of: [page]) == "<div class=\"a\"><div id=\"method.d\"></div></div>")
  }

  @Test("links lead inside the edition where it has the place, else to the page itself")
  func links() {
    let parts = [
      part(
        .indicators,
        """
        <a href="gdp.html">1</a><a href="gdp.html#%E4%B8%80">2</a><a href="#own">3</a><a href="../roadmap.html">4</a>\
        <a href="../../data/gdp.csv">5</a><a href="https://example.org/#a">6</a><a href="gdp.html#segment-a">7</a>\
        <b id="own"></b>
        """),
      part(.indicator("gdp"), "<b id=\"一\"></b>"),
      part(.field("optics"), "<b id=\"segment-a\"></b>"),
    ]
    let links = printed(0, of: parts).split(separator: "href=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(
      links == [
        "#indicators.gdp", "#indicators.gdp.%E4%B8%80", "#indicators.own", "roadmap.html", "../data/gdp.csv",
        "https://example.org/#a", "#sectors.optics.segment-a",
      ])
    let standIns = ["en/roadmap.html": "en/sectors/optics.html"]
    #expect(printed(0, of: parts, standIns: standIns).contains("<a href=\"#sectors.optics\">4</a>"))
  }

  @Test("an element that two other parts have stands in for neither")
  func ambiguousAnchor() {
    let parts = [
      part(.overview, "<a href=\"measures.html#figures\">1</a>"), part(.measures, ""),
      part(.indicator("a"), "<b id=\"figures\"></b>"), part(.indicator("b"), "<b id=\"figures\"></b>"),
    ]
    #expect(printed(0, of: parts) == "<a href=\"#measures\">1</a>")
  }
}
