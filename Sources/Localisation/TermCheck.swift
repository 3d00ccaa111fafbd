import Language
import Markdown
import Plan
import Reading
import Text

/// Reports what texts say in place of a term that the plan's glossary settles.
struct TermCheck {
  private let plan: Plan
  private let outlines: Outlines
  /// By language id; only languages in which the glossary avoids something.
  private let forms: [String: AvoidedForms]

  /// - Parameter quotes: by language id.
  init(_ plan: Plan, _ outlines: Outlines, quotes: [String: QuotationMarks]) {
    self.plan = plan
    self.outlines = outlines
    let all = plan.site.languages.map { language in
      (language.id, AvoidedForms(plan, language: language.id, quotes: quotes[language.id]))
    }
    forms = Dictionary(keepingFirst: all).filter { !$0.value.isEmpty }
  }

  func diagnostics() -> [Diagnostic] {
    guard !forms.isEmpty else { return [] }
    var finder = ShortTextFinder()
    let shortTexts = plan.shortTexts.flatMap(\.texts).flatMap { language, text in
      found(in: text, language, &finder)
    }
    let texts = plan.texts.flatMap(\.translations).flatMap { language, text in
      text.head.flatMap { key, words in
        found(in: Located(words, at: text.headPlaces[key] ?? text.place), language, &finder)
      } + found(in: text, language)
    }
    return shortTexts + texts
  }

  private func found(in text: Located<String>, _ language: String, _ finder: inout ShortTextFinder)
    -> [Diagnostic]
  {
    (forms[language]?.find(in: text.value) ?? []).map { finding in
      diagnostic(finding, at: finder.place(of: finding.range, in: text.value, at: text.place))
    }
  }

  private func found(in text: Translation, _ language: String) -> [Diagnostic] {
    guard let forms = forms[language] else { return [] }
    return outlines[text].sections.flatMap(\.segments).filter { $0.kind != .code }.flatMap { segment in
      forms.find(in: segment.text).map { finding in
        diagnostic(finding, at: outlines.place(of: finding.range.lowerBound, in: segment, of: text))
      }
    }
  }

  private func diagnostic(_ finding: AvoidedForms.Finding, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .warning, .otherTerm, at: place, "\"\(finding.form)\" is not the term of this site",
      hint: "write \"\(finding.term)\", or add the longer phrase in which it is right to \"except\" in "
        + "\(finding.entry.path):\(finding.entry.line)")
  }
}
