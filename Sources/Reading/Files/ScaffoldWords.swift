/// The words of new files in one language: `scaffold/words/<language>.yml`, with keys joined by dots.
package struct ScaffoldWords: Sendable {
  package let tag: String
  /// The language's own name.
  package let name: String
  private let texts: [String: String]

  /// Nil for a language in which the program has no such words.
  package init?(language: String) {
    let path = "words/\(language).yml"
    guard let bytes = BuiltInFiles.scaffold[path] else { return nil }
    let context = ReadingContext()
    let text = String(decoding: bytes, as: UTF8.self)
    guard let value = YAMLFile.value(of: text, path: path, context) else { return nil }
    var texts: [String: String] = [:]
    Self.flatten(value, key: "", into: &texts)
    guard let tag = texts["tag"], let name = texts["name"] else { return nil }
    self.tag = tag
    self.name = name
    self.texts = texts
  }

  /// The languages for which there are words.
  package static let languages = BuiltInFiles.scaffold.paths(below: "words").map {
    String($0.prefix { $0 != "." })
  }

  /// The texts that stand for a plan's own in a language, or in English where there are none. What a plan may well say itself, such as "First
  /// stage", is not among them.
  ///
  /// Every build asks for them, so that no more than their part of the file is read.
  package static func samples(in language: String) -> Set<String> {
    let path = "words/\(languages.contains(language) ? language : "en").yml"
    let lines = (BuiltInFiles.scaffold[path] ?? []).split(separator: UInt8(ascii: "\n"))
      .drop { !$0.elementsEqual("sample:".utf8) }.dropFirst().prefix { $0.first == UInt8(ascii: " ") }
    let text = String(decoding: Array(lines.joined(separator: "\n".utf8)), as: UTF8.self)
    let context = ReadingContext()
    guard let value = YAMLFile.value(of: text, path: path, context) else { return [] }
    var texts: [String: String] = [:]
    flatten(value, key: "", into: &texts)
    let ordinary = ["about", "chapter_number", "first", "more", "percent", "searched", "second", "targets"]
    return Set(texts.filter { !ordinary.contains($0.key) }.values)
  }

  package subscript(key: String) -> String {
    // Every piece of the scaffold is tested in every language.
    texts[key] ?? "\(key)?"
  }

  package func text(of key: String) -> String? { texts[key] }

  package var keys: [String] { texts.keys.sorted() }

  private static func flatten(_ value: YAMLValue, key: String, into texts: inout [String: String]) {
    guard let entries = value.entries else {
      texts[key] = value.scalar
      return
    }
    for (name, item) in entries {
      guard let part = name.scalar else { continue }
      flatten(item, key: key.isEmpty ? part : key + "." + part, into: &texts)
    }
  }
}
