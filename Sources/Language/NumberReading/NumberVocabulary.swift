import Text

/// How a language writes numbers in words. It comes from the language's file in `templates/numbers/`, so that another language needs no
/// code; for a language without one only digits are read.
package struct NumberVocabulary: Sendable {
  enum Meaning: Sendable, Hashable {
    /// A cardinal number; a loose one is not a figure on its own, such as "one" and "both".
    case value(Int, isLoose: Bool)
    case ordinal(Int)
    /// Multiplies by a power of ten.
    case scale(Int)
    /// Divides: half, quarters.
    case fraction(Int)
    /// A unit with a scale of its own: 3 kilowatts are 3 as well as 3,000.
    case unitScale(Int)
    /// A set phrase with the numbers that it means; none if it only looks like a number.
    case phrase([Int])
    case month(Int)
  }

  struct Word: Sendable {
    var scalars: [Unicode.Scalar]
    var meaning: Meaning
  }

  /// By their first scalar, the longest first; in lower case.
  private(set) var words: [Unicode.Scalar: [Word]] = [:]
  /// Signs and words after a number that make it a share, with their power of ten: %, ‰, 成.
  var shares: [String: Int] = ["%": -2]
  /// Words after a number that make it a difference of shares.
  package var points: [String] = []
  /// What may stand between the words of one number.
  var joints: [String] = [" ", "-"]
  /// What may separate the two numbers of a range or a list that share their scale and sign.
  var ranges: [String] = ["–", "—", "-", "~"]
  /// What separates denominator and numerator, in this order: 分之.
  var fractionJoint: String?
  /// Words after a number that show that something is counted. If a language lists some, a number word without one requires no counterpart.
  var counters: [String] = []
  /// Words between a number and its counter: 多, 余.
  var approximations: [String] = []
  /// Words before a number that make it an ordinal: 第.
  var ordinalPrefixes: [String] = []
  /// Letters that are written together with the following word: و, ال.
  var wordPrefixes: [String] = []

  mutating func add(_ text: String, _ meaning: Meaning) {
    let scalars = FoldedText(text).scalars
    guard let first = scalars.first else { return }
    words[first, default: []].append(Word(scalars: scalars, meaning: meaning))
    words[first]?.sort { $0.scalars.count > $1.scalars.count }
  }
}
