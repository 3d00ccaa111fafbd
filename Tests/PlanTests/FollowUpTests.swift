import Foundation
import Plan
import Reading
import TestSupport
import Testing

/// What could not be read silences what depends on it: one mistake is reported once, not a hundred times as what follows from it.
@Suite("Mistakes that others would follow from")
struct FollowUpTests {
  /// A change of one file of the tiny plan, and the only thing to be said about it.
  struct Slip: CustomTestStringConvertible {
    var file: String
    var written: String
    var instead: String
    var message: String

    var testDescription: String { message }
  }

  static let slips = [
    Slip(
      file: "site.yml", written: "title: {", instead: "title: [",
      message: "site.yml:2:59: error: the file is not valid YAML from here"),
    Slip(file: "site.yml", written: "languages:", instead: "languges:", message: "site.yml:"),
    Slip(
      file: "site.yml",
      written:
        "languages:\n  - { id: fr, tag: fr, name: Français }\n  - { id: ar, tag: ar, name: العربية, direction: rtl }\n",
      instead: "languages: [fr, ar]\n",
      message: "site.yml:5:13: error: a language is expected here, with its name"),
    Slip(
      file: "site.yml", written: "{ id: ar,", instead: "{ id: AR,",
      message: "site.yml:7:11: error: \"AR\" cannot be an id"),
    Slip(
      file: "site.yml", written: "{ id: ar,", instead: "{ id: fr,",
      message: "site.yml:7:5: error: the language \"fr\" appears twice here"),
    Slip(
      file: "indicators/01-output.yml", written: "id: output", instead: "id: [output",
      message: "indicators/01-output.yml:"),
    Slip(
      file: "pages/about.ar.md", written: "title: ", instead: "title: \"",
      message: "pages/about.ar.md:"),
    Slip(
      file: "observations/figures.csv", written: "note_ar", instead: "note_at",
      message: "observations/figures.csv:1:"),
  ]

  @Test("one slip, one message", arguments: slips)
  func once(_ slip: Slip) throws {
    let root = FileManager.default.temporaryDirectory.appending(path: "milepost-\(UUID())").path
    defer { try? FileManager.default.removeItem(atPath: root) }
    try FileManager.default.copyItem(atPath: Repository.path("Tests/Fixtures/atlas/content"), toPath: root)
    let path = root + "/" + slip.file
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try #require(text.contains(slip.written))
    try text.replacing(slip.written, with: slip.instead, maxReplacements: 1)
      .write(toFile: path, atomically: true, encoding: .utf8)
    let errors = PlanLoader.load(root: root).diagnostics.filter { $0.severity == .error }
    #expect(errors.count == 1, "\(errors.map(\.description))")
    #expect(errors.allSatisfy { $0.description.hasPrefix(root + "/" + slip.message) }, "\(errors)")
  }

  @Test("what ends too early is reported where the file ends")
  func end() {
    let context = ReadingContext(languages: [])
    #expect(YAMLFile.value(of: "a: [1,\n\n", path: "x.yml", context) == nil)
    #expect(context.collector.diagnostics.map(\.place) == [SourcePlace(path: "x.yml", line: 1, column: 7)])
  }
}
