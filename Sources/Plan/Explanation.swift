package import Reading

/// What a code of a diagnostic means, with an example of the mistake and of its remedy. Each is a file of `scaffold/explanations`.
package struct Explanation: Sendable {
  /// The languages that explanations are written in.
  package enum Language: String, CaseIterable, Sendable {
    case zh, en
  }

  /// Some lines of a file, wrong and right.
  package struct Example: Sendable {
    /// The file of the mistake, from the folder that holds `content` and `templates`.
    package let file: String
    /// A line of the plan's file that the lines stand for.
    package let insteadOf: String?
    /// Whether the lines stand below what the plan's file has. If neither, they are the whole file.
    package let isAdded: Bool
    package let wrong: String
    package let right: String
    /// Where the mistake is told, counted within the example if that is the same file.
    package let place: SourcePlace
    /// The file of the remedy.
    package let rightFile: String
    /// Other files that belong to the mistake and to the remedy, by path.
    package let beside: [(file: String, text: String)]
    /// Other files of the remedy alone.
    package let besideRight: [(file: String, text: String)]
  }

  package let code: String
  private let means: [String: String]
  /// Nil if no text can show the mistake.
  package let example: Example?
  private let reason: [String: String]

  package func meaning(_ language: Language) -> String { means[language.rawValue] ?? "" }

  /// Why there is no example.
  package func reason(_ language: Language) -> String { reason[language.rawValue] ?? "" }

  /// The folder of the files, within the scaffold.
  private static let folder = "explanations"

  /// In the order of the alphabet.
  package static let all: [Explanation] = BuiltInFiles.scaffold.paths(below: folder)
    .map { String($0.dropLast(".yml".count)) }.sorted().compactMap(Explanation.init)

  /// - Returns: nil if there is no such code.
  package init?(code: String) {
    let path = "\(Self.folder)/\(code).yml"
    guard let bytes = BuiltInFiles.scaffold[path] else { return nil }
    let context = ReadingContext()
    guard let value = YAMLFile.value(of: String(decoding: bytes, as: UTF8.self), path: path, context) else {
      preconditionFailure("\(path) is not an explanation")
    }
    let record = YAMLRecord(value, "an explanation")
    self.code = code
    means = record.required("means", Self.texts) ?? [:]
    reason = record.optional("no_example", Self.texts) ?? [:]
    example = reason.isEmpty ? Example(record) : nil
    record.close()
    precondition(!context.collector.diagnostics.hasErrors, "\(context.collector.diagnostics)")
  }

  private static func texts(_ value: YAMLValue) -> [String: String]? {
    value.localized()?.texts
  }
}

extension Explanation.Example {
  fileprivate init?(_ record: YAMLRecord) {
    let file = record.required("file") { $0.text() }
    let wrong = record.required("wrong") { $0.anyText() }
    let right = record.required("right") { $0.anyText() }
    let place = record.required("place") { $0.text() }
    insteadOf = record.optional("instead_of") { $0.text() }
    isAdded = record.optional("added") { $0.flag() } ?? false
    let rightFile = record.optional("right_file") { $0.text() }
    beside = record.optional("beside", Self.files) ?? []
    besideRight = record.optional("beside_right", Self.files) ?? []
    let parts = place?.split(separator: ":") ?? []
    guard let file, let wrong, let right, let column = parts.last.flatMap({ Int($0) }),
      let line = parts.dropLast().last.flatMap({ Int($0) })
    else { return nil }
    self.file = file
    self.wrong = wrong
    self.right = right
    self.rightFile = rightFile ?? file
    self.place = SourcePlace(path: parts.count > 2 ? String(parts[0]) : file, line: line, column: column)
  }

  private static func files(_ value: YAMLValue) -> [(file: String, text: String)] {
    (value.entries ?? []).compactMap { key, value in
      key.scalar.flatMap { file in value.anyText().map { (file, $0) } }
    }
  }
}
