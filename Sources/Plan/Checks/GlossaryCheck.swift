/// A form that the glossary settles for one thing cannot be one to avoid for another: no text could satisfy both.
enum GlossaryCheck {
  static func check(_ plan: Plan) -> [Diagnostic] {
    plan.glossary.flatMap { entry in
      entry.avoid.flatMap { language, forms in
        forms.compactMap { form -> Diagnostic? in
          let other = plan.glossary.first { $0.term[language]?.lowercased() == form.value.lowercased() }
          return other.map { other in
            Diagnostic(
              .error, .glossaryContradiction, at: form.place, "\"\(form.value)\" is a term of this glossary",
              hint: "it is settled in line \(other.place.line): avoid it here or keep it there")
          }
        }
      }
    }
  }
}
