package import Plan
import Text

/// All words of the interface in one language, with its rules for numbers and dates.
package struct Wording: Sendable {
  package let language: Language
  package var format: NumberFormat
  /// By key, such as `status.on-track`.
  package let texts: [String: PluralText]

  package init(language: Language, format: NumberFormat, texts: [String: PluralText]) {
    self.language = language
    self.format = format
    self.texts = texts
  }

  /// A phrase with its values put in. A phrase that the language's file lacks shows its key in white brackets; the check of
  /// the strings has already made that an error.
  package func callAsFunction(_ phrase: Phrase, _ values: [String: String] = [:]) -> String {
    text(phrase.rawValue, category: "other").filled(values)
  }

  /// A phrase in the form that a count takes; the count is put in as `{count}`.
  package func callAsFunction(_ phrase: Phrase, count: Int, _ values: [String: String] = [:]) -> String {
    let figure = Figure(count)
    return self(phrase, counting: figure, as: format.number(figure), values)
  }

  /// A phrase in the form that a figure takes, which is put in as `{count}` the way it is written: with a sign, say.
  package func callAsFunction(
    _ phrase: Phrase, counting figure: Figure, as written: String, _ values: [String: String] = [:]
  ) -> String {
    text(phrase.rawValue, category: format.plural.category(of: figure))
      .filled(values.merging(["count": written]) { $1 })
  }

  /// A text whose key is formed from something else, such as the name of a page: in the form that a count takes, if there is one.
  package func callAsFunction(key: String, count: Int? = nil, _ values: [String: String] = [:]) -> String {
    guard let count else { return text(key, category: "other").filled(values) }
    let figure = Figure(count)
    return text(key, category: format.plural.category(of: figure))
      .filled(values.merging(["count": format.number(figure)]) { $1 })
  }

  package func text(_ key: String, category: String) -> String {
    texts[key]?.form(category) ?? "⟦\(key)⟧"
  }
}
