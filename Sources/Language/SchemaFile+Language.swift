package import Reading
import Text

extension SchemaFile {
  /// The files of a language in a plan's own templates folder.
  package static var language: [SchemaFile] {
    [
      SchemaFile("strings", files: "templates/strings/*.yml", shape: WordingFile.shape),
      SchemaFile("numbers", files: "templates/numbers/*.yml") { _ = NumberVocabulary($0) },
      SchemaFile("search", files: "templates/search/*.yml") {
        _ = SearchRules($0, ContentFolder(root: ""), ReadingContext())
      },
    ]
  }
}

extension WordingFile {
  /// The rules for numbers, and the words that the program has, described by what they are in its languages.
  fileprivate static var shape: ValueShape {
    let files = BuiltInFiles.templates.paths(below: "strings").compactMap { name in
      builtIn(name).map { (String(name.prefix { $0 != "." }), $0) }
    }
    let format = KeyShape(
      name: "format",
      shape: ValueShape { value in
        var rules = NumberRules()
        rules.read(value)
      })
    let words = record(Dictionary(keepingFirst: files))
    return .record(
      RecordShape(
        name: words.name, keys: [format] + words.keys.filter { $0.name != format.name }, isOpen: true))
  }

  private static func builtIn(_ name: String) -> YAMLValue? {
    let path = "strings/" + name
    let text = String(decoding: BuiltInFiles.templates[path] ?? [], as: UTF8.self)
    return YAMLFile.value(of: text, path: path, ReadingContext())
  }

  /// - Parameter words: the same group of words in each language.
  private static func record(_ words: [String: YAMLValue]) -> RecordShape {
    let keys = (words["en"]?.entries ?? []).compactMap { entry -> KeyShape? in
      guard let name = entry.key.scalar else { return nil }
      let others = words.compactMapValues { group in
        group.entries?.first { $0.key.scalar == name }?.value
      }
      let entries = entry.value.entries ?? []
      guard entries.allSatisfy({ PluralRule.allCategories.contains($0.key.scalar ?? "") }) else {
        return KeyShape(name: name, shape: .record(record(others)))
      }
      let texts = others.compactMapValues { value in
        value.scalar ?? value.entries?.first { $0.key.scalar == "other" }?.value.scalar
      }
      return KeyShape(name: name, shape: .forms, descriptions: texts)
    }
    return RecordShape(name: "words", keys: keys, isOpen: true)
  }
}
