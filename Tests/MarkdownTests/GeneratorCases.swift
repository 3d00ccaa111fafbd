import TestSupport

/// The cases of `Fixtures/cases/generator.json` that concern texts.
struct GeneratorCases: Decodable, Sendable {
  var headingIDs: HeadingCases
  var wordCount: WordCountCases
  var truncate: TruncationCases

  struct HeadingCases: Decodable, Sendable {
    var document: [Case]

    struct Case: Decodable, Sendable {
      var heading: String
      var id: String
    }

    enum CodingKeys: String, CodingKey { case document = "one_document" }
  }

  struct WordCountCases: Decodable, Sendable {
    var cases: [Case]

    struct Case: Decodable, Sendable {
      var text: String
      var count: Int
    }
  }

  struct TruncationCases: Decodable, Sendable {
    var cases: [Case]

    struct Case: Decodable, Sendable {
      var text: String
      var max: Int
      var expect: String
    }
  }

  enum CodingKeys: String, CodingKey {
    case truncate
    case headingIDs = "heading_ids"
    case wordCount = "word_count"
  }

  static let all: GeneratorCases = Fixture.decoded("cases/generator.json")
}
