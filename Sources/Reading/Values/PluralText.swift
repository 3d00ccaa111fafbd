/// A text in the forms that a language's grammar requires, by CLDR plural category (`one`, `other`, …).
package struct PluralText: Sendable, Hashable {
  package var forms: [String: String]

  package init(_ forms: [String: String]) {
    self.forms = forms
  }

  /// A text that is the same for every number.
  package init(_ text: String) {
    forms = ["other": text]
  }

  /// - Parameter category: a CLDR plural category.
  package func form(_ category: String) -> String {
    forms[category] ?? forms["other"] ?? ""
  }
}
