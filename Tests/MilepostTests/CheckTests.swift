import Foundation
import Testing

@Suite("milepost check")
struct CheckTests {
  private let atlas = Repository.path("Tests/Fixtures/atlas/content")

  @Test("the plan of this repository passes, and nothing is written")
  func shippedPlan() throws {
    let folder = try TemporaryFolder()
    let run = try Run(
      [
        "check", "--content", Repository.path("content"), "--templates",
        Repository.path("templates"),
      ], in: folder.path)
    #expect(run.status == 0, "\(run.errors)")
    #expect(folder.files.isEmpty)
  }

  @Test("warnings fail a strict run only")
  func strict() throws {
    #expect(try Run(["check", "--content", atlas]).status == 0)
    let strict = try Run(["check", "--content", atlas, "--strict"])
    #expect(strict.status == 1)
    #expect(strict.errors.contains("the text \"history\" is missing in \"ar\""))
  }

  @Test("a difference that is meant is allowed with a reason")
  func allowedDifference() throws {
    let folder = try TemporaryFolder()
    let content = folder.path + "/content"
    try FileManager.default.copyItem(atPath: atlas, toPath: content)
    let chapter = content + "/chapters/01-goals.ar.md"
    let text = try String(contentsOfFile: chapter, encoding: .utf8)
    try text.replacingOccurrences(of: "2030", with: "2031").write(
      toFile: chapter, atomically: true, encoding: .utf8)
    let arguments = ["check", "--content", content, "--templates", Repository.path("templates")]
    let refused = try Run(arguments)
    #expect(refused.status == 1)
    #expect(refused.errors.contains("01-goals.ar.md:7:39: error: \"2031\" is not \"2030\""))
    try "- { file: chapters/01-goals.ar.md, figure: \"2031\", reason: Essai. }\n".write(
      toFile: content + "/differences.yml", atomically: true, encoding: .utf8)
    #expect(try Run(arguments).status == 0)
  }
}
