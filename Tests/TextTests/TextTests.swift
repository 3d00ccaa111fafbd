import Testing
import Text

@Suite("Words and letters")
struct TextTests {
  @Test("what all texts end with, and nothing for a single one")
  func commonEnding() {
    #expect(String(["2013: 78.4 kg", "2014: 8.4 kg", "4 kg"].commonEnding) == "4 kg")
    #expect(["a", "b"].commonEnding.isEmpty && ["a"].commonEnding.isEmpty && [String]().commonEnding.isEmpty)
    #expect(String(["2020年：5亿元", "亿元"].commonEnding) == "亿元")
  }

  @Test(arguments: GeneratorCases.all.wordCount.cases.indices)
  func `words are counted in any mixture of scripts`(_ index: Int) {
    let example = GeneratorCases.all.wordCount.cases[index]
    #expect(WordCount(example.text).total == example.count, "\(example.text)")
  }

  @Test func `reading takes as long in Chinese as in English of the same length for readers`() {
    #expect(WordCount(String(repeating: "字", count: 2000)).minutesToRead == 5)
    #expect(WordCount(String(repeating: "word ", count: 1000)).minutesToRead == 5)
    #expect(WordCount("短").minutesToRead == 1)
  }

  @Test(arguments: GeneratorCases.all.truncate.cases.indices)
  func `a text is cut between words and graphemes`(_ index: Int) {
    let example = GeneratorCases.all.truncate.cases[index]
    #expect(Truncation.truncate(example.text, to: example.max) == example.expect)
  }

  @Test(
    "every letter of a script begins with one of the bytes that it is sought by",
    arguments: [Script.greek, .cyrillic, .hebrew, .arabic, .devanagari, .thai, .hangul, .han])
  func leadBytes(_ script: Script) {
    let letters = (0...0x3FFFF).compactMap { Unicode.Scalar($0 as UInt32) }.filter { Script($0) == script }
    #expect(!letters.isEmpty)
    let strays = letters.filter { letter in
      !script.leadBytes.contains { $0.contains(UTF8.encode(letter)?.first ?? 0) }
    }
    #expect(strays == [])
  }
}
