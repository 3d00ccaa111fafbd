package import Markdown
package import Reading
import Text

/// The Markdown texts of a plan, each parsed once, with the place of every word, for checks, pages, search and comparisons of languages.
package struct Texts: Sendable {
  private struct Parsed: Sendable {
    var body: String
    var tag: String
    var document: Document
  }

  /// By the place where the text begins.
  private let parsed: [SourcePlace: Parsed]

  /// - Parameter earlier: texts that were parsed before; those among them that are the same are not parsed again.
  package init(of plan: Plan, after earlier: Texts? = nil) async {
    await self.init(plan.texts + plan.passages, of: plan.site, after: earlier)
  }

  package init(_ texts: [TextDocument], of site: Site, after earlier: Texts? = nil) async {
    let tags = Dictionary(keepingFirst: site.languages.map { ($0.id, $0.tag) })
    let translations = texts.flatMap { document in
      document.translations.map { (tag: tags[$0.key] ?? $0.key, text: $0.value) }
    }
    let parsed = await translations.concurrentMap { tag, translation in
      let place = translation.place
      if let known = earlier?.parsed[place], known.body == translation.body, known.tag == tag {
        return (place, known)
      }
      let document = Document(parsing: translation.body, language: tag)
      return (place, Parsed(body: translation.body, tag: tag, document: document))
    }
    self.parsed = Dictionary(keepingFirst: parsed)
  }

  package subscript(_ translation: Translation) -> Document {
    guard let text = parsed[translation.place] else {
      preconditionFailure("\(translation.place) is not the place of a text of this plan")
    }
    return text.document
  }
}

extension Translation {
  /// - Parameter place: in the body.
  package func place(_ place: TextPlace) -> SourcePlace {
    guard !isFolded else { return self.place }
    return SourcePlace(
      path: self.place.path, line: self.place.line + place.line - 1,
      column: self.place.column + place.column - 1)
  }

  /// - Parameter issue: of the body.
  package func diagnostic(_ issue: MarkdownIssue) -> Diagnostic {
    Diagnostic(issue, at: place(TextPlace(line: issue.line, column: issue.column)))
  }
}
