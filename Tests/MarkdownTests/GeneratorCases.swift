import TestSupport

/// The cases of `Fixtures/cases/generator.json` that concern headings.
struct GeneratorCases: Decodable, Sendable {
  var headingIDs: HeadingCases

  struct HeadingCases: Decodable, Sendable {
    var document: [Case]

    struct Case: Decodable, Sendable {
      var heading: String
      var id: String
    }

    enum CodingKeys: String, CodingKey { case document = "one_document" }
  }

  enum CodingKeys: String, CodingKey { case headingIDs = "heading_ids" }

  static let all: GeneratorCases = Fixture.decoded("cases/generator.json")
}
