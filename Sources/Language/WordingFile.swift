package import Reading
import Text

/// A language's file in `templates/strings/`: its rules for numbers under `format`; everything else is words, with keys joined by dots.
package struct WordingFile {
  package let wording: Wording
  package let places: [String: SourcePlace]

  init?(_ value: YAMLValue, language: Language) {
    guard let entries = value.entries else {
      value.error(.wrongShape, "the interface words are expected here", hint: "see another language's file")
      return nil
    }
    var texts: [String: PluralText] = [:]
    var places: [String: SourcePlace] = [:]
    var rules = NumberRules()
    rules.plural = PluralRule(languageTag: language.tag)
    for (key, item) in entries {
      guard let name = key.scalar else { continue }
      if name == "format" {
        rules.read(item)
      } else {
        Self.flatten(item, key: name, rules.plural, into: &texts, &places)
      }
    }
    wording = Wording(language: language, format: NumberFormat(rules), texts: texts)
    self.places = places
  }

  /// - Parameter folder: the templates folder.
  /// - Returns: nil, after a diagnostic, if there are no words in the language.
  package static func load(_ folder: ContentFolder, _ language: Language, _ context: ReadingContext)
    -> WordingFile?
  {
    let name = "strings/\(language.id).yml"
    guard folder.has(name) else {
      let have = folder.entries("strings", context.collector).map { $0.split(separator: ".")[0] }
      context.collector.error(
        .missingWords, "there are no interface words in \"\(language.id)\"",
        at: SourcePlace(path: folder.path(name)),
        hint: "milepost new language \(language.id) makes the file, to be translated; there are words in "
          + have.joined(separator: ", "))
      return nil
    }
    guard let text = folder.text(of: name, context.collector) else { return nil }
    let before = context.collector.diagnostics.count
    guard let value = YAMLFile.value(of: text, path: folder.path(name), context) else {
      // A file without words would leave its language out of the site.
      if context.collector.diagnostics.count == before {
        context.collector.error(
          .emptyFile, "the file contains no words", at: SourcePlace(path: folder.path(name)),
          hint: "copy those of another language's file and translate them")
      }
      return nil
    }
    return WordingFile(value, language: language)
  }

  private static func flatten(
    _ value: YAMLValue, key: String, _ plural: PluralRule, into texts: inout [String: PluralText],
    _ places: inout [String: SourcePlace]
  ) {
    guard let entries = value.entries else {
      places[key] = value.place
      if let text = value.anyText() { texts[key] = PluralText(text) }
      return
    }
    let names = entries.compactMap(\.key.scalar)
    if !names.isEmpty, names.allSatisfy(PluralRule.allCategories.contains) {
      places[key] = value.place
      let forms = entries.compactMap { entry in
        entry.value.anyText().flatMap { text in entry.key.scalar.map { ($0, text) } }
      }
      texts[key] = PluralText(Dictionary(keepingFirst: forms))
      value.requireForms(of: plural, among: Set(names), "\"\(key)\"")
      return
    }
    for (name, item) in entries {
      guard let part = name.scalar else { continue }
      flatten(item, key: key + "." + part, plural, into: &texts, &places)
    }
  }
}
