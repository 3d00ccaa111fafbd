/// A decimal number exactly as it was written: `5.20` remains 5.20.
///
/// Changing the scale of a unit shifts the decimal point and loses nothing. Rates and roots, which have no finite decimals, are computed
/// with `double`.
///
/// Figures that are read have up to 18 digits before the point and 20 after it, and computed ones up to 38 in all: a result beyond that
/// becomes the largest possible figure, since a slip in the content may lead to it and must be reported rather than end the program.
package struct Figure: Sendable {
  /// All digits, without the decimal point.
  package let digits: Int128
  /// How many of the digits come after the point; never negative.
  package let decimals: Int

  /// As many as fit into the storage at once.
  package static let mostWholeDigits = 18
  package static let mostDecimals = 20

  package init(digits: Int128, decimals: Int = 0) {
    precondition(decimals >= 0)
    self.digits = digits
    self.decimals = decimals
  }

  package init(_ whole: Int) {
    self.init(digits: Int128(whole))
  }

  /// Reads an optional sign (`-`, `+` or U+2212), digits and an optional point with digits after it.
  ///
  /// - Returns: nil for anything else, and for more digits before or after the point than a figure can have.
  package init?(_ text: some StringProtocol) {
    var digits: Int128 = 0
    var decimals = 0
    var count = 0
    var sign: Int128 = 1
    var seenPoint = false
    for (index, scalar) in text.unicodeScalars.enumerated() {
      switch scalar {
      case "-" where index == 0, "\u{2212}" where index == 0:
        sign = -1
      case "+" where index == 0:
        break
      case "." where !seenPoint && count > 0:
        seenPoint = true
      case "0"..."9":
        count += 1
        if seenPoint { decimals += 1 }
        guard count - decimals <= Self.mostWholeDigits, decimals <= Self.mostDecimals else { return nil }
        digits = digits * 10 + Int128(scalar.value - 48)
      default:
        return nil
      }
    }
    guard count > 0, !seenPoint || decimals > 0 else { return nil }
    self.init(digits: sign * digits, decimals: decimals)
  }

  /// The nearest binary number, for positions in charts and for roots.
  package var double: Double {
    // Most figures fit into 64 bits, which a single instruction converts; converting 128 bits takes a hundred times as long.
    let digits = Int64(exactly: self.digits).map { Double($0) } ?? Double(self.digits)
    return digits / Self.powerOfTen(decimals)
  }

  package var isZero: Bool { digits == 0 }
  package var isNegative: Bool { digits < 0 }

  /// Without its sign.
  package var magnitude: Figure { isNegative ? Figure(0) - self : self }

  /// The same digits with the point moved: multiplied by 10 to the `power`.
  package func shifted(by power: Int) -> Figure {
    let decimals = self.decimals - power
    guard decimals < 0 else { return Figure(digits: digits, decimals: decimals) }
    return Figure(digits: Self.product(digits, Self.tenTo(-decimals)))
  }

  /// The same value without trailing zeros in its decimals.
  package var trimmed: Figure {
    var digits = self.digits
    var decimals = self.decimals
    while decimals > 0, digits % 10 == 0 {
      digits /= 10
      decimals -= 1
    }
    return Figure(digits: digits, decimals: decimals)
  }

  /// The same value with at least `count` decimals.
  package func padded(toDecimals count: Int) -> Figure {
    guard count > decimals else { return self }
    return Figure(digits: shifted(by: count).digits, decimals: count)
  }

  package static func powerOfTen(_ exponent: Int) -> Double {
    var power = 1.0
    for _ in 0..<exponent { power *= 10 }
    return power
  }
}

extension Figure: Comparable {
  package static func == (left: Figure, right: Figure) -> Bool {
    left.trimmed.digits == right.trimmed.digits && left.trimmed.decimals == right.trimmed.decimals
  }

  package static func < (left: Figure, right: Figure) -> Bool {
    let decimals = max(left.decimals, right.decimals)
    return product(left.digits, tenTo(decimals - left.decimals))
      < product(right.digits, tenTo(decimals - right.decimals))
  }
}

// MARK: - Arithmetic of digits

extension Figure {
  private static let largest = Int128.max

