import Reading

/// The words of a workbook in one language: `scaffold/sheets/<language>.yml`.
struct SheetWords: Sendable {
  /// By ``SheetKind`` and `lists`.
  private(set) var sheets: [String: String] = [:]
  private(set) var help = ""
  /// Heads and notes, by the name of the column.
  private(set) var heads: [String: String] = [:]
  private(set) var notes: [String: String] = [:]

  /// The languages for which there are words.
  static let languages = BuiltInFiles.scaffold.paths(below: "sheets").map { String($0.prefix { $0 != "." }) }

  /// The words in English for a language without any.
  init(language: String) {
    let path = "sheets/\(Self.languages.contains(language) ? language : "en").yml"
    let text = String(decoding: BuiltInFiles.scaffold[path] ?? [], as: UTF8.self)
    guard let root = YAMLFile.value(of: text, path: path, ReadingContext())?.node else { return }
    help = root.value("help")?.string ?? ""
    for (key, value) in root.value("sheets")?.mapping ?? [] { sheets[key.string ?? ""] = value.string }
    for (key, value) in root.value("columns")?.mapping ?? [] {
      heads[key.string ?? ""] = value.value("head")?.string
      notes[key.string ?? ""] = value.value("note")?.string
    }
  }

  func sheet(_ kind: SheetKind) -> String { sheets[kind.rawValue] ?? kind.rawValue }
}
