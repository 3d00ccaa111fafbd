import Testing
import Text

@Suite("Splitting Chinese into words")
struct WordSplittingTests {
  private let corpus = [
    "宽带普及率", "数字化研发设计工具普及率", "数字化标准生产线", "数字化工具的应用", "数字化、网络化", "企业研发经费", "研发机构的设计能力",
    "工业设计产业园", "设计软件和工具", "协同研发", "普及率",
  ]

  @Test("what stands between changing neighbours is a word")
  func words() {
    let splitting = WordSplitting(of: ["数字化研发设计工具普及率"], in: corpus)
    #expect(splitting.words(of: "数字化研发设计工具普及率") == ["数字化", "研发", "设计", "工具", "普及率"])
  }

  @Test("the words make up the text, whatever is in it")
  func whole() {
    let text = "R&D占GDP比重（%），e\u{301}𠀀业👨‍👩‍👧"
    #expect(WordSplitting(of: [text], in: [text, text]).words(of: text).joined() == text)
    #expect(WordSplitting(of: [], in: corpus).words(of: "普及率") == ["普", "及", "率"])
    #expect(WordSplitting(of: ["普及率"], in: corpus).words(of: "").isEmpty)
  }
}
