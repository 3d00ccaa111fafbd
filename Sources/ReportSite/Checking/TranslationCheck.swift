import PlanModel

/// Texts that a language of the site lacks. Their pages are not written in it, and links to them say so.
enum TranslationCheck {
  static func check(_ plan: Plan) -> [Diagnostic] {
    plan.texts.filter { !$0.translations.isEmpty }.flatMap { document in
      plan.site.languages.filter { document[$0.id] == nil }.map { language in
        Diagnostic(
          .warning, at: document.place, "the text \"\(document.id)\" is missing in \"\(language.id)\"",
          hint: "its file would end in .\(language.id).md")
      }
    }
  }
}
