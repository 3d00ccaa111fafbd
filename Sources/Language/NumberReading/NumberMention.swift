package import Reading

/// A number that a text names, in digits or in words.
package struct NumberMention: Sendable, Hashable {
  package enum Kind: Sendable {
    case plain
    /// A part of a whole, stored as such: 20% and a fifth are both 0.2.
    case share
    /// A difference between two shares, stored in the same way: 3 percentage points are 0.03.
    case points
  }

  /// One way to understand it. Signs are ignored: a fall of 4% and −4% are the same figure.
  package struct Reading: Sendable, Hashable {
    package var value: Figure
    package var kind: Kind
  }

  /// As written, with its scale words and its percent sign.
  package var text: String
  /// Its position, in Unicode scalars from the start of the text.
  package var range: Range<Int>
  /// The most likely one first; there are several where the text is ambiguous, as with the 20 of 20–30%.
  package var readings: [Reading]
  /// Whether every translation has to name it too. A word such as "one" or "both" may correspond to a figure in another language, but does
  /// not require one.
  package var isDemanded: Bool
  /// The power of ten of its scale words, which the number before it in a range shares: 2–3 million.
  var scalePower = 0

  package var hasDigits: Bool { text.unicodeScalars.contains { $0.properties.numericType == .decimal } }

  var isAtMostTen: Bool { readings.allSatisfy { $0.value <= Figure(10) } }

  package func matches(_ other: NumberMention) -> Bool {
    readings.contains { other.readings.contains($0) }
  }
}
