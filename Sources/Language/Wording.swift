package import Plan

/// All words of the interface in one language, with its rules for numbers and dates.
package final class Wording: Sendable {
  package let language: Language
  package let format: NumberFormat
  /// By key, such as `status.on-track`.
  package let texts: [String: PluralText]
  /// The phrases of the program, in all their forms by plural category.
  private let patterns: [Phrase: [String: Pattern]]

  package convenience init(language: Language, format: NumberFormat, texts: [String: PluralText]) {
    self.init(
      language: language, format: format, texts: texts,
      patterns: Dictionary(
        uniqueKeysWithValues: Phrase.allCases.compactMap { phrase in
          texts[phrase.rawValue].map { (phrase, $0.forms.mapValues { Pattern($0) }) }
        }))
  }

  private init(
    language: Language, format: NumberFormat, texts: [String: PluralText],
    patterns: [Phrase: [String: Pattern]]
  ) {
    self.language = language
    self.format = format
    self.texts = texts
    self.patterns = patterns
  }

  /// The same for a plan that counts its years in another way than the calendar.
  package func counting(_ years: FiscalYear?) -> Wording {
    var format = format
    format.fiscal = years
    return Wording(language: language, format: format, texts: texts, patterns: patterns)
  }

  /// A phrase with its values put in. A phrase that the language's file lacks shows its key in white brackets; the check of
  /// the strings has already made that an error.
  package func callAsFunction(_ phrase: Phrase, _ values: PatternValues = [:]) -> String {
    pattern(phrase, category: "other").filled(values)
  }

  /// A phrase in the form that a count takes; the count is put in as `{count}`.
  package func callAsFunction(_ phrase: Phrase, count: Int, _ values: PatternValues = [:]) -> String {
    let figure = Figure(count)
    return self(phrase, counting: figure, as: format.number(figure), values)
  }

  /// A phrase in the form that a figure takes, which is put in as `{count}` the way it is written: with a sign, say.
  package func callAsFunction(
    _ phrase: Phrase, counting figure: Figure, as written: String, _ values: PatternValues = [:]
  ) -> String {
    pattern(phrase, category: format.plural.category(of: figure)).filled(values.adding("count", written))
  }

  private func pattern(_ phrase: Phrase, category: String) -> Pattern {
    guard let forms = patterns[phrase] else { return Pattern(text(phrase.rawValue, category: category)) }
    return forms[category] ?? forms["other"] ?? ""
  }

  /// A text whose key is formed from something else, such as the name of a page: in the form that a count takes, if there is one.
  package func callAsFunction(key: String, count: Int? = nil, _ values: PatternValues = [:]) -> String {
    guard let count else { return Pattern(text(key, category: "other")).filled(values) }
    let figure = Figure(count)
    return Pattern(text(key, category: format.plural.category(of: figure)))
      .filled(values.adding("count", format.number(figure)))
  }

  package func text(_ key: String, category: String) -> String {
    texts[key]?.form(category) ?? "⟦\(key)⟧"
  }
}
