import Foundation
import TestSupport
import Testing

@Suite("Words as text")
struct WordsAsTextTests {
  private static let payload = "<svg/onload=alert(1)>"

  /// A plan in each language that the program has words in.
  private static let plans = [
    "ar": "Tests/Fixtures/atlas/content", "en": "content", "fr": "Tests/Fixtures/atlas/content",
    "zh": "content",
  ]

  private static func languages() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: Repository.path("templates/strings"))
      .filter { $0.hasSuffix(".yml") }.map { String($0.dropLast(4)) }.sorted()
  }

  @Test(
    "what a language's file of words says is text in every file of a site, never markup",
    arguments: try languages())
  func words(_ language: String) throws {
    let plan = try #require(Self.plans[language])
    let folder = try TemporaryFolder()
    let templates = folder.path + "/templates"
    try FileManager.default.copyItem(atPath: Repository.path("templates"), toPath: templates)
    let file = templates + "/strings/\(language).yml"
    let written = try String(contentsOfFile: file, encoding: .utf8).components(separatedBy: "\n")
    let planted = written.map(Self.planted)
    #expect(zip(planted, written).count { $0 != $1 } > 500)
    try planted.joined(separator: "\n").write(toFile: file, atomically: true, encoding: .utf8)
    let run = try Run([
      "--content", Repository.path(plan), "--templates", templates, "--output", folder.path + "/site",
      "--no-sync",
    ])
    try #require(run.status == 0, "\(run.errors.prefix(3000))")
    let files = try folder.files.filter {
      $0.hasPrefix("site/") && $0.contains(#/\.(html|svg|xml)$/#)
    }
    var shown = 0
    for name in files {
      let text = try folder.text(name)
      shown += text.contains("&lt;svg/onload=alert(1)") ? 1 : 0
      #expect(!text.contains(Self.payload), "\(name)")
    }
    #expect(shown > 20)
  }

  /// A line with the payload at the beginning of each text in it.
  private static func planted(_ line: String) -> String {
    guard !line.drop(while: { $0 == " " }).hasPrefix("#") else { return line }
    if let match = line.wholeMatch(of: #/( *[a-z0-9-]+: )([^"\[{\s][^"]*)/#) {
      return "\(match.1)\"\(payload)\(match.2)\""
    }
    // Every other piece is a text within quotation marks; between them, in brackets, some have none.
    return line.components(separatedBy: "\"").enumerated().map { number, piece in
      number % 2 == 1
        ? payload + piece
        : piece.replacing(#/(: |\[|, )([^\[\]{}:,\s][^\[\]{}:,]*?)(?=[,\]]| \})/#) {
          "\($0.1)\"\(payload)\($0.2)\""
        }
    }.joined(separator: "\"")
  }
}
