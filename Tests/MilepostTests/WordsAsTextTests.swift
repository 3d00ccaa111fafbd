import Foundation
import TestSupport
import Testing

@Suite("Words as text")
struct WordsAsTextTests {
  @Test("what a language's formats of dates and years say is text on every page, never markup")
  func formats() throws {
    let folder = try TemporaryFolder()
    let content = Repository.path("Tests/Fixtures/atlas/content")
    let templates = folder.path + "/templates"
    try FileManager.default.copyItem(atPath: Repository.path("templates"), toPath: templates)
    let file = templates + "/strings/fr.yml"
    let payload = "<svg/onload=alert(1)>"
    var words = try String(contentsOfFile: file, encoding: .utf8)
    let months = try #require(words.firstMatch(of: #/\n  months: \[.*\]\n/#)).range
    let month = "\"\(payload)\""
    words.replaceSubrange(
      months, with: "\n  months: [" + Array(repeating: month, count: 12).joined(separator: ", ") + "]\n")
    try words.write(toFile: file, atomically: true, encoding: .utf8)
    let run = try Run([
      "--content", content, "--templates", templates, "--output", folder.path + "/site", "--no-sync",
    ])
    try #require(run.status == 0, "\(run.errors)")
    let pages = try folder.files.filter { $0.hasPrefix("site/") && $0.hasSuffix(".html") }
    #expect(try pages.contains { try folder.text($0).contains("&lt;svg/onload=alert(1)") })
    for page in pages { #expect(try !folder.text(page).contains(payload), "\(page)") }
  }
}
