import Plan
package import Reading
import Text

/// What is translated into which language: the editors' list of what is left to do.
package struct TranslationCoverage: Sendable {
  /// The state of a text in one language.
  package enum Standing: Sendable, Equatable {
    /// The language in which it was written.
    case original
    case current
    /// Older than its source in these sections.
    case stale([String])
    case unrecorded
    case missing
  }

  package struct Text: Sendable {
    package var title: String
    /// The language of the title.
    package var titleLanguage: String
    /// By language id.
    package var standings: [String: Standing]
    /// The file of each language, with the content folder as the user wrote it; where it would be, if it is missing.
    package var files: [String: String]
  }

  /// The short texts of one file.
  package struct ShortTexts: Sendable {
    package var file: String
    package var count: Int
    /// The places where a language is missing, by language id.
    package var missing: [String: [SourcePlace]]
  }

  package var planName: LocalizedText
  package var languages: [Language]
  package var defaultLanguage: String
  package var texts: [Text]
  package var shortTexts: [ShortTexts]
}

extension TranslationCoverage {
  init(_ plan: Plan, _ translations: [ReviewedTranslation]) {
    planName = plan.profile.name
    languages = plan.site.languages
    defaultLanguage = plan.site.defaultLanguage
    let names = Self.names(plan)
    texts = plan.texts.filter { !$0.translations.isEmpty }.map { document in
      Self.text(document, plan.site, translations, name: names[document.id])
    }
    shortTexts = Self.shortTexts(plan)
  }

  /// The names of fields and indicators, whose texts have no titles of their own.
  private static func names(_ plan: Plan) -> [String: LocalizedText] {
    Dictionary(
      keepingFirst: plan.fields.map { ($0.id, $0.name) }
        + plan.groups.flatMap(\.indicators).map { ($0.id, $0.name) })
  }

  private static func text(
    _ document: TextDocument, _ site: Site, _ translations: [ReviewedTranslation], name: LocalizedText?
  ) -> Text {
    let original = document.originalLanguage(site) ?? site.defaultLanguage
    let states = Dictionary(keepingFirst: translations.map { ($0.translation.place.path, $0.state) })
    var text = Text(
      title: document[original]?.title ?? name?[original] ?? document.id, titleLanguage: original,
      standings: [:], files: [:])
    for language in site.languages.map(\.id) {
      guard let translation = document[language] else {
        text.standings[language] = .missing
        let path = document[original]?.place.path ?? document.place.path
        text.files[language] = path.dropLast("\(original).md".count) + "\(language).md"
        continue
      }
      text.files[language] = translation.place.path
      text.standings[language] =
        switch states[translation.place.path] {
        case nil: .original
        case .current?: .current
        case .stale(let sections)?: .stale(sections)
        case .unrecorded?: .unrecorded
        }
    }
    return text
  }

  private static func shortTexts(_ plan: Plan) -> [ShortTexts] {
    let byFile = Dictionary(grouping: plan.shortTexts, by: \.place.path)
    return byFile.sortedByKey.map { file, texts in
      let missing = plan.site.languages.map(\.id).map { language in
        (language, texts.filter { $0.texts[language] == nil }.map(\.place))
      }
      return ShortTexts(file: file, count: texts.count, missing: Dictionary(keepingFirst: missing))
    }
  }
}

extension TranslationCoverage {
  /// The texts and short texts of a language by their state.
  package struct Counts: Sendable {
    package var texts = 0
    package var originals = 0
    package var current = 0
    package var stale = 0
    package var unrecorded = 0
    package var missing = 0
    package var shortTexts = 0
    package var missingShortTexts = 0
  }

  package func counts(_ language: String) -> Counts {
    var counts = Counts()
    for text in texts {
      counts.texts += 1
      switch text.standings[language] ?? .missing {
      case .original: counts.originals += 1
      case .current: counts.current += 1
      case .stale: counts.stale += 1
      case .unrecorded: counts.unrecorded += 1
      case .missing: counts.missing += 1
      }
    }
    for file in shortTexts {
      counts.shortTexts += file.count
      counts.missingShortTexts += file.missing[language]?.count ?? 0
    }
    return counts
  }
}

extension TranslationCoverage: CustomStringConvertible {
  /// A line for each language, for a terminal.
  package var description: String {
    languages.map { language in
      let counts = counts(language.id)
      let parts = [
        counts.originals > 0 ? "\(counts.originals) originals" : nil,
        counts.current > 0 ? "\(counts.current) up to date" : nil,
        counts.stale > 0 ? "\(counts.stale) older than their source" : nil,
        counts.unrecorded > 0 ? "\(counts.unrecorded) without a record" : nil,
        counts.missing > 0 ? "\(counts.missing) missing" : nil,
      ].compactMap(\.self).joined(separator: ", ")
      return "\(language.id): \(counts.texts) texts: \(parts); "
        + "\(counts.shortTexts - counts.missingShortTexts) of \(counts.shortTexts) short texts"
    }.joined(separator: "\n")
  }
}