  private static func product(_ left: Int128, _ right: Int128) -> Int128 {
    let (product, overflow) = left.multipliedReportingOverflow(by: right)
    return overflow ? ((left < 0) == (right < 0) ? largest : -largest) : product
  }

  private static func sum(_ left: Int128, _ right: Int128) -> Int128 {
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? (left < 0 ? -largest : largest) : sum
  }

  private static func tenTo(_ exponent: Int) -> Int128 {
    (0..<exponent).reduce(1) { power, _ in product(power, 10) }
  }
}

extension Figure {
  package static func + (left: Figure, right: Figure) -> Figure {
    let decimals = max(left.decimals, right.decimals)
    return Figure(
      digits: sum(left.padded(toDecimals: decimals).digits, right.padded(toDecimals: decimals).digits),
      decimals: decimals)
  }

  package static func - (left: Figure, right: Figure) -> Figure {
    left + Figure(digits: -right.digits, decimals: right.decimals)
  }

  /// The value after a change in percent, exact: 1.21 less 18% is 0.9922.
  package func changed(byPercent percent: Figure) -> Figure {
    let rest = Figure(100) + percent
    return Figure(digits: Self.product(digits, rest.digits), decimals: decimals + rest.decimals + 2).trimmed
  }
}

extension Figure: Hashable {
  package func hash(into hasher: inout Hasher) {
    hasher.combine(trimmed.digits)
    hasher.combine(trimmed.decimals)
  }
}

extension Figure: CustomStringConvertible {
  /// Plain digits with a point, as data files have them.
  package var description: String {
    let sign = isNegative ? "-" : ""
    let written = writtenDigits
    guard decimals > 0 else { return sign + written }
    let point = written.utf8.index(written.endIndex, offsetBy: -decimals)
    return sign + written[..<point] + "." + written[point...]
  }

  /// All digits, without sign and point; a figure below 1 has the zero before its point.
  package var writtenDigits: String {
    let written = Self.written(digits.magnitude)
    let missing = decimals + 1 - written.utf8.count
    return missing > 0 ? String(repeating: "0", count: missing) + written : written
  }

  /// Most figures fit into 64 bits, which are written without 128-bit divisions.
  private static func written(_ digits: UInt128) -> String {
    UInt64(exactly: digits).map { String($0) } ?? String(digits)
  }
}

extension Figure {
  /// How many digits stand before its point; none for a figure below 1.
  package var wholeDigits: Int { max(0, Self.written(digits.magnitude).utf8.count - decimals) }

  /// A computed value, rounded to a number of decimals for printing; anything that is not a number becomes zero.
  package init(rounding value: Double, decimals: Int) {
    let digits = (value * Self.powerOfTen(decimals)).rounded()
    let fallback = digits.isNaN ? 0 : digits < 0 ? -Self.largest : Self.largest
    self.init(digits: Int128(exactly: digits) ?? fallback, decimals: decimals)
  }

  /// The same figure in at most this many digits, for use in a sentence.
  package func rounded(toDigits count: Int) -> Figure {
    let dropped = Self.written(digits.magnitude).utf8.count - count
    return dropped > 0 ? rounded(droppingDigits: dropped).trimmed : self
  }

  /// The same figure with at most this many decimals.
  ///
  /// - Parameter count: nil for all of them.
  package func rounded(toDecimals count: Int?) -> Figure {
    guard let count, decimals > count else { return self }
    return rounded(droppingDigits: decimals - count)
  }

  private func rounded(droppingDigits count: Int) -> Figure {
    let unit = Self.tenTo(count)
    let half = digits < 0 ? -unit / 2 : unit / 2
    return Figure(digits: (digits + half) / unit).shifted(by: count - decimals)
  }

  /// A computed value with up to six decimals: as many as a difference needs to have enough units in its last place.
  package init(
    rounding value: Double, decimals: Int = 0, soThat difference: Double, atLeast units: Double
  ) {
    var decimals = decimals
    while decimals < 6, difference != 0, abs(difference) * Self.powerOfTen(decimals) < units {
      decimals += 1
    }
    self.init(rounding: value, decimals: decimals)
  }
}
