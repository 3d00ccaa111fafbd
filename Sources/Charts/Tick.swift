/// A place on an axis as an exact decimal, `mantissa` × 10^`exponent`, so that 0.3 is labelled 0.3 and not 0.30000000000000004.
package struct Tick: Sendable, Hashable, Comparable {
  package let mantissa: Int
  package let exponent: Int

  package init(mantissa: Int, exponent: Int) {
    self.mantissa = mantissa
    self.exponent = exponent
  }

  /// The nearest binary number. A negative exponent divides: 3 / 10 is the number closest to 0.3, and 3 × 0.1 is not.
  package var value: Double {
    exponent < 0
      ? Double(mantissa) / Self.power(of: -exponent)
      : Double(mantissa) * Self.power(of: exponent)
  }

  package var isZero: Bool { mantissa == 0 }

  /// Ordered by value.
  package static func < (left: Tick, right: Tick) -> Bool { left.value < right.value }

  /// Powers up to 10^22 are exact in binary, so nothing is lost by multiplying in that range.
  static func power(of exponent: Int) -> Double {
    (0..<max(0, exponent)).reduce(1) { power, _ in power * 10 }
  }
}
