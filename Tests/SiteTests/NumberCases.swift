import TestSupport

/// The cases of `Fixtures/cases/generator.json` that concern figures and dates.
struct NumberCases: Decodable, Sendable {
  var numbers: [Case]

  struct Case: Decodable, Sendable {
    var value: Value
    var unit: String
    var zh: String
    var en: String
  }

  enum Value: Decodable, Sendable {
    case missing
    case one(String)
    case range(String, String)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .missing
      } else if let ends = try? container.decode([String].self), ends.count == 2 {
        self = .range(ends[0], ends[1])
      } else {
        self = .one(try container.decode(String.self))
      }
    }
  }

  static let all: [Case] = (Fixture.decoded("cases/generator.json") as NumberCases).numbers
}
