import Foundation
import TestSupport
import Testing

@Suite("The program's version")
struct VersionTests {
  @Test("what --version prints is the newest entry of the changelog")
  func changelog() throws {
    let version = try Run(["--version"]).output.trimmingCharacters(in: .newlines)
    #expect(version.wholeMatch(of: #/\d+\.\d+\.\d+/#) != nil, "\(version)")
    let changelog = try String(contentsOfFile: Repository.path("CHANGELOG.md"), encoding: .utf8)
    let newest = changelog.split(separator: "\n").first { $0.hasPrefix("## ") }
    #expect(newest?.dropFirst(3).prefix { $0 != "," } == version[...])
  }
}
