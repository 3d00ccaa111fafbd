import Foundation
import TestSupport
import Testing

@Suite("Names of files that become addresses")
struct FileNameTests {
  @Test(
    "the name of a file in sectors/ keeps the rule of ids",
    arguments: [
      "x\"><img src=x onerror=alert(1)>", "javascript:alert(1)", "x'y&amp;", "a?b", "a#b", "A", "-a",
    ])
  func sectors(_ name: String) throws {
    let folder = try TemporaryFolder()
    let content = folder.path + "/content"
    try FileManager.default.copyItem(
      atPath: Repository.path("Tests/Fixtures/atlas/content"), toPath: content)
    try FileManager.default.copyItem(
      atPath: content + "/sectors/electric-vehicles.yml", toPath: content + "/sectors/\(name).yml")
    let run = try Run(["generate", "--content", content, "--output", folder.path + "/site"])
    #expect(run.status == 1)
    #expect(
      run.errors.contains(
        "sectors/\(name).yml:1:1: error: the name of this file cannot be the id of a field"),
      "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/site"))
  }
}
