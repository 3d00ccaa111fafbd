import Markdown
import Testing

/// What the C library would take the square of the length for is refused before it is parsed, and nothing else is.
@Suite("What a text costs")
struct ParsingCostTests {
  private func errors(_ text: String) -> [String] {
    Document(parsing: text, language: "en").issues.filter(\.isError).map {
      "\($0.line): \($0.message) [\($0.code.rawValue)]"
    }
  }

  @Test(
    "HTML that is open many times over is an error",
    arguments: ["a <? ", "a <![CDATA[ ", "a <!A ", "> <!A\n"])
  func openHTML(_ sign: String) {
    let found = errors(String(repeating: sign, count: 100_000))
    #expect(found.count == 1)
    #expect(
      found.first?.contains("too many signs such as <?, <!A and <![CDATA[ are open") == true, "\(found)")
    // In paragraphs of their own, and closed, they cost nothing.
    #expect(errors(String(repeating: sign + "\n\n", count: 10_000)).isEmpty)
    #expect(errors(String(repeating: sign + "?> ]]> ", count: 10_000)).isEmpty)
  }

  @Test(
    "a table with too many cells is an error",
    arguments: [
      // Broad; rows that are filled up to the number of columns; a head that is looked for again and again; a long row.
      String(repeating: "| a ", count: 20_000) + "|\n" + String(repeating: "| - ", count: 20_000) + "|\n",
      String(repeating: "|a", count: 500) + "|\n" + String(repeating: "|-", count: 500) + "|\n"
        + String(repeating: "|\n", count: 100_000),
      "a\n" + String(repeating: "-|-\n", count: 100_000),
      "| a | b |\n| - | - |\n" + String(repeating: "|", count: 100_000),
    ])
  func tables(_ text: String) {
    let found = errors(text)
    #expect(found.count == 1)
    #expect(
      found.first?.contains("the tables up to here have too many cells [table-shape]") == true, "\(found)")
  }

  @Test(
    "long texts and tables are read",
    arguments: [
      "| a | b |\n| - | - |\n" + String(repeating: "| - | - |\n", count: 5_000),
      "a\n\n---\n" + String(repeating: "word | word\n", count: 20_000),
      String(repeating: "a < b > c <em>d</em> <!-- e --> ", count: 5_000),
      "```php\n" + String(repeating: "<?php echo 1; ?>\n", count: 10_000) + "```\n",
      String(repeating: "|", count: 50_000),
    ])
  func longTexts(_ text: String) {
    #expect(errors(text).isEmpty)
  }
}
