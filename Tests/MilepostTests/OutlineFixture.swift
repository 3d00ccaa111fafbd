import Foundation
import TestSupport

/// Names and figures transcribed from the outline, against which the published site is held. They are not taken from
/// `content/`, so that a slip there shows.
enum OutlineFixture {
  struct DirectoryRow {
    let segment: String
    /// Names by column heading.
    let names: [String: [String]]
  }

  struct Statement {
    /// The page without language and extension, such as `sectors/lasers`.
    let page: String
    /// How each language states it.
    let wording: [String: String]
  }

  static func directory() throws -> [DirectoryRow] {
    try blocks("directory").map { lines in
      let columns = lines.dropFirst().map { line in
        let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        return (String(parts[0]), cells(parts[1]))
      }
      let segment = lines[0].components(separatedBy: " / ").last ?? ""
      return DirectoryRow(segment: segment, names: Dictionary(uniqueKeysWithValues: columns))
    }
  }

  /// The rows of the indicator table by language: name, unit, baseline and targets.
  static func indicators() throws -> [String: [[String]]] {
    let tables = try blocks("indicators").map { lines in
      (lines[0].trimmingCharacters(in: ["[", "]"]), lines.dropFirst().map { cells($0) })
    }
    return Dictionary(uniqueKeysWithValues: tables)
  }

  /// The number of cells in each row of a field's roadmap, by the field's Chinese name.
  static func roadmaps() throws -> [String: [Int]] {
    let fields = try blocks("roadmaps").joined().map { line in
      let parts = line.components(separatedBy: ": ")
      return (parts[0], parts[1].split(separator: " ").compactMap { Int($0) })
    }
    return Dictionary(uniqueKeysWithValues: fields)
  }

  /// - Parameter name: `figures` or `terms`.
  static func statements(_ name: String) throws -> [Statement] {
    try blocks(name).joined().map { line in
      let cells = cells(line)
      return Statement(page: cells[0], wording: ["zh": cells[1], "en": cells[2]])
    }
  }

  private static func cells(_ text: some StringProtocol) -> [String] {
    text.components(separatedBy: "|").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
  }

  /// The lines of a file in blocks between empty lines; those that start with `#` are for whoever reviews it.
  private static func blocks(_ name: String) throws -> [[String]] {
    let path = Repository.path("Tests/Fixtures/outline/\(name).txt")
    let lines = try String(contentsOfFile: path, encoding: .utf8).components(separatedBy: "\n")
    return lines.split(separator: "").map { $0.filter { !$0.hasPrefix("#") } }.filter { !$0.isEmpty }
  }
}
