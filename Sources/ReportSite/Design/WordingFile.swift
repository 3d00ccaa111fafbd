import PlanModel

/// A language's file in `templates/strings/`: its rules for numbers under `format`, all else words, their keys joined with dots.
struct WordingFile {
  let wording: Wording
  let places: [String: SourcePlace]

  init?(_ value: YAMLValue, language: Language) {
    guard let entries = value.entries else {
      value.error("the interface words are expected here", hint: "see another language's file")
      return nil
    }
    var texts: [String: PluralText] = [:]
    var places: [String: SourcePlace] = [:]
    var format = NumberFormat()
    format.plural = PluralRule(languageTag: language.tag)
    for (key, item) in entries {
      guard let name = key.scalar else { continue }
      if name == "format" {
        format.read(item)
      } else {
        Self.flatten(item, key: name, format.plural, into: &texts, &places)
      }
    }
    wording = Wording(language: language, format: format, texts: texts)
    self.places = places
  }

  private static func flatten(
    _ value: YAMLValue, key: String, _ plural: PluralRule, into texts: inout [String: PluralText],
    _ places: inout [String: SourcePlace]
  ) {
    guard let entries = value.entries else {
      places[key] = value.place
      if let text = value.text() { texts[key] = PluralText(text) }
      return
    }
    let names = entries.compactMap(\.key.scalar)
    if !names.isEmpty, names.allSatisfy(PluralRule.allCategories.contains) {
      places[key] = value.place
      let forms = entries.compactMap { entry in
        entry.value.text().flatMap { text in entry.key.scalar.map { ($0, text) } }
      }
      texts[key] = PluralText(Dictionary(forms, uniquingKeysWith: { first, _ in first }))
      value.requireForms(of: plural, among: Set(names), "\"\(key)\"")
      return
    }
    for (name, item) in entries {
      guard let part = name.scalar else { continue }
      flatten(item, key: key + "." + part, plural, into: &texts, &places)
    }
  }
}
