import Foundation
import TestSupport
import Testing

/// The tiny plan in French and Arabic against the pages that were looked at and approved.
///
/// `make golden` records the pages anew; the difference is to be read before it is committed. A run that records fails, so that
/// nobody takes it for a check. A page joins them as an empty file at its place in `Fixtures/atlas/expected`, which recording then fills.
@Suite("GoldenPages")
struct GoldenSiteTests {
  @Test("pages are as approved")
  func pagesAreAsApproved() throws {
    let folder = try TemporaryFolder()
    let run = try Run(["--content", "Tests/Fixtures/atlas/content", "--output", folder.path])
    #expect(run.status == 0, "\(run.errors)")
    let approved = Repository.path("Tests/Fixtures/atlas/expected")
    let isRecording = ProcessInfo.processInfo.environment["MILEPOST_RECORD"] != nil
    let pages = try #require(FileManager.default.subpaths(atPath: approved)).filter { $0.contains(".") }
    #expect(pages.count > 20)
    for page in pages {
      // Each rule of the stylesheet would change every page, by its hash and by those that stand in pages.
      let text = try folder.text(page).replacing(/(assets\/[a-z]+)\.[0-9a-z]+\.(css|js|svg)/) {
        "\($0.1).\($0.2)"
      }.replacing(/<style>[^<]*/, with: "<style>").replacing(/'sha256-[^']*'/, with: "'sha256-…'")
      let file = URL(filePath: approved + "/" + page)
      if isRecording {
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: true, encoding: .utf8)
      } else {
        let expected = try String(contentsOf: file, encoding: .utf8)
        let difference = Self.firstDifference(expected, text)
        #expect(difference == nil, "\(page): \(difference ?? "")")
      }
    }
    if isRecording { Issue.record("recorded; run again without MILEPOST_RECORD") }
  }

  private static func firstDifference(_ expected: String, _ found: String) -> String? {
    let expected = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let found = found.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, pair) in zip(expected, found).enumerated() where pair.0 != pair.1 {
      return "line \(number + 1): expected \(pair.0.prefix(300)), found \(pair.1.prefix(300))"
    }
    return expected.count == found.count ? nil : "\(expected.count) lines expected, \(found.count) found"
  }
}
