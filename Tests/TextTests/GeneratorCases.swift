import TestSupport

/// The cases of `Fixtures/cases/generator.json` that concern words and their letters.
struct GeneratorCases: Decodable, Sendable {
  var wordCount: WordCountCases
  var truncate: TruncationCases

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
    case wordCount = "word_count"
  }

  static let all: GeneratorCases = Fixture.decoded("cases/generator.json")
}
