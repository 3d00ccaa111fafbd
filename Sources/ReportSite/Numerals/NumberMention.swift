import PlanModel

/// A number that a text names, in digits or in words.
struct NumberMention: Sendable, Hashable {
  enum Kind: Sendable {
    case plain
    /// A part of a whole, stored as such: 20% and a fifth are 0.2.
    case share
    /// A difference of two shares, stored alike: 3 percentage points are 0.03.
    case points
  }

  /// One way to understand it. Signs are left aside: a fall of 4% and −4% are one figure.
  struct Reading: Sendable, Hashable {
    var value: Figure
    var kind: Kind
  }

  /// As written, with its scale words and its percent sign.
  var text: String
  /// Where it stands, in Unicode scalars from the start of the text.
  var range: Range<Int>
  /// The most likely one first; more where a text leaves it open, as with the 20 of 20–30%.
  var readings: [Reading]
  /// Whether every translation has to name it too. A word such as "one" or "both" may stand for a figure of another language, but asks for none.
  var isDemanded: Bool
  /// The power of ten of its scale words, which the number before it in a range shares: 2–3 million.
  var scalePower = 0

  var hasDigits: Bool { text.unicodeScalars.contains { $0.properties.numericType == .decimal } }

  var isAtMostTen: Bool { readings.allSatisfy { $0.value <= Figure(10) } }

  func matches(_ other: NumberMention) -> Bool {
    readings.contains { other.readings.contains($0) }
  }
}
