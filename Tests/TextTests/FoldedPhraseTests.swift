import Testing
import Text

@Suite("Phrases in a text")
struct FoldedPhraseTests {
  private func ranges(of phrase: String, in text: String) -> [Range<Int>] {
    FoldedPhrase(text).ranges(of: FoldedPhrase(phrase))
  }

  @Test("case and line breaks make no difference, and places are those of the text as written")
  func folding() {
    #expect(ranges(of: "lead unit", in: "The LEAD\nUnit leads") == [4..<13])
    #expect(ranges(of: "équipe", in: "l’Équipe") == [2..<8])
    #expect(ranges(of: "i", in: "İ i") == [2..<3])
  }

  @Test("words are whole where spaces set them apart, and anywhere in Chinese and Japanese")
  func words() {
    #expect(ranges(of: "firm", in: "firmly confirmed by a firm") == [22..<26])
    #expect(ranges(of: "举措", in: "各项政策举措和举措") == [4..<6, 7..<9])
    #expect(ranges(of: "5G", in: "发展5G网络，不是25G") == [2..<4])
    #expect(ranges(of: "фирма", in: "фирмами") == [])
  }

  @Test("nothing is found of nothing")
  func empty() {
    #expect(ranges(of: "", in: "text") == [])
    #expect(ranges(of: "text", in: "") == [])
  }
}
