package import Reading

/// All words of the interface in one language, with its rules for numbers and dates.
package final class Wording: Sendable {
  package let language: Language
  package let format: NumberFormat
  /// By key, such as `status.on-track`.
  package let texts: [String: PluralText]
  /// A text in its plural forms.
  private final class Forms: Sendable {
    /// The one that every text has.
    let other: Pattern
    /// By plural category.
    private let all: [String: Pattern]

    init(_ text: PluralText) {
      all = text.forms.mapValues { Pattern($0) }
      other = all["other"] ?? ""
    }

    subscript(category: String) -> Pattern { all[category] ?? other }
  }

  /// The patterns of all texts, by key.
  private let patterns: [String: Forms]
  /// The program's own phrases among them, which are looked up most often.
  private let phrases: [Phrase: Forms]

  package convenience init(language: Language, format: NumberFormat, texts: [String: PluralText]) {
    let patterns = texts.mapValues { Forms($0) }
    self.init(
      language: language, format: format, texts: texts, patterns: patterns,
      phrases: Dictionary(
        uniqueKeysWithValues: Phrase.allCases.compactMap { phrase in
          patterns[phrase.rawValue].map { (phrase, $0) }
        }))
  }

  private init(
    language: Language, format: NumberFormat, texts: [String: PluralText],
    patterns: [String: Forms], phrases: [Phrase: Forms]
  ) {
    self.language = language
    self.format = format
    self.texts = texts
    self.patterns = patterns
    self.phrases = phrases
  }

  /// The same for a plan that counts its years in a different way.
  package func counting(_ years: FiscalYear?) -> Wording {
    var rules = format.rules
    rules.fiscal = years
    return Wording(
      language: language, format: NumberFormat(rules), texts: texts, patterns: patterns, phrases: phrases)
  }

  /// A phrase with its values filled in. A phrase that the language's file lacks appears as its key in white brackets; the check of the
  /// strings has already reported it as an error.
  package func callAsFunction(_ phrase: Phrase, _ values: PatternValues = [:]) -> String {
    phrases[phrase]?.other.filled(values) ?? Self.missing(phrase.rawValue)
  }

  /// Words in the language's brackets, with the space that it puts before them.
  package func bracketed(_ words: String) -> String {
    self(.bracketOpen) + words + self(.bracketClose)
  }

  /// A phrase in the form for a count, which is filled in as `{count}`.
  package func callAsFunction(_ phrase: Phrase, count: Int, _ values: PatternValues = [:]) -> String {
    let figure = Figure(count)
    return self(phrase, counting: figure, as: format.number(figure), values)
  }

  /// A phrase in the form for a figure, which is filled in as `{count}` the way it is written: with a sign, say.
  package func callAsFunction(
    _ phrase: Phrase, counting figure: Figure, as written: String, _ values: PatternValues = [:]
  ) -> String {
    phrases[phrase]?[format.rules.plural.category(of: figure)].filled(values.adding("count", written))
      ?? Self.missing(phrase.rawValue)
  }

  /// A text whose key is composed, such as the name of a page: in the form for a count, if there is one.
  package func callAsFunction(key: String, count: Int? = nil, _ values: PatternValues = [:]) -> String {
    guard let forms = patterns[key] else { return Self.missing(key) }
    guard let count else { return forms.other.filled(values) }
    let figure = Figure(count)
    return forms[format.rules.plural.category(of: figure)]
      .filled(values.adding("count", format.number(figure)))
  }

  private static func missing(_ key: String) -> String { "⟦\(key)⟧" }

  /// What a language is called in this one, if its words have it, and in that language itself otherwise.
  package func name(of other: Language) -> String {
    let code = other.tag.prefix { $0 != "-" }.lowercased()
    return texts[Self.languageNames + code]?.form("other") ?? other.name
  }

  /// The keys of the names of languages begin with it and end in their codes of ISO 639; which languages are named is up to each file.
  package static let languageNames = "language.names."

  package func text(_ key: String, category: String) -> String {
    texts[key]?.form(category) ?? Self.missing(key)
  }
}
