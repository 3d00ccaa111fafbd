import Testing

@testable import Reading

@Suite("Plural rules")
struct PluralRuleTests {
  @Test("the categories that a text must have are those that numbers below a million take, in every language")
  func categories() {
    #expect(PluralRule.languages.count > 150)
    for tag in PluralRule.languages {
      let rule = PluralRule(languageTag: tag)
      let figures = (0...200).map { Figure($0) } + (0...200).map { Figure(digits: $0, decimals: 1) }
      #expect(Set(rule.requiredCategories).isSubset(of: rule.categories), "\(tag)")
      let taken = Set(figures.map { rule.category(of: $0) }).union(["other"])
      #expect(taken == Set(rule.requiredCategories), "\(tag)")
    }
  }
}
