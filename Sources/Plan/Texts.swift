package import Markdown

/// The Markdown texts of a plan, each parsed once, with the place of every word, for checks, pages, search and comparisons of languages.
package struct Texts: Sendable {
  /// By the path of the text's file.
  private let documents: [String: Document]

  package init(of plan: Plan) async {
    await self.init(plan.texts, of: plan.site)
  }

  package init(_ texts: [TextDocument], of site: Site) async {
    let tags = Dictionary(site.languages.map { ($0.id, $0.tag) }, uniquingKeysWith: { first, _ in first })
    let translations = texts.flatMap { document in
      document.translations.map { (tag: tags[$0.key] ?? $0.key, text: $0.value) }
    }
    let parsed = await translations.concurrentMap { translation in
      (translation.text.place.path, Document(parsing: translation.text.body, language: translation.tag))
    }
    documents = Dictionary(parsed, uniquingKeysWith: { first, _ in first })
  }

  package subscript(_ translation: Translation) -> Document {
    guard let document = documents[translation.place.path] else {
      preconditionFailure("\"\(translation.place.path)\" is not a text of this plan")
    }
    return document
  }
}

extension Translation {
  /// - Parameter place: in the body.
  package func place(_ place: TextPlace) -> SourcePlace {
    SourcePlace(path: self.place.path, line: self.place.line + place.line - 1, column: place.column)
  }

  /// - Parameter issue: of the body.
  package func diagnostic(_ issue: MarkdownIssue) -> Diagnostic {
    Diagnostic(issue, at: place(TextPlace(line: issue.line, column: issue.column)))
  }
}
