import Foundation

/// Round places for the ticks of an axis: multiples of 1, 2 or 5 times a power of ten.
///
/// The rule is that of d3-array's `ticks`: of those steps, the one whose ratio to the wanted step is closest to one, hence the cut-offs at
/// the geometric means √2, √10 and √50.
package enum Ticks {
  /// The round values that enclose `low` and `high`, in about `count` steps: the first one is at or below the lowest value. The data may
  /// rise above the last one by a quarter of a step, so that a maximum just past a tick does not cost a whole row (Our World in Data's
  /// rule). None where an end is not a number, the ends are in the wrong order, or they are closer together than the precision of the
  /// numbers.
  package static func enclosing(_ low: Double, _ high: Double, _ count: Int) -> [Tick] {
    guard let step = step(low, high, count) else { return [] }
    let first = (low / step.value + Self.slack).rounded(.down)
    var last = (high / step.value + Self.slack).rounded(.down)
    if high / step.value - last > 0.25 { last += 1 }
    return ticks(from: first, through: max(last, first + 1), of: step)
  }

  /// The years to label between two years: multiples of a step of 1, 2 or 5 times a power of ten, never less than a year and, where
  /// possible, at most `count` of them.
  package static func years(_ range: ClosedRange<Int>, _ count: Int) -> [Int] {
    let span = range.upperBound - range.lowerBound
    let step = yearSteps.first { span / $0 < max(1, count) } ?? 1000
    return range.filter { $0 % step == 0 }
  }

  private static let yearSteps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]

  /// How far a value may miss a multiple of the step and still count as one: binary numbers miss decimals.
  private static let slack = 1e-9

  private static func step(_ low: Double, _ high: Double, _ count: Int) -> Tick? {
    guard low.isFinite, high.isFinite, high > low, count > 0 else { return nil }
    let wanted = high / Double(count) - low / Double(count)
    let exponent = Int(log10(wanted).rounded(.down))
    // Multiples of the step have to be whole numbers that a Double represents exactly.
    guard wanted.isNormal, max(abs(low), abs(high)) / wanted < 1e12, abs(exponent) < 290 else { return nil }
    let ratio = wanted / Tick(mantissa: 1, exponent: exponent).value
    let mantissa =
      ratio >= 50.squareRoot() ? 10 : ratio >= 10.squareRoot() ? 5 : ratio >= 2.squareRoot() ? 2 : 1
    return mantissa == 10
      ? Tick(mantissa: 1, exponent: exponent + 1) : Tick(mantissa: mantissa, exponent: exponent)
  }

  private static func ticks(from first: Double, through last: Double, of step: Tick) -> [Tick] {
    guard first <= last else { return [] }
    return (Int(first)...Int(last)).map { Tick(mantissa: $0 * step.mantissa, exponent: step.exponent) }
  }
}
