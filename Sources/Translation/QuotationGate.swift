import Language
import Markdown
import Plan

/// Names typewriter's quotation marks and apostrophes in the texts of languages whose words file has printed ones.
struct QuotationGate {
  let site: Site
  /// By language id; a language without an entry is not checked.
  let quotes: [String: QuotationMarks]

  func diagnostics(_ plan: Plan) -> [Diagnostic] {
    plan.shortTexts.flatMap(shortTexts) + plan.texts.flatMap(texts)
  }

  private func shortTexts(_ text: ShortText) -> [Diagnostic] {
    quotes.flatMap { language, marks in
      text.texts[language].map { inShortText($0.value, at: $0.place, marks) } ?? []
    }
  }

  private func texts(_ document: TextDocument) -> [Diagnostic] {
    site.languages.flatMap { language -> [Diagnostic] in
      guard let marks = quotes[language.id], let text = document[language.id] else { return [] }
      let head = text.head.flatMap { key, words in
        inShortText(words, at: text.headPlaces[key] ?? text.place, marks)
      }
      let body = StraightQuotes.find(inMarkdown: text.body, language: language.tag).map { mark in
        let line = text.place.line + mark.place.line - 1
        return marks.diagnostic(
          of: mark.word, at: SourcePlace(path: text.place.path, line: line, column: mark.place.column))
      }
      return head + body
    }
  }

  /// At the text's beginning: what stands before a mark in the file depends on how the text is quoted and folded there.
  private func inShortText(_ text: String, at place: SourcePlace, _ marks: QuotationMarks) -> [Diagnostic] {
    StraightQuotes.find(inShortText: text).map { marks.diagnostic(of: $0.word, at: place) }
  }
}
