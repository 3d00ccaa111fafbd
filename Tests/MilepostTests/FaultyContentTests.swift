import Foundation
import TestSupport
import Testing

/// Faulty inputs, each with the place of its mistakes marked in the input itself.
///
/// A folder of `Fixtures/faulty` holds files that are laid over the tiny plan, or a plan of its own if it has a `site.yml`. A line
/// such as `#     ^ error: is not a key` marks the line above it: the column of the caret, the severity, and a part of the message,
/// with a part of the hint behind a bar: `#     ^ error: is not a key | did you mean`. Marks are removed before the program sees the
/// file. The program has to say exactly what is marked.
@Suite("Faulty content")
struct FaultyContentTests {
  private static let folder = Repository.path("Tests/Fixtures/faulty")

  private static func cases() throws -> [String] {
    let cases = try FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.hasPrefix(".") }
    try #require(cases.count > 30)
    return cases.sorted()
  }

  private struct Expectation {
    /// Such as `content/units.yml:3:5: error:`.
    var place: String
    var message: String
    var hint: String
  }

  @Test("every mistake is reported at its place, all of a run at once", arguments: try cases())
  func mistakesAreReported(_ name: String) throws {
    let temporary = try TemporaryFolder()
    let content = temporary.path + "/content"
    let isWhole = FileManager.default.fileExists(atPath: Self.folder + "/" + name + "/site.yml")
    if !isWhole { try Self.copyTinyPlan(to: content) }
    let expectations = try Self.layOver(Self.folder + "/" + name, content)
    // What compares languages is checked by `check` alone.
    let command = name.hasPrefix("translations-") ? ["check"] : ["generate", "--output", "site"]
    let run = try Run(
      command + ["--content", "content", "--templates", Repository.path("templates"), "--strict"],
      in: temporary.path)
    let reported = Self.messages(in: run.errors)
    #expect(run.status == 1)
    #expect(!expectations.isEmpty, "no mistake is marked in \(name)")
    for expectation in expectations {
      let isReported = reported.contains {
        $0.message.hasPrefix(expectation.place) && $0.message.contains(expectation.message)
          && (expectation.hint.isEmpty || $0.hint.contains(expectation.hint))
      }
      #expect(isReported, "\(expectation)\n\(run.errors)")
    }
    #expect(reported.count == expectations.count, "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: temporary.path + "/site"))
  }

  /// What was reported of the content; the hint of a message is indented below it.
  private static func messages(in errors: String) -> [(message: String, hint: String)] {
    errors.split(separator: "\n").reduce(into: []) { messages, line in
      if line.hasPrefix("content/") {
        messages.append((String(line), ""))
      } else if line.hasPrefix("  "), !messages.isEmpty {
        messages[messages.count - 1].hint += line
      }
    }
  }

  private static func copyTinyPlan(to content: String) throws {
    try FileManager.default.copyItem(atPath: Repository.path("Tests/Fixtures/atlas/content"), toPath: content)
    // What warns in the tiny plan itself would be reported with every case.
    for file in ["chapters/02-history.fr.md", "finding.fr.md", "reviews/2025-03-mid-term.fr.md"] {
      try FileManager.default.removeItem(atPath: content + "/" + file)
    }
  }

  private static func layOver(_ overlay: String, _ content: String) throws -> [Expectation] {
    var expectations: [Expectation] = []
    for name in try FileManager.default.files(below: overlay) {
      let text = try String(contentsOfFile: overlay + "/" + name, encoding: .utf8)
      var kept: [Substring] = []
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        if let mark = mark(in: line, of: "content/" + name, line: kept.count) {
          expectations.append(mark)
        } else {
          kept.append(line)
        }
      }
      let file = URL(filePath: content + "/" + name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try kept.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
    }
    return expectations
  }

  private static func mark(in line: Substring, of path: String, line number: Int) -> Expectation? {
    guard let caret = line.firstIndex(of: "^"),
      line[..<caret].allSatisfy({ $0 == " " || $0 == "#" })
    else { return nil }
    let column = line.unicodeScalars.distance(from: line.startIndex, to: caret) + 1
    let rest = line[line.index(after: caret)...].drop { $0 == " " }
    let parts = rest.split(separator: ":", maxSplits: 1).map { $0.drop { $0 == " " } }
    guard parts.count == 2, parts[0] == "error" || parts[0] == "warning" else { return nil }
    let words = parts[1].components(separatedBy: " | ")
    return Expectation(
      place: "\(path):\(number):\(column): \(parts[0]):", message: words[0],
      hint: words.dropFirst().joined(separator: " | "))
  }
}
