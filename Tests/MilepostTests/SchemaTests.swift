import Editing
import Foundation
import Reading
import TestSupport
import Testing

@testable import Commands
@testable import Plan
@testable import milepost

/// The structure of the schemas; what they take and refuse is checked in `Tests/Schema`.
@Suite("Schemas")
struct SchemaTests {
  /// Each record of all files with its name.
  private static let records: [String: RecordShape] = {
    var records: [String: RecordShape] = [:]
    for file in PlanSchemas.files { collect(file.shape, into: &records) }
    return records
  }()

  private static func collect(_ shape: ValueShape, into records: inout [String: RecordShape]) {
    switch shape {
    case .list(let item): collect(item, into: &records)
    case .table(_, let value): collect(value, into: &records)
    case .either(let shapes): for shape in shapes { collect(shape, into: &records) }
    case .record(let record):
      if record.isOpen, records[record.id] != nil { break }
      records[record.id] = record
      for key in record.keys { collect(key.shape, into: &records) }
    default: break
    }
  }

  @Test("every key is read as something and described in Chinese and English", arguments: ["zh", "en"])
  func everyKeyIsDescribed(language: String) throws {
    #expect(Self.records.count > 30)
    let words = KeyDescriptions(languages: [language])
    for record in Self.records.values {
      if record.id != "words" {
        #expect(
          !record.keys.isEmpty && (record.id == "plan" || words[record.id, "intro"] != nil), "\(record.name)")
      }
      for key in record.keys {
        #expect(
          key.descriptions[language] != nil || words[record.id, key.name] != nil
            || words["words", "intro"] != nil
              && record.isOpen,
          "\(record.name): \(key.name) in \(language)")
        if case .either(let shapes) = key.shape {
          #expect(!shapes.isEmpty, "nothing reads \(key.name) of \(record.name)")
        }
      }
    }
  }

  @Test("no description is left of a key that nobody reads", arguments: ["zh", "en", "fr", "ar"])
  func noDescriptionIsLeft(language: String) throws {
    let keys = Set(Self.records.values.flatMap(\.keys).map(\.name))
    for name in try #require(ScaffoldWords(language: language)).keys {
      let parts = name.split(separator: ".").map(String.init)
      guard parts.count == 2, parts[0] != "sample", parts[1] != "intro" else { continue }
      let isRead =
        parts[0] == "key"
        ? keys.contains(parts[1])
        : Self.records[parts[0]]?.keys.contains { $0.name == parts[1] } == true
      #expect(isRead, "\(language): \(name)")
    }
  }

  @Test("records of one name are alike, since a schema defines them once")
  func recordsOfOneName() {
    for file in PlanSchemas.files { Self.expectAlike(file.shape) }
  }

  private static func expectAlike(_ shape: ValueShape) {
    switch shape {
    case .list(let item): expectAlike(item)
    case .table(_, let value): expectAlike(value)
    case .either(let shapes): for shape in shapes { expectAlike(shape) }
    case .record(let record) where !record.isOpen:
      #expect(records[record.id] == record, "\(record.name)")
      for key in record.keys { expectAlike(key.shape) }
    default: break
    }
  }

  @Test("choices, defaults, alternatives and what belongs together are those of the readers")
  func readersAreRecorded() throws {
    let indicator = try #require(Self.records["indicator"])
    let kind = try #require(indicator.keys.first { $0.name == "kind" })
    #expect(kind.shape == .choice(["level", "reduction", "hold", "direction", "milestone"]))
    #expect(kind.usual == "level" && !kind.isRequired)
    #expect(indicator.keys.filter(\.isRequired).map(\.name) == ["id", "name", "unit"])
    let target = try #require(Self.records["target"])
    #expect(target.alternatives.map(\.count) == [3, 6])
    #expect(target.keys.first { $0.name == "change" }?.needs == ["since"])
    #expect(Self.records["plan"]?.keys.first { $0.name == "tolerance" }?.usual == "0.5")
    #expect(
      Self.records["outputs"]?.keys.filter { $0.usual != "true" }.map(\.name) == ["pdf", "png", "cards"])
  }

  @Test("every file that a plan may have is in a schema")
  func everyFile() throws {
    let known = Set(PlanSchemas.files.map(\.files))
    for name in PlanLoader.known where name.hasSuffix(".yml") { #expect(known.contains("content/" + name)) }
    for name in ["indicators", "sectors"] { #expect(known.contains("content/\(name)/*.yml")) }
  }

  @Test("descriptions are in the languages of the plan, English where there are none")
  func descriptionLanguages() throws {
    let texts = { (languages: [String]) in
      PlanSchemas.texts(languages: languages).first { $0.path == "schema/units.schema.json" }?.text ?? ""
    }
    #expect(texts(["zh", "en"]).contains(#""description": "规划里的写法。\nAs the plan states it.""#))
    #expect(texts(["es"]).contains(#""description": "As the plan states it.""#))
    #expect(texts(["es", "ja"]).contains(#""ja": {"#))
  }

  @Test("milepost schema writes them all, leaves settings of one's own alone and says what they lack")
  func command() throws {
    let folder = try TemporaryFolder()
    let settings = folder.path + "/.vscode/settings.json"
    try FileManager.default.createDirectory(
      atPath: folder.path + "/.vscode", withIntermediateDirectories: true)
    try "{}".write(toFile: settings, atomically: true, encoding: .utf8)
    let run = try Run(["schema"], in: folder.path)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("is yours and stays as it is") && run.output.contains("\"yaml.schemas\""))
    #expect(try folder.text(".vscode/settings.json") == "{}")
    for file in PlanSchemas.files {
      let data = Data(try folder.text(PlanSchemas.path(of: file)).utf8)
      #expect(try JSONSerialization.jsonObject(with: data) is [String: Any], "\(file.name)")
    }
  }
}
