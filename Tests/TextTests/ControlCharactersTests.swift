import Testing

@testable import Text

@Suite("Control characters")
struct ControlCharactersTests {
  @Test(
    "what no page may hold is found at its place, whatever stands around it",
    arguments: [
      ("a\u{1}", 1, 2), ("é\nx\u{7F}", 2, 2), ("中\u{85}", 1, 2), ("\u{FFFE}", 1, 1),
      ("ab\n\n\u{1B}[31m", 3, 1),
      ("\r", 1, 1), ("\u{B}", 1, 1), ("\u{9F}", 1, 1), ("x\u{FFFF}", 1, 2),
    ])
  func places(_ text: String, _ line: Int, _ column: Int) throws {
    let found = try #require(text.firstControlCharacter)
    #expect((found.line, found.column) == (line, column))
  }

  @Test(
    "other characters are not controls",
    arguments: ["a\tb\nc", "\u{A0}é", "\u{FFFD}\u{FF5E}", "العربية\u{200F}", "\u{202E}", "👩\u{200D}🔬"])
  func ordinary(_ text: String) {
    #expect(text.firstControlCharacter == nil)
  }

  @Test("what a terminal would obey is shown by its number")
  func shown() {
    #expect("\u{1B}[31mred\u{7}\n".withControlsShown == "U+001B[31mredU+0007U+000A")
    #expect("a\u{202E}b\u{2066}\u{9B}".withControlsShown == "aU+202EbU+2066U+009B")
    #expect("中文 é العربية".withControlsShown == "中文 é العربية")
  }
}
