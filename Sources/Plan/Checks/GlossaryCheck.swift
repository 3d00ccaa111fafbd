import Reading

/// A form that the glossary settles for one thing cannot be one to avoid for another: no text could satisfy both.
enum GlossaryCheck {
  static func check(_ plan: Plan) -> [Diagnostic] {
    let lines = settled(plan)
    return plan.glossary.flatMap { entry in
      entry.avoid.flatMap { language, forms in
        forms.compactMap { form -> Diagnostic? in
          lines[language]?[form.value.lowercased()].map { line in
            Diagnostic(
              .error, .glossaryContradiction, at: form.place, "\"\(form.value)\" is a term of this glossary",
              hint: "it is settled in line \(line): avoid it here or keep it there")
          }
        }
      }
    }
  }

  /// By language and term, in small letters, the first line that settles it.
  private static func settled(_ plan: Plan) -> [String: [String: Int]] {
    plan.glossary.reduce(into: [:]) { lines, entry in
      for (language, term) in entry.term.texts where lines[language]?[term.lowercased()] == nil {
        lines[language, default: [:]][term.lowercased()] = entry.place.line
      }
    }
  }
}
