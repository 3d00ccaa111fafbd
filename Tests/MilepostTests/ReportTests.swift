import Foundation
import Reading
import TestSupport
import Testing

@testable import Commands
@testable import milepost

/// How diagnostics are told to people and to programs.
@Suite("Reports of diagnostics")
struct ReportTests {
  private let diagnostics = [
    Diagnostic(
      .error, .unknownKey, at: SourcePlace(path: "content/a, b: 100%/单位.yml", line: 2, column: 6),
      "\"nam\" is not a key of a unit", hint: "did you mean \"name\"?\nallowed: id, name"),
    Diagnostic(
      .warning, .missingText, at: SourcePlace(path: "content/chapters/x.md"),
      "the text \"x\" is missing in \"en\""),
    Diagnostic(
      .error, .unknownKey, at: SourcePlace(path: "content/units.yml", line: 9, column: 1), "50%\r is no key"),
  ]

  @Test func `GitHub gets commands in which every sign is escaped that it would take for its own`() {
    #expect(
      diagnostics[0].gitHubCommand
        == "::error file=content/a%2C b%3A 100%25/单位.yml,line=2,col=6,title=unknown-key::\"nam\" is not a key of a unit%0Adid you mean \"name\"?%0Aallowed: id, name"
    )
    #expect(
      diagnostics[1].gitHubCommand
        == "::warning file=content/chapters/x.md,line=1,col=1,title=missing-text::the text \"x\" is missing in \"en\""
    )
    #expect(diagnostics[2].gitHubCommand.hasSuffix("::50%25%0D is no key"))
  }

  @Test func `JSON has all that is known of each`() throws {
    let json = try object(DiagnosticFormat.json(JSONReport(diagnostics)))
    let entries = try #require(json["diagnostics"] as? [[String: Any]])
    #expect(entries.count == 3)
    #expect(entries[0]["file"] as? String == "content/a, b: 100%/单位.yml")
    #expect(entries[0]["line"] as? Int == 2)
    #expect(entries[0]["column"] as? Int == 6)
    #expect(entries[0]["severity"] as? String == "error")
    #expect(entries[0]["code"] as? String == "unknown-key")
    #expect(entries[0]["remedy"] as? String == "did you mean \"name\"?\nallowed: id, name")
    #expect(entries[1]["remedy"] == nil)
  }

  /// What the schema of SARIF 2.1.0 requires of each object that is written.
  @Test func `SARIF names each rule once, with its help, and places within a relative address`() throws {
    let log = try object(DiagnosticFormat.json(SARIFLog(diagnostics)))
    #expect(Set(log.keys) == ["$schema", "version", "runs"])
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    #expect(Set(run.keys) == ["tool", "results", "columnKind"])
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    #expect(driver["name"] as? String == "Milepost")
    let rules = try #require(driver["rules"] as? [[String: Any]])
    #expect(rules.compactMap { $0["id"] as? String } == ["unknown-key", "missing-text"])
    for rule in rules {
      let help = (rule["help"] as? [String: Any])?["text"] as? String
      #expect(help?.contains("Wrong: content/") == true)
      #expect((rule["shortDescription"] as? [String: Any])?["text"] is String)
    }
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.compactMap { $0["ruleIndex"] as? Int } == [0, 1, 0])
    #expect(results.compactMap { $0["level"] as? String } == ["error", "warning", "error"])
    let location = try #require((results[0]["locations"] as? [[String: Any]])?.first)
    let place = try #require(location["physicalLocation"] as? [String: Any])
    let uri = try #require((place["artifactLocation"] as? [String: Any])?["uri"] as? String)
    #expect(uri == "content/a%2C%20b%3A%20100%25/%E5%8D%95%E4%BD%8D.yml")
    #expect(place["region"] as? [String: Int] == ["startLine": 2, "startColumn": 6])
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func `formats for programs are alone on standard output`() throws {
    let folder = try TemporaryFolder()
    let content = folder.path + "/content"
    try FileManager.default.copyItem(
      atPath: Repository.path("Tests/Fixtures/explained/content"), toPath: content)
    try Data("- { id: tonne, name: { zh: 吨, en: tonnes }, quantity: other, powr: 3 }\n".utf8).write(
      to: URL(filePath: content + "/flags.yml"))
    let run = try Run(["check", "--format", "json"], in: folder.path)
    #expect(run.status == 1)
    let entries = try object(run.output)["diagnostics"] as? [[String: Any]]
    #expect(entries?.isEmpty == false)
    #expect(run.errors.contains("errors"))
    let text = try Run(["check"], in: folder.path)
    #expect(text.errors.contains("\n  1 | - { id: tonne"))
    #expect(!text.errors.contains("\u{1B}"))
  }

  @Test func `a line is shown with a mark below the place, whatever its letters' width`() {
    func marked(_ line: String, _ column: Int) -> [String] {
      let excerpt = SourceExcerpt(of: line, column: column)
      return [excerpt.text, String(repeating: " ", count: excerpt.indent) + "^"]
    }
    #expect(marked("name: x", 7) == ["name: x", "      ^"])
    #expect(marked("名称：x", 4) == ["名称：x", "      ^"])
    #expect(marked("\ta\tb", 4) == ["    a   b", "        ^"])
    // A combining mark has no column of its own, a half-width katakana has one, an emoji two.
    #expect(marked("e\u{301}x", 3) == ["e\u{301}x", " ^"])
    #expect(marked("ｱ🛣x", 3).last == "  ^" || marked("ｱ🛣x", 3).last == "   ^")
    #expect(marked("a\u{202E}b", 3) == ["aU+202Eb", "       ^"])
    #expect(marked("short", 99) == ["short", "     ^"])
    let long = String(repeating: "长", count: 400)
    let excerpt = SourceExcerpt(of: long + "x" + long, column: 401)
    #expect(excerpt.text.hasPrefix("…") && excerpt.text.hasSuffix("…"))
    #expect(excerpt.indent < 70)
    #expect(excerpt.text.unicodeScalars.count < 110)
    let far = String(repeating: "ab", count: 5000)
    for column in [1, 30, 4321, 9990, 10_000, 10_001] {
      let excerpt = SourceExcerpt(of: far, column: column)
      let pointed = excerpt.text.unicodeScalars.dropFirst(excerpt.indent).first
      #expect(column > 10_000 ? pointed == nil : pointed == (column.isMultiple(of: 2) ? "b" : "a"))
      #expect(excerpt.text.unicodeScalars.count < 110)
      #expect(excerpt.text.hasPrefix("…") == (column > 100) && excerpt.text.hasSuffix("…") == (column < 9900))
    }
  }

  @Test func `colours are for terminals whose user wants them`() {
    func style(_ environment: [String: String], isTerminal: Bool = true) -> TerminalStyle {
      TerminalStyle(isTerminal: isTerminal, environment: environment)
    }
    #expect(style(["TERM": "xterm"]).hasColours)
    #expect(style(["TERM": "xterm", "NO_COLOR": ""]).hasColours)
    #expect(!style(["TERM": "xterm", "NO_COLOR": "1"]).hasColours)
    #expect(style(["TERM": "xterm", "NO_COLOR": "1"]).canErase)
    #expect(!style(["TERM": "dumb"]).hasColours && !style(["TERM": "dumb"]).canErase)
    #expect(!style(["TERM": "xterm"], isTerminal: false).hasColours)
    let coloured = DiagnosticList(diagnostics, lines: SourceLines([]), style: style([:])).pieces
    #expect(coloured[0].contains("\u{1B}[1;31merror:\u{1B}[0m \"nam\""))
    #expect(DiagnosticList(diagnostics).pieces == diagnostics.map(\.description))
  }
}
