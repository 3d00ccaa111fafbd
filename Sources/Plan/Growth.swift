#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// Rates of change over several years.
package enum Growth {
  /// The constant yearly rate that leads from one value to another: (to/from)^(1/years) − 1, as a fraction.
  ///
  /// - Precondition: both values are positive and `years` is at least 1.
  package static func compoundRate(from: Double, to: Double, years: Int) -> Double {
    precondition(from > 0 && to > 0 && years > 0)
    return factor(to / from, over: 1 / Double(years)) - 1
  }

  /// The factor after a share of the time in which a value changes by a ratio: ratio^share.
  static func factor(_ ratio: Double, over share: Double) -> Double {
    pow(ratio, share)
  }

  /// What a constant yearly change adds up to: (1 + rate)^years − 1. A yearly fall of 4% over five years is 18.5%, not 20%.
  ///
  /// - Parameter rate: a fraction; negative for a fall.
  package static func cumulative(rate: Double, years: Int) -> Double {
    pow(1 + rate, Double(years)) - 1
  }
}
