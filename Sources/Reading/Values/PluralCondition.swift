/// A condition on a number in CLDR's syntax, such as `v = 0 and i % 10 = 2..4 and i % 100 != 12..14 or f != 0`.
struct PluralCondition: Sendable {
  /// A number meets the condition if it meets all relations of one of these.
  private let alternatives: [[Relation]]

  /// - Parameter text: as CLDR has it, without samples. It is part of the program: one that cannot be read stops it.
  init(_ text: some StringProtocol) {
    alternatives = text.split(separator: " or ").map { alternative in
      alternative.split(separator: " and ").map { Relation(String($0)) }
    }
  }

  func holds(for operands: Operands) -> Bool {
    alternatives.contains { $0.allSatisfy { $0.holds(for: operands) } }
  }

  /// Whether it holds only for round millions and figures that are written with an exponent, which this program never writes.
  var isOfMillionsAlone: Bool {
    alternatives.allSatisfy { $0.contains { $0.modulus == 1_000_000 || $0.isOfExponents } }
  }

  /// What a condition can examine in a number.
  struct Operands {
    /// The digits before the point.
    private let whole: Int128
    /// The digits after it as a number, with and without trailing zeros.
    private let fraction: Int128
    private let trimmedFraction: Int128
    /// How many digits there are after it, with and without trailing zeros.
    private let decimals: Int
    private let trimmedDecimals: Int

    init(_ figure: Figure) {
      let digits = Int128(figure.digits.magnitude)
      let power = Int128(Figure.powerOfTen(figure.decimals))
      whole = digits / power
      fraction = digits % power
      decimals = figure.decimals
      var (trimmed, count) = (fraction, figure.decimals)
      while count > 0, trimmed % 10 == 0 {
        trimmed /= 10
        count -= 1
      }
      trimmedFraction = trimmed
      trimmedDecimals = count
    }

    /// - Returns: nil for `n` of a number that is not whole, which equals none of those in a rule.
    subscript(name: Character) -> Int128? {
      switch name {
      case "n": fraction == 0 ? whole : nil
      case "i": whole
      case "v": Int128(decimals)
      case "w": Int128(trimmedDecimals)
      case "f": fraction
      case "t": trimmedFraction
      case "c", "e": 0
      default: preconditionFailure("CLDR has no operand \"\(name)\"")
      }
    }
  }

  private struct Relation: Sendable {
    let operand: Character
    /// What the operand is divided by to get the remainder that is compared; nil if it is compared itself.
    let modulus: Int128?
    let isNegated: Bool
    let ranges: [ClosedRange<Int128>]

    /// - Parameter text: such as `i % 100 != 12..14,20`.
    init(_ text: String) {
      let words = text.split(separator: " ")
      guard words.count == 3 || words.count == 5 && words[1] == "%", let operand = words[0].first,
        ["=", "!="].contains(words[words.count - 2])
      else { preconditionFailure("\"\(text)\" is not a relation of a plural rule") }
      self.operand = operand
      modulus = words.count == 5 ? Self.number(words[2]) : nil
      isNegated = words[words.count - 2] == "!="
      ranges = words[words.count - 1].split(separator: ",").map { range in
        let ends = range.split(separator: "..").map(Self.number)
        return ends[0]...ends[ends.count - 1]
      }
    }

    private static func number(_ text: Substring) -> Int128 {
      guard let number = Int128(text) else { preconditionFailure("\"\(text)\" is not a number") }
      return number
    }

    var isOfExponents: Bool { isNegated && (operand == "e" || operand == "c") }

    func holds(for operands: Operands) -> Bool {
      let isAmong = operands[operand].map { value in
        let value = modulus.map { value % $0 } ?? value
        return ranges.contains { $0.contains(value) }
      }
      return (isAmong ?? false) != isNegated
    }
  }
}
