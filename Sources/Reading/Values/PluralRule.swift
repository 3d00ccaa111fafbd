import Foundation
import Text

/// Which form of a text a number takes, according to CLDR's cardinal rules.
///
/// Source: Unicode Technical Standard 35, part 3, "Language Plural Rules".
package struct PluralRule: Sendable {
  /// In CLDR's order; a number that meets none of the conditions is `other`.
  private let conditions: [(category: String, condition: PluralCondition)]
  /// The categories that a text may have, in CLDR's order.
  package private(set) var categories: [String]
  /// The categories that it must have. The `many` of French or Spanish is not one of them: only round millions take it, and `other` can
  /// replace it.
  package let requiredCategories: [String]

  /// The same form for all numbers.
  package static let none = PluralRule([])

  /// Of a language that nobody knows: any of the forms may be right.
  private static let unknown: PluralRule = {
    var rule = PluralRule.none
    rule.categories = allCategories
    return rule
  }()

  /// - Parameter tag: BCP 47; only the language matters, except where a region has a rule of its own.
  package init(languageTag tag: String) {
    let parts = tag.lowercased().split(separator: "-")
    let candidates = [parts.prefix(2).joined(separator: "-"), parts.first.map(String.init) ?? ""]
    self =
      candidates.lazy.compactMap { Self.byLanguage[$0].map(PluralRule.init(parsing:)) }.first
      ?? (Locale.LanguageCode(candidates[1]).isISOLanguage ? .none : .unknown)
  }

  /// - Parameter lines: a category and its condition each.
  private init(parsing lines: [Substring]) {
    self.init(
      lines.map { line in
        let parts = line.split(separator: ":")
        return (parts[0].trimmingWhitespace, PluralCondition(parts[1]))
      })
  }

  private init(_ conditions: [(category: String, condition: PluralCondition)]) {
    self.conditions = conditions
    categories = conditions.map(\.category) + ["other"]
    requiredCategories = conditions.filter { !$0.condition.isOfMillionsAlone }.map(\.category) + ["other"]
  }

  /// The categories of all languages, in CLDR's order.
  package static let allCategories = ["zero", "one", "two", "few", "many", "other"]

  /// The category of a figure as it is printed: 1 and 1.0 can differ.
  package func category(of figure: Figure) -> String {
    guard !conditions.isEmpty else { return "other" }
    let operands = PluralCondition.Operands(figure)
    return conditions.first { $0.condition.holds(for: operands) }?.category ?? "other"
  }

  /// The languages that the rules name.
  static var languages: [String] { byLanguage.keys.sorted() }

  /// The lines of their conditions, which are read for the languages of a site alone.
  private static let byLanguage: [String: [Substring]] = {
    var rules: [String: [Substring]] = [:]
    var languages: [Substring] = []
    for line in cardinalRules.split(separator: "\n") {
      if line.utf8.contains(UInt8(ascii: ":")) {
        for language in languages { rules[String(language), default: []].append(line) }
      } else {
        languages = line.split(separator: " ")
      }
    }
    return rules
  }()
}
