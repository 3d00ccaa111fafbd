import Plan
import Reading
import Text

/// The diagnostics of a run as SARIF 2.1.0 (OASIS), with the rule of each code that occurs.
struct SARIFLog: Encodable {
  struct Text: Encodable {
    let text: String
  }

  struct Rule: Encodable {
    let id: String
    let shortDescription: Text
    let help: Text
  }

  struct Driver: Encodable {
    let name = "Milepost"
    let version = ProgramVersion.current
    let rules: [Rule]
  }

  struct Tool: Encodable {
    let driver: Driver
  }

  struct Artifact: Encodable {
    /// Relative to the folder that the program was started in.
    let uri: String
  }

  struct Region: Encodable {
    let startLine: Int
    let startColumn: Int
  }

  struct PhysicalLocation: Encodable {
    let artifactLocation: Artifact
    let region: Region
  }

  struct Location: Encodable {
    let physicalLocation: PhysicalLocation
  }

  struct Finding: Encodable {
    let ruleId: String
    let ruleIndex: Int
    let level: String
    let message: Text
    let locations: [Location]
  }

  struct Run: Encodable {
    let tool: Tool
    let columnKind = "unicodeCodePoints"
    let results: [Finding]
  }

  let schema = "https://json.schemastore.org/sarif-2.1.0.json"
  let version = "2.1.0"
  let runs: [Run]

  private enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  init(_ diagnostics: [Diagnostic]) {
    let codes = diagnostics.map(\.code).uniqued()
    let indexes = Dictionary(uniqueKeysWithValues: zip(codes, codes.indices))
    let findings = diagnostics.map { diagnostic in
      let path = diagnostic.place.path.split(separator: "/", omittingEmptySubsequences: false)
      let place = PhysicalLocation(
        artifactLocation: Artifact(uri: path.map { String($0).percentEncoded }.joined(separator: "/")),
        region: Region(startLine: diagnostic.place.line, startColumn: diagnostic.place.column))
      return Finding(
        ruleId: diagnostic.code, ruleIndex: indexes[diagnostic.code] ?? -1,
        // SARIF has the same three.
        level: "\(diagnostic.severity)",
        message: Text(
          text: [diagnostic.message, diagnostic.hint].compactMap(\.self).joined(separator: "\n")),
        locations: [Location(physicalLocation: place)])
    }
    runs = [Run(tool: Tool(driver: Driver(rules: codes.map(Self.rule))), results: findings)]
  }

  private static func rule(_ code: String) -> Rule {
    let explanation = Explanation(code: code)
    return Rule(
      id: code, shortDescription: Text(text: explanation?.meaning(.en) ?? code),
      help: Text(text: explanation.map { ExplanationText(explanation: $0, language: .en).text } ?? code))
  }
}
