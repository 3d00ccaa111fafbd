import Markdown
import Text

/// What every reader of a content file needs apart from the file.
package struct ReadingContext {
  /// The ids of the site's languages, in its order, as far as they are known.
  package let languages: [String]
  /// Whether these are all of them. They are not while `site.yml` itself is read, nor after a mistake in them: then texts in any language are
  /// read, so that nothing is reported that only follows from it.
  let knowsLanguages: Bool
  package let collector: DiagnosticCollector
  let shortTexts = ShortTextCollector()
  let drafts: DraftCollector
  private let proofreaders: [String: Proofreader]
  private let pluralRules: [String: PluralRule]

  /// The same with nothing noted yet.
  func anew() -> ReadingContext { ReadingContext(like: self) }

  private init(like other: ReadingContext) {
    languages = other.languages
    knowsLanguages = other.knowsLanguages
    collector = DiagnosticCollector()
    drafts = DraftCollector(areShown: other.drafts.areShown)
    proofreaders = other.proofreaders
    pluralRules = other.pluralRules
  }

  /// - Parameter showsDrafts: whether what is marked as a draft is read like everything else.
  package init(
    languages: [Language], areAll: Bool = true, collector: DiagnosticCollector = DiagnosticCollector(),
    showsDrafts: Bool = false
  ) {
    drafts = DraftCollector(areShown: showsDrafts)
    self.languages = languages.map(\.id)
    knowsLanguages = areAll && !languages.isEmpty
    self.collector = collector
    proofreaders = Dictionary(keepingFirst: languages.map { ($0.id, Proofreader(language: $0.tag)) })
    pluralRules = Dictionary(keepingFirst: languages.map { ($0.id, PluralRule(languageTag: $0.tag)) })
  }

  /// Whether the site may have texts in a language.
  func mayHave(_ language: String) -> Bool { !knowsLanguages || languages.contains(language) }

  /// The plural forms of texts in a language; nil for one that is not known.
  func pluralRule(of language: String) -> PluralRule? { pluralRules[language] }

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
