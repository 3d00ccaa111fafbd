import Foundation
import Testing

@testable import ReportSite

/// The same cases as the script in the browser is held to.
@Suite("search terms")
struct SearchTermsTests {
  struct Case: Decodable, CustomTestStringConvertible {
    var text: String
    var terms: [String]
    var testDescription: String { text }
  }

  private struct TermCases: Decodable {
    var cases: [Case]
  }

  struct Query: Decodable, CustomTestStringConvertible {
    var q: String
    var expect: [String]
    var testDescription: String { q }
  }

  private struct GeneratorCases: Decodable {
    struct Search: Decodable {
      var docs: [String: String]
      var queries: [Query]
    }

    var search: Search
  }

  private static let cases = (try? CaseFile.decode(TermCases.self, "search-terms"))?.cases ?? []
  private static let search = try? CaseFile.decode(GeneratorCases.self, "generator").search

  @Test("there are cases")
  func thereAreCases() throws {
    #expect(Self.cases.count > 20)
    #expect(try #require(Self.search).queries.count > 10)
  }

  @Test("a text gives its terms", arguments: cases)
  func terms(_ example: Case) {
    var terms = SearchTerms()
    #expect(terms.terms(of: example.text) == example.terms.map(\.precomposedStringWithCanonicalMapping))
  }

  @Test("a query finds the texts in which each of its terms begins one", arguments: search?.queries ?? [])
  func finds(_ query: Query) throws {
    var terms = SearchTerms()
    let sought = terms.terms(of: query.q)
    let found = try #require(Self.search).docs.filter { _, text in
      let having = terms.terms(of: text)
      return !sought.isEmpty && sought.allSatisfy { term in having.contains { $0.hasPrefix(term) } }
    }
    #expect(found.keys.sorted() == query.expect)
  }
}

/// A file of cases that other programs are held to as well.
enum CaseFile {
  static func decode<Cases: Decodable>(_ type: Cases.Type, _ name: String) throws -> Cases {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = tests.appending(path: "Fixtures/cases/\(name).json")
    return try JSONDecoder().decode(type, from: Data(contentsOf: file))
  }
}
