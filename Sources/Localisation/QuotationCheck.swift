import Language
import Markdown
import Plan
import Reading

/// Reports a typewriter's quotation marks and apostrophes in texts of languages whose words file has printed ones.
struct QuotationCheck {
  let site: Site
  let texts: Texts
  /// By language id; a language without an entry is not checked.
  let quotes: [String: QuotationMarks]

  func diagnostics(_ plan: Plan) -> [Diagnostic] {
    plan.shortTexts.flatMap(shortTexts) + plan.texts.flatMap(documents)
  }

  private func shortTexts(_ text: ShortText) -> [Diagnostic] {
    quotes.flatMap { language, marks in
      text.texts[language].map { inShortText($0.value, at: $0.place, marks) } ?? []
    }
  }

  private func documents(_ document: TextDocument) -> [Diagnostic] {
    site.languages.flatMap { language -> [Diagnostic] in
      guard let marks = quotes[language.id], let text = document[language.id] else { return [] }
      let head = text.head.flatMap { key, words in
        inShortText(words, at: text.headPlaces[key] ?? text.place, marks)
      }
      // One that is written as a character reference was meant.
      let hasMarks = text.body.utf8.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
      let marksInBody = hasMarks ? StraightQuotes.find(in: texts[text]) : []
      let body = marksInBody.map { marks.diagnostic(of: $0.word, at: text.place($0.place)) }
      return head + body
    }
  }

  /// At the beginning of the text: what precedes a mark in the file depends on how the text is quoted and folded there.
  private func inShortText(_ text: String, at place: SourcePlace, _ marks: QuotationMarks) -> [Diagnostic] {
    StraightQuotes.find(inShortText: text).map { marks.diagnostic(of: $0.word, at: place) }
  }
}
