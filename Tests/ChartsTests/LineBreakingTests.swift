import Charts
import Testing

@Suite("Breaking lines")
struct LineBreakingTests {
  @Test("Chinese breaks between characters, but never before a closing mark nor after an opening one")
  func chinese() {
    for width in stride(from: 24.0, through: 140, by: 1) {
      let lines = LineBreaking.lines(of: "规模以上（含）工业、高技术制造业增加值“占比”。", size: 12, width: width, limit: 99)
      #expect(lines.joined() == "规模以上（含）工业、高技术制造业增加值“占比”。")
      guard width >= 48 else { continue }
      #expect(!lines.contains { "、。）”".contains($0.prefix(1)) || "（“".contains($0.suffix(1)) })
    }
  }

  @Test("a word stays whole where it fits on a line")
  func words() {
    let words = ["数字化", "研发", "设计", "工具", "普及率"]
    let text = words.joined()
    for width in stride(from: 40.0, through: 200, by: 1) {
      let lines = LineBreaking.lines(of: text, words: words, size: 12, width: width, limit: 99)
      #expect(lines.joined() == text)
      for word in words {
        #expect(lines.contains { $0.contains(word) }, "\(word) is torn at \(width): \(lines)")
      }
    }
    // A word that is wider than the line is cut.
    #expect(LineBreaking.lines(of: text, words: [text], size: 12, width: 40, limit: 99).joined() == text)
  }

  @Test("a figure stays with its scale and unit, at any width")
  func quantities() {
    let text = "高新技术企业由2013年的1113家增加到2024年的1.6万家，产值为3.5万亿元"
    for width in stride(from: 60.0, through: 400, by: 1) {
      let lines = LineBreaking.lines(of: text, size: 12, width: width, limit: 99)
      #expect(lines.joined() == text)
      for figure in ["2013年", "1113家", "2024年", "1.6万家", "3.5万亿元"] {
        #expect(lines.contains { $0.contains(figure) }, "\(figure) is broken at \(width): \(lines)")
      }
    }
  }

  @Test("English breaks at spaces and drops them; no line is wider than asked")
  func english() {
    let text = "Strategic emerging industries, share of output"
    let lines = LineBreaking.lines(of: text, size: 13, width: 130, limit: 9)
    #expect(lines.joined(separator: " ") == text)
    #expect(lines.allSatisfy { TextWidth.room($0, size: 13) <= 130 })
  }

  @Test("a word wider than the line is cut, and what exceeds the lines ends in dots")
  func long() {
    let text = String(repeating: "W", count: 80)
    #expect(LineBreaking.lines(of: text, size: 12, width: 100, limit: 99).joined() == text)
    let lines = LineBreaking.lines(of: text, size: 12, width: 100)
    #expect(lines.count == 3 && lines[2].hasSuffix("…"))
    #expect(lines.allSatisfy { TextWidth.room($0, size: 12) <= 112 })
  }

  @Test("nothing comes of nothing")
  func empty() {
    #expect(LineBreaking.lines(of: "", size: 12, width: 100).isEmpty)
    #expect(LineBreaking.lines(of: "  ", size: 12, width: 100).isEmpty)
  }
}
