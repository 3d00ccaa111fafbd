import Testing

@testable import Markup

@Suite("MarkupReader")
struct MarkupReaderTests {
  @Test("what the writer wrote is read back")
  func readsBack() {
    let fragment = Fragment { writer in
      writer.element("a", [.href("x?a=1&b=\"2\""), Attribute("title", "1 > 0")], text: "<AT&T> \"quoted\"")
    }
    let tokens = Array(MarkupReader(fragment.bytes[...]))
    #expect(tokens.count == 3)
    guard case .tag(let start) = tokens[0], case .text(let text) = tokens[1], case .tag(let end) = tokens[2]
    else {
      Issue.record("\(tokens)")
      return
    }
    #expect(start.isNamed("a") && !start.isEnd)
    #expect(end.isNamed("a") && end.isEnd)
    #expect(start.value(of: "href").map(MarkupReader.unescaped) == "x?a=1&b=\"2\"")
    #expect(start.value(of: "title").map(MarkupReader.unescaped) == "1 > 0")
    #expect(start.value(of: "tit") == nil)
    #expect(MarkupReader.unescaped(text) == "<AT&T> \"quoted\"")
  }

  @Test("a sign that begins no tag is text")
  func loneSign() {
    let tokens = Array(MarkupReader(Array("a < b".utf8)[...]))
    #expect(tokens.count == 2)
    guard case .text(let rest) = tokens[1] else {
      Issue.record("\(tokens)")
      return
    }
    #expect(String(decoding: rest, as: UTF8.self) == "< b")
  }

  @Test("entities of templates are read, unknown ones stay")
  func entities() {
    let text = Array("a&nbsp;b &#39;&#x4e2d;&#39; &unknown; & c".utf8)
    #expect(MarkupReader.unescaped(text[...]) == "a\u{A0}b '中' &unknown; & c")
  }
}
