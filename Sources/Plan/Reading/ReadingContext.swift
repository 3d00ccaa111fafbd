import Markdown

/// What every reader of a content file needs apart from the file.
package struct ReadingContext {
  /// The ids of the site's languages, in its order; empty while `site.yml` itself is read.
  package let languages: [String]
  package let collector: DiagnosticCollector
  let shortTexts = ShortTextCollector()
  private let proofreaders: [String: Proofreader]
  private let pluralRules: [String: PluralRule]

  package init(languages: [Language], collector: DiagnosticCollector = DiagnosticCollector()) {
    self.languages = languages.map(\.id)
    self.collector = collector
    proofreaders = Dictionary(
      languages.map { ($0.id, Proofreader(language: $0.tag)) }, uniquingKeysWith: { first, _ in first })
    pluralRules = Dictionary(
      languages.map { ($0.id, PluralRule(languageTag: $0.tag)) }, uniquingKeysWith: { first, _ in first })
  }

  /// The plural forms of texts in a language; only one while `site.yml` itself is read.
  func pluralRule(of language: String) -> PluralRule { pluralRules[language] ?? .none }

  /// Warns of slips in a short text.
  ///
  /// - Parameter place: where the text begins.
  func proofread(_ text: String, in language: String, at place: SourcePlace) {
    for issue in proofreaders[language]?.issues(inShortText: text) ?? [] {
      let place = SourcePlace(path: place.path, line: place.line, column: place.column + issue.column - 1)
      collector.add([Diagnostic(issue, at: place)])
    }
  }
}
