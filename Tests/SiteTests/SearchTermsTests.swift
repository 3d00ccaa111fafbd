import Foundation
import Language
import TestSupport
import Testing
import Text

@testable import Search
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
    /// Of the rules of search.
    var scales: [String: Int]
    /// The form, then the letters that are searched as it.
    var letters: [String]
    var cases: [Case]

    var rules: SearchRules {
      var rules = SearchRules()
      rules.scales = scales
      for forms in letters { rules.letters.add(form: String(forms.prefix(1)), of: String(forms.dropFirst())) }
      return rules
    }
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

  private static let termCases: TermCases = Fixture.decoded("cases/search-terms.json")
  private static let cases = termCases.cases
  private static let search = (Fixture.decoded("cases/generator.json") as GeneratorCases).search

  @Test("there are cases")
  func thereAreCases() {
    #expect(Self.cases.count > 20)
    #expect(Self.search.queries.count > 10)
  }

  @Test("a text gives its terms", arguments: cases)
  func terms(_ example: Case) {
    var terms = SearchTerms(Self.termCases.rules)
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
