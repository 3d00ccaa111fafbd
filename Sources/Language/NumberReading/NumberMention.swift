package import Plan

/// A number that a text names, in digits or in words.
package struct NumberMention: Sendable, Hashable {
  package enum Kind: Sendable {
    case plain
    /// A part of a whole, stored as such: 20% and a fifth are 0.2.
    case share
    /// A difference of two shares, stored alike: 3 percentage points are 0.03.
    case points
  }

  /// One way to understand it. Signs are left aside: a fall of 4% and −4% are one figure.
  package struct Reading: Sendable, Hashable {
    package var value: Figure
    package var kind: Kind
  }

  /// As written, with its scale words and its percent sign.
  package var text: String
  /// Where it stands, in Unicode scalars from the start of the text.
  package var range: Range<Int>
  /// The most likely one first; more where a text leaves it open, as with the 20 of 20–30%.
  package var readings: [Reading]
  /// Whether every translation has to name it too. A word such as "one" or "both" may stand for a figure of another language, but asks for none.
  package var isDemanded: Bool
  /// The power of ten of its scale words, which the number before it in a range shares: 2–3 million.
  var scalePower = 0

  package var hasDigits: Bool { text.unicodeScalars.contains { $0.properties.numericType == .decimal } }

  var isAtMostTen: Bool { readings.allSatisfy { $0.value <= Figure(10) } }

  package func matches(_ other: NumberMention) -> Bool {
    readings.contains { other.readings.contains($0) }
  }
}
