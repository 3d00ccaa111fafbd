import Text

/// Finds the slips in a short text that begins at a place.
package typealias Proofreading = @Sendable (_ text: String, _ place: SourcePlace) -> [Diagnostic]

/// What every reader of a content file needs apart from the file. A class, since each value of a file refers to it.
package final class ReadingContext {
  /// The ids of the site's languages, in its order, as far as they are known.
  package let languages: [String]
  /// Whether these are all of them. They are not while `site.yml` itself is read, nor after a mistake in them: then texts in any language are
  /// read, so that nothing is reported that only follows from it.
  package let knowsLanguages: Bool
  package let collector: DiagnosticCollector
  package let shortTexts = ShortTextCollector()
  package let drafts: DraftCollector
  private let proofreaders: [String: Proofreading]
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

  /// For a file in which no text is in a language of the site.
  package convenience init() {
    self.init(languages: []) { _ in { _, _ in [] } }
  }

  /// - Parameters:
  ///   - showsDrafts: whether what is marked as a draft is read like everything else.
  ///   - proofreading: how short texts in a language are proofread.
  package init(
    languages: [Language], areAll: Bool = true, collector: DiagnosticCollector = DiagnosticCollector(),
    showsDrafts: Bool = false, proofreading: (Language) -> Proofreading
  ) {
    drafts = DraftCollector(areShown: showsDrafts)
    self.languages = languages.map(\.id)
    knowsLanguages = areAll && !languages.isEmpty
    self.collector = collector
    proofreaders = Dictionary(keepingFirst: languages.map { ($0.id, proofreading($0)) })
    pluralRules = Dictionary(keepingFirst: languages.map { ($0.id, PluralRule(languageTag: $0.tag)) })
  }

  /// Whether the site may have texts in a language.
  package func mayHave(_ language: String) -> Bool { !knowsLanguages || languages.contains(language) }

  /// The plural forms of texts in a language; nil for one that is not known.
  package func pluralRule(of language: String) -> PluralRule? { pluralRules[language] }

  /// Warns of slips in a short text.
  ///
  /// - Parameter place: where the text begins.
  package func proofread(_ text: String, in language: String, at place: SourcePlace) {
    collector.add(proofreaders[language]?(text, place) ?? [])
  }
}
