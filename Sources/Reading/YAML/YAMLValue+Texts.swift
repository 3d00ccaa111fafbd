import Text

extension YAMLValue {
  package func localized() -> LocalizedText? {
    guard !notes(.localized) else { return nil }
    return plural().map { forms in LocalizedText(forms.compactMapValues { $0.forms["other"] }) }
  }

  /// A text for each language, or a plain one on a site of one language; for each language either one form for all numbers or one for each
  /// plural category.
  package func plural() -> [String: PluralText]? {
    guard !notes(.plural) else { return nil }
    return inEachLanguage { value, language in
      value.proofread(in: language)
      return value.pluralForms(value.context.pluralRule(of: language))
    } asPlain: {
      $0.form("other")
    }
  }

  /// A text of which some numbers take a form of their own; all others take that for `other`.
  package func forms() -> PluralText? {
    guard !notes(.forms) else { return nil }
    let forms = pluralForms(nil)
    if forms == nil, node.mapping != nil {
      error(
        .missingPluralForm, "the form \"other\" is missing", hint: "such as { one: million, other: millions }"
      )
    }
    return forms
  }

  /// - Parameter plain: the words of a text, for checks of translations.
  package func inEachLanguage<Text>(
    _ read: (YAMLValue, _ language: String) -> Text?, asPlain plain: (Text) -> String
  ) -> [String: Text]? {
    // While the languages are not known, the site may have only one.
    if scalar != nil, context.languages.count <= 1 {
      let language = context.languages.first ?? ""
      guard let text = read(self, language) else { return nil }
      if !language.isEmpty { context.shortTexts.add([language: Located(plain(text), at: place)], at: place) }
      return [language: text]
    }
    guard let mapping = node.mapping else {
      if let scalar, scalar.allSatisfy(\.isWhitespace) { return text().flatMap { _ in nil } }
      return refuse(
        .wrongShape, "a text in each language is expected here",
        hint: "write { " + languagesOrExample.map { "\($0): …" }.joined(separator: ", ") + " }")
    }
    var result: [String: Text] = [:]
    var located: [String: Located<String>] = [:]
    for (key, value) in mapping {
      guard let language = key.string, context.mayHave(language) else {
        let comma = commaHint(key, value)
        let diagnostic = Diagnostic(
          .error, .unknownLanguage, at: with(key).place,
          "\"\(key.string ?? "")\" is not a language of this site",
          hint: comma + "site.yml lists: " + context.languages.joined(separator: ", "))
        // After a comma it is the rest of a text.
        if comma.isEmpty, let language = key.string {
          context.collector.leaveOut(textIn: language, diagnostic)
        } else {
          context.collector.add([diagnostic])
        }
        continue
      }
      if let text = read(with(value), language) {
        result[language] = text
        located[language] = Located(plain(text), at: with(value).place)
      } else {
        // A text that cannot be read is not reported as missing as well.
        located[language] = Located("", at: with(value).place)
      }
    }
    context.shortTexts.add(located, at: place)
    return result.isEmpty ? nil : result
  }

  /// - Parameter rule: nil for a language that is not known.
  private func pluralForms(_ rule: PluralRule?) -> PluralText? {
    guard let mapping = node.mapping else { return text().map { PluralText($0) } }
    var forms: [String: String] = [:]
    for (key, value) in mapping {
      let category = key.string ?? ""
      guard PluralRule.allCategories.contains(category) else {
        with(key).error(
          .pluralCategory, "\"\(category)\" is not a plural category",
          hint: "allowed: " + PluralRule.allCategories.joined(separator: ", "))
        continue
      }
      forms[category] = with(value).text()
    }
    if let rule { requireForms(of: rule, among: Set(forms.keys), "the text") }
    return forms["other"] == nil ? nil : PluralText(forms)
  }

  /// A text has the forms that numbers take in its language, and no others.
  ///
  /// - Parameter name: the name of the text in the message.
  package func requireForms(of rule: PluralRule, among forms: Set<String>, _ name: String) {
    for category in PluralRule.allCategories
    where forms.contains(category) && !rule.categories.contains(category) {
      context.collector.warning(
        .pluralCategory, "\(name) has the plural category \"\(category)\", which no number takes", at: place,
        hint: "the language's numbers take: " + rule.categories.joined(separator: ", "))
    }
    for category in rule.requiredCategories where !forms.contains(category) {
      error(
        .missingPluralForm, "\(name) lacks the plural category \"\(category)\"",
        hint: "the language's numbers take: " + rule.categories.joined(separator: ", "))
    }
  }

  /// Warns of slips in a text that is a scalar.
  package func proofread(in language: String) {
    guard let scalar = node.scalar else { return }
    let isQuoted = scalar.style == .quoted
    let start = SourcePlace(path: place.path, line: place.line, column: place.column + (isQuoted ? 1 : 0))
    context.proofread(scalar.string, in: language, at: start)
  }

  private var languagesOrExample: [String] { context.languages.isEmpty ? ["zh", "en"] : context.languages }
}
