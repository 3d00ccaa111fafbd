import Testing

@testable import Markup

@Suite("MarkupReader")
struct MarkupReaderTests {
  @Test("what the writer wrote is read back")
  func readsBack() {
    let fragment = Fragment { writer in
      writer.element("a", [.href("x?a=1&b=\"2\""), Attribute("title", "1 > 0")], text: "<AT&T> \"quoted\"")
    }
    MarkupReader.reading(fragment.bytes) { reader in
      let tokens = Array(reader)
      #expect(tokens.count == 3)
      guard case .tag(let start) = tokens[0], case .text(let text) = tokens[1], case .tag(let end) = tokens[2]
      else {
        Issue.record("\(tokens)")
        return
      }
      #expect(start.isNamed("a") && !start.isEnd)
      #expect(end.isNamed("a") && end.isEnd)
      #expect(start.value(of: "href").map { MarkupReader.unescaped($0) } == "x?a=1&b=\"2\"")
      #expect(start.value(of: "title").map { MarkupReader.unescaped($0) } == "1 > 0")
      #expect(start.value(of: "tit") == nil)
      #expect(MarkupReader.unescaped(text) == "<AT&T> \"quoted\"")
    }
  }

  @Test("attributes are read with the quotes that they have, and without")
  func attributes() {
    MarkupReader.reading(Array("<a one two='2 > 1' three=3 four=\"\"/>".utf8)) { reader in
      guard case .tag(let tag)? = Array(reader).first else {
        Issue.record("no tag")
        return
      }
      let found = tag.attributes.map { attribute in
        [attribute.name, attribute.value, attribute.source].map {
          $0.map { String(decoding: $0, as: UTF8.self) }
        }
      }
      #expect(
        found == [
          ["one", nil, "one"], ["two", "2 > 1", "two='2 > 1'"], ["three", "3", "three=3"],
          ["four", "", "four=\"\""],
        ])
    }
  }

  @Test("a sign that begins no tag is text")
  func loneSign() {
    MarkupReader.reading(Array("a < b".utf8)) { reader in
      let tokens = Array(reader)
      #expect(tokens.count == 2)
      guard case .text(let rest) = tokens[1] else {
        Issue.record("\(tokens)")
        return
      }
      #expect(String(decoding: rest, as: UTF8.self) == "< b")
    }
  }

  @Test("entities of templates are read, unknown ones stay")
  func entities() {
    let text = Array("a&nbsp;b &#39;&#x4e2d;&#39; &unknown; & c".utf8)
    #expect(MarkupReader.unescaped(text) == "a\u{A0}b '中' &unknown; & c")
  }
}
