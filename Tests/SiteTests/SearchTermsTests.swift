import Foundation
import TestSupport
import Testing

@testable import Site

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

  private static let cases = (Fixture.decoded("cases/search-terms.json") as TermCases).cases
  private static let search = (Fixture.decoded("cases/generator.json") as GeneratorCases).search

  @Test("there are cases")
  func thereAreCases() {
    #expect(Self.cases.count > 20)
    #expect(Self.search.queries.count > 10)
  }

  @Test("a text gives its terms", arguments: cases)
  func terms(_ example: Case) {
    var terms = SearchTerms()
    #expect(terms.terms(of: example.text) == example.terms.map(\.precomposedStringWithCanonicalMapping))
  }

  @Test("a query finds the texts in which each of its terms begins one", arguments: search.queries)
  func finds(_ query: Query) {
    var terms = SearchTerms()
    let sought = terms.terms(of: query.q)
    let found = Self.search.docs.filter { _, text in
      let having = terms.terms(of: text)
      return !sought.isEmpty && sought.allSatisfy { term in having.contains { $0.hasPrefix(term) } }
    }
    #expect(found.keys.sorted() == query.expect)
  }
}
