import Foundation
import Language
import TestSupport
import Testing

@Suite("Phrases")
struct PhraseTests {
  /// The check of the words counts every phrase as used, since no run writes all of them. Here the sources say which are.
  @Test("the program writes every phrase that it asks translators for")
  func unused() throws {
    let sources = Repository.path("Sources")
    let names = try #require(FileManager.default.enumerator(atPath: sources)).compactMap { $0 as? String }
    let code = try names.filter { $0.hasSuffix(".swift") && !$0.hasSuffix("/Phrase.swift") }
      .map { try String(contentsOfFile: sources + "/" + $0, encoding: .utf8) }
    let members = Set(code.flatMap { $0.matches(of: /\.(\w+)/).map { String($0.1) } })
    #expect(members.count > 1000)
    #expect(Phrase.allCases.map { String(describing: $0) }.filter { !members.contains($0) } == [])
  }
}
