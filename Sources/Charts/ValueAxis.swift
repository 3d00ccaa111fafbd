/// The range of a value axis, and its ticks.
package struct ValueAxis: Sendable, Hashable {
  package let low: Double
  package let high: Double
  /// Empty where the numbers are beyond what can be labelled exactly.
  package let ticks: [Tick]

  /// Whether zero is off the axis, which the chart has to mention.
  package var isCropped: Bool { low > 0 || high < 0 }

  /// Starts at zero unless that flattens the data into the upper quarter of the plot. A cropped axis leaves a third of its height below the
  /// lowest value (Office for National Statistics, "Axes and gridlines").
  ///
  /// - Parameters:
  ///   - counts: how many steps to aim for; the first that gives four to seven ticks is taken.
  ///   - limits: what the unit allows, such as 0 to 100 per cent: no tick lies beyond unless a value does.
  /// - Returns: nil without a value.
  package init?(of values: [Double], counts: [Int], limits: ClosedRange<Double>? = nil, mayCrop: Bool = true)
  {
    let values = values.filter(\.isFinite)
    guard let lowest = values.min(), let highest = values.max() else { return nil }
    let flattens = lowest > 0.75 * highest && lowest > 0 || highest < 0.75 * lowest && highest < 0
    let ends = Self.ends(lowest, highest, cropped: mayCrop && flattens && lowest < highest)
    var ticks = Self.ticks(ends, counts)
    if ticks.isEmpty { ticks = Self.ticks(Self.ends(lowest, highest, cropped: false), counts) }
    if let limits {
      ticks.removeAll {
        $0.value > limits.upperBound && highest <= limits.upperBound
          || $0.value < limits.lowerBound && lowest >= limits.lowerBound
      }
    }
    self.ticks = ticks
    low = min(ticks.first?.value ?? ends.low, lowest)
    high = max(ticks.last?.value ?? ends.high, highest)
  }

  private static func ends(_ lowest: Double, _ highest: Double, cropped: Bool) -> (low: Double, high: Double)
  {
    guard cropped else {
      return lowest == 0 && highest == 0 ? (0, 1) : (min(lowest, 0), max(highest, 0))
    }
    let room = (highest - lowest) / 2
    return lowest > 0 ? (max(0, lowest - room), highest) : (lowest, min(0, highest + room))
  }

  private static func ticks(_ ends: (low: Double, high: Double), _ counts: [Int]) -> [Tick] {
    let choices = counts.map { Ticks.enclosing(ends.low, ends.high, $0) }
    return choices.first { 4...7 ~= $0.count } ?? choices.first ?? []
  }
}
