import Foundation
import TestSupport
import Testing

/// A case of `Fixtures/cases/cjk-markdown.json`: what the HTML of a text must and must not contain.
struct CJKMarkdownCase: Decodable, Sendable, CustomTestStringConvertible {
  var name: String
  var lang: String
  var markdown: String
  var mustContain: [String]
  var mustNotContain: [String]

  var testDescription: String { name }

  enum CodingKeys: String, CodingKey {
    case name, lang, markdown
    case mustContain = "must_contain"
    case mustNotContain = "must_not_contain"
  }

  static let all: [CJKMarkdownCase] = Fixture.decoded("cases/cjk-markdown.json")
}
