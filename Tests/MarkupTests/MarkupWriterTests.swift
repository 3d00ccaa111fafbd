import Markup
import Testing

@Suite("Markup")
struct MarkupWriterTests {
  @Test("text is escaped in content and in attribute values")
  func textIsEscaped() {
    let fragment = Fragment { writer in
      writer.element("p", [.class("a\"b"), Attribute("hidden")], text: "x < y & \"z\" > 汉字")
    }
    #expect(
      fragment.string == "<p class=\"a&quot;b\" hidden>x &lt; y &amp; &quot;z&quot; &gt; 汉字</p>")
  }

  @Test("an attribute that is nil is left out")
  func absentAttribute() {
    let fragment = Fragment { $0.void("img", [nil, Attribute("alt", "")]) }
    #expect(fragment.string == "<img alt=\"\">")
  }

  @Test(
    "coordinates have at most one decimal",
    arguments: [
      (0.0, "0"), (-0.04, "0"), (1.25, "1.3"), (-1.25, "-1.3"), (12.0, "12"), (0.1 + 0.2, "0.3"),
      (Double.nan, "0"), (99.96, "100"),
    ])
  func coordinates(value: Double, written: String) {
    #expect(Fragment { $0.number(value) }.string == written)
  }
}
