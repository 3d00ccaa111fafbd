import Foundation
import Reading
import TestSupport
import Testing

@testable import Editing

@Suite("milepost upgrade")
struct UpgradeTests {
  /// A `site.yml` without a form, what upgrade makes of it, and the place of the change.
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var before: String
    var after: String
    var place: String

    init(_ description: String, _ before: String, _ after: String, at place: String) {
      testDescription = description
      (self.before, self.after, self.place) = (before, after, place)
    }
  }

  private static let cases = [
    Case("no comment", "title: A\nlanguages: []\n", "format: 1\ntitle: A\nlanguages: []\n", at: "1:1"),
    Case(
      "a comment on the file, one on the key, one behind a value",
      "# The plan's site.\n# Ask the office.\n\n# Short.\ntitle: A   # as printed\n\npublisher: B",
      "# The plan's site.\n# Ask the office.\nformat: 1\n\n# Short.\ntitle: A   # as printed\n\npublisher: B",
      at: "3:1"),
    Case(
      "an empty line above the comment", "\n# The plan's site.\ntitle: A\n",
      "\n# The plan's site.\nformat: 1\ntitle: A\n",
      at: "3:1"),
    Case(
      "the start of a document", "# Before.\n---\n# The site.\ntitle: A\n",
      "# Before.\n---\n# The site.\nformat: 1\ntitle: A\n", at: "4:1"),
    Case(
      "line ends of Windows", "# 规划\r\ntitle: 标题\r\n\r\npublisher: B\r\n",
      "# 规划\r\nformat: 1\r\ntitle: 标题\r\n\r\npublisher: B\r\n", at: "2:1"),
    Case(
      "a byte order mark", "\u{FEFF}title: A\r\npublisher: B\r\n",
      "\u{FEFF}format: 1\r\ntitle: A\r\npublisher: B\r\n", at: "1:1"),
    Case(
      "a byte order mark before a comment", "\u{FEFF}# 规划\ntitle: A\n",
      "\u{FEFF}# 规划\nformat: 1\ntitle: A\n", at: "2:1"),
    Case(
      "keys that are indented", "  # The site.\n  title: A\n  publisher: B\n",
      "  # The site.\n  format: 1\n  title: A\n  publisher: B\n", at: "2:1"),
    Case(
      "keys in braces", "# The site.\n{ title: A, publisher: B } # end\n",
      "# The site.\n{ format: 1, title: A, publisher: B } # end\n", at: "2:3"),
  ]

  /// The folder with a content folder that holds a `site.yml`.
  private func folder(site: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path + "/content", withIntermediateDirectories: true)
    try Data(site.utf8).write(to: URL(filePath: folder.path + "/content/site.yml"))
    return folder
  }

  private func bytes(_ name: String, in folder: TemporaryFolder) -> [UInt8] {
    Array(FileManager.default.contents(atPath: folder.path + "/content/" + name) ?? Data())
  }

  @Test("names the form where the file is introduced and leaves everything else as it is", arguments: cases)
  func namesForm(_ example: Case) throws {
    let folder = try folder(site: example.before)
    let shown = try Run(["upgrade"], in: folder.path)
    #expect(shown.status == 0, "\(shown.errors)")
    #expect(
      shown.output.hasPrefix("content/site.yml:\(example.place): add \"format: 1"), "\(shown.output)")
    #expect(shown.output.hasSuffix("1 change in 1 file; --write makes it.\n"))
    #expect(bytes("site.yml", in: folder) == Array(example.before.utf8))

    let written = try Run(["upgrade", "--write"], in: folder.path)
    #expect(written.output.hasSuffix("1 change in 1 file made.\n"))
    #expect(bytes("site.yml", in: folder) == Array(example.after.utf8))

    #expect(
      try Run(["upgrade", "--write"], in: folder.path).output
        == "The content has the newest form; nothing has to change.\n")
    #expect(bytes("site.yml", in: folder) == Array(example.after.utf8))
  }

  @Test("a plan without a form is that of form 1: upgrading it changes no page")
  func missingForm() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: Repository.path("Tests/Fixtures/atlas/content"), toPath: folder.path + "/content")
    let site = folder.path + "/content/site.yml"
    let text = try String(contentsOfFile: site, encoding: .utf8)
    try text.replacing("format: 1\n", with: "").write(toFile: site, atomically: true, encoding: .utf8)
    let publish = ["generate", "--templates", Repository.path("templates"), "--output", "site"]
    let before = try Run(publish, in: folder.path)
    #expect(before.status == 0, "\(before.errors)")
    #expect(try Run(["upgrade", "--write"], in: folder.path).status == 0)
    #expect(try String(contentsOfFile: site, encoding: .utf8) == text)
    let after = try Run(publish, in: folder.path)
    #expect(after.output.hasPrefix("Nothing has changed"), "\(after.output)")
    #expect(after.errors.split(separator: "\n").count == before.errors.split(separator: "\n").count)
  }

  @Test("content that cannot be upgraded stays as it is, and the reason has a place")
  func refused() throws {
    for (site, reason) in [
      (
        "format: 7\ntitle: A\n",
        "content/site.yml:1:9: error: the content has format 7, and this program, Milepost"
      ),
      ("title: [A\n", "content/site.yml:1:8: error: the bracket that opens here is not closed"),
      ("", "content/site.yml:1:1: error: the file is empty"),
      ("- a\n", "content/site.yml:1:1: error: the file has no keys"),
      (
        "title: !!str A\nformat: { a: 1 }\n",
        "content/site.yml:2:9: error: the form of the content is expected here"
      ),
    ] {
      let folder = try folder(site: site)
      let run = try Run(["upgrade", "--write"], in: folder.path)
      #expect(run.status == 1)
      #expect(run.errors.hasPrefix(reason), "\(run.errors)")
      #expect(bytes("site.yml", in: folder) == Array(site.utf8))
    }
    let folder = try TemporaryFolder()
    #expect(try Run(["upgrade"], in: folder.path).errors.contains("there is no folder \"content\""))
  }

  /// A form of tomorrow that calls the key `title` of `site.yml` `name`, and `id` of `units.yml` `unit`.
  private static let renaming = UpgradeStep(format: 2) { content in
    let site = try content.yaml("site.yml")
    let title = (site.entries ?? []).filter { $0.key.scalar == "title" }
    let units = try content.yaml("units.yml").list { $0.entries }.joined().filter { $0.key.scalar == "id" }
    return title.map { TextEdit(place: $0.key.place, old: "title", new: "name") }
      + units.map { TextEdit(place: $0.key.place, old: "id", new: "unit") }
  }

  @Test("steps follow one another, rename keys in several files and keep everything around them")
  func severalSteps() throws {
    let folder = try folder(site: "# 网站\r\n\r\n# 标题\r\ntitle: id title # title\r\n")
    let units = "\u{FEFF}- id: a # id\r\n  name: \"亿\u{2028}元\"\r\n\r\n- { name: \"𝛼 id\", id: b }\r\n"
    try Data(units.utf8).write(to: URL(filePath: folder.path + "/content/units.yml"))
    let upgrade = try ContentUpgrade(
      content: folder.path + "/content", steps: UpgradeStep.all + [Self.renaming])
    #expect(
      upgrade.edits.map { $0.description.dropFirst(folder.path.count + 9) } == [
        "site.yml:2:1: add \"format: 1\"",
        "site.yml:2:9: \"1\" becomes \"2\"",
        "site.yml:5:1: \"title\" becomes \"name\"",
        "units.yml:1:3: \"id\" becomes \"unit\"",
        "units.yml:5:19: \"id\" becomes \"unit\"",
      ])
    try upgrade.write()
    #expect(
      bytes("site.yml", in: folder)
        == Array("# 网站\r\nformat: 2\r\n\r\n# 标题\r\nname: id title # title\r\n".utf8))
    let renamed = units.replacing("id: a", with: "unit: a").replacing("id: b", with: "unit: b")
    #expect(bytes("units.yml", in: folder) == Array(renamed.utf8))
  }

  @Test("an edit whose text is not there is refused, and no edit of the file is made")
  func unexpectedText() throws {
    var text = try #require(EditableText(Array("a: 1\nb: 2\n".utf8)))
    let before = text.bytes
    #expect(throws: ContentEditFailure.self) {
      try text.apply([
        TextEdit(place: SourcePlace(path: "x", line: 1, column: 1), old: "a", new: "c"),
        TextEdit(place: SourcePlace(path: "x", line: 2, column: 2), old: "b", new: "c"),
      ])
    }
    #expect(text.bytes == before)
  }
}
