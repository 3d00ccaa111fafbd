import Foundation
import TestSupport
import Testing

/// The commands of the guides to sheets, one after another, on the shipped plan.
@Suite("Commands for sheets")
struct SheetCommandTests {
  @Test("every command of the guide does what it says", arguments: ["docs/sheets.md", "docs/sheets.zh.md"])
  func guide(_ name: String) throws {
    let guide = try String(contentsOfFile: Repository.path(name), encoding: .utf8)
    let commands = guide.matches(of: #/```console\n([^`]*)```/#).flatMap { $0.1.split(separator: "\n") }
    #expect(commands.count == 4)
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(atPath: Repository.path("content"), toPath: folder.path + "/content")
    for command in commands {
      #expect(command.hasPrefix("milepost "))
      let run = try Run(command.split(separator: " ").dropFirst().map(String.init), in: folder.path)
      #expect(run.status == 0, "\(command): \(run.errors)")
    }
    let before = try FileManager.default.contents(below: Repository.path("content"))
    #expect(try FileManager.default.contents(below: folder.path + "/content") == before)
    let again = try Run(["sheet", "export", "plan.xlsx"], in: folder.path)
    #expect(again.status == 1 && again.errors.contains("the file already exists"))
    let missing = try Run(["sheet", "import", "none.xlsx"], in: folder.path)
    #expect(missing.status == 1 && missing.errors.contains("none.xlsx: error: there is no such file"))
  }
}
