/// A linear scale: the place of a value on an axis, and the value at a place.
///
/// Either end may be the larger, so a vertical scale maps low values to larger coordinates.
package struct Scale: Sendable, Hashable {
  /// The value at the start and at the end.
  package let domain: (low: Double, high: Double)
  /// The coordinates of the two ends.
  package let range: (start: Double, end: Double)

  /// A domain without extent (or with an end that is not a number) is widened by one on either side, so that a constant series runs through
  /// the middle.
  package init(_ low: Double, _ high: Double, to start: Double, _ end: Double) {
    let low = low.isFinite ? low : 0
    let high = high.isFinite ? high : low
    domain = low == high ? (low - 1, high + 1) : (low, high)
    range = (start, end)
  }

  /// The place of a value. Values outside the domain are placed outside the range.
  package func position(_ value: Double) -> Double {
    // Halved first, so that the distance between two huge ends does not overflow.
    let share = (value / 2 - domain.low / 2) / (domain.high / 2 - domain.low / 2)
    return range.start + share * (range.end - range.start)
  }

  package static func == (left: Scale, right: Scale) -> Bool {
    left.domain == right.domain && left.range == right.range
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(domain.low)
    hasher.combine(domain.high)
    hasher.combine(range.start)
    hasher.combine(range.end)
  }
}
