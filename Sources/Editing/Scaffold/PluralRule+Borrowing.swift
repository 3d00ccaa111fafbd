import Reading

extension PluralRule {
  /// A text of English with the plural forms that this rule asks for: each that English lacks is its general one.
  ///
  /// - Parameter text: YAML, such as `{ one: sample unit, other: sample units }`, or several lines of it.
  func fitting(_ text: String) -> String {
    text.replacing(#/\{ one: (?<one>"[^"]*"|[^",}]*), other: (?<other>"[^"]*"|[^",}]*) \}/#) { match in
      let forms = requiredCategories.map { $0 == "one" ? ($0, match.one) : ($0, match.other) }
      return "{ " + forms.map { "\($0): \($1)" }.joined(separator: ", ") + " }"
    }
  }
}
