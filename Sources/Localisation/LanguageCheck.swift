import Markdown
import Plan
import Reading
import Text

/// Reports texts that are not in the language that they are meant to be in: a copy of the source that nobody has translated yet. Readers would get it
/// under the wrong language; without it they are led to the right one.
struct LanguageCheck {
  let site: Site
  let outlines: Outlines

  /// Shorter texts may be a list of names.
  private static let fewestWords = 8

  func diagnostics(_ plan: Plan) -> [Diagnostic] {
    plan.texts.flatMap(texts) + plan.shortTexts.flatMap(shortTexts)
  }

  private func texts(_ document: TextDocument) -> [Diagnostic] {
    let words = document.translations.mapValues(words)
    let copies = document.translationPairs(site).filter { pair in
      guard let source = words[pair.source], let translation = words[pair.language] else { return false }
      return source == translation && source.contains { $0.isLetter }
    }
    return site.languages.compactMap { language in
      guard let text = document[language.id], let own = words[language.id] else { return nil }
      let script = MainScript(of: own)
      if script.isForeign(to: language.tag, atLeast: Self.fewestWords) {
        return warning(.wrongLanguage, "most of the text is not in \"\(language.id)\"", at: text.place)
      }
      let copy = copies.first { $0.language == language.id }
      return copy.map {
        Diagnostic(
          .warning, .copiedText, at: text.place, "the text is the same as in \"\($0.source)\"",
          hint:
            "translate the one that is not in its language, or remove it: the site then shows the other, marked as such"
        )
      }
    }
  }

  /// A name in Latin letters belongs to every language; one in other letters does not.
  private func shortTexts(_ text: ShortText) -> [Diagnostic] {
    site.languages.compactMap { language in
      guard let located = text.texts[language.id] else { return nil }
      let script = MainScript(of: located.value)
      guard script.holdsOtherThanLatin, !script.holdsWords(in: language.tag) else { return nil }
      return warning(.wrongLanguage, "\"\(located.value)\" is not in \"\(language.id)\"", at: located.place)
    }
  }

  private func words(_ text: Translation) -> String {
    outlines[text].sections.flatMap(\.segments).filter { $0.kind != .code }.map(\.text).joined(
      separator: "\n")
  }

  private func warning(_ code: Diagnostic.Code, _ message: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .warning, code, at: place, message,
      hint: "translate it, or remove it: the site then shows the other language's, marked as such")
  }
}
