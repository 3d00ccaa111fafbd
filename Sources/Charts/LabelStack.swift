/// Moves the labels of a column apart, as little as necessary and without changing their order.
///
/// Neighbours that would touch form a group; a group is centred on the mean of the places that its labels wanted, and groups that touch are
/// merged in turn (the rule of Our World in Data's line labels: pooled adjacent violators, which gives the smallest sum of squared shifts).
package enum LabelStack {
  /// The centres of labels of equal height, in the order given, which is the order of the centres they want.
  ///
  /// - Returns: nil if they do not all fit between `low` and `high`.
  package static func centres(wanted: [Double], height: Double, from low: Double, to high: Double)
    -> [Double]?
  {
    guard Double(wanted.count) * height <= high - low else { return nil }
    var groups: [(centre: Double, count: Int)] = []
    for centre in wanted {
      groups.append((centre, 1))
      settle(&groups, height: height, from: low, to: high)
    }
    return groups.flatMap { group in
      (0..<group.count).map { group.centre + (Double($0) - Double(group.count - 1) / 2) * height }
    }
  }

  /// Keeps the last group between the ends and merges it with those it touches.
  private static func settle(
    _ groups: inout [(centre: Double, count: Int)], height: Double, from low: Double, to high: Double
  ) {
    while let last = groups.popLast() {
      let half = Double(last.count) * height / 2
      let held = (centre: max(low + half, min(last.centre, high - half)), count: last.count)
      guard let before = groups.last,
        held.centre - half < before.centre + Double(before.count) * height / 2 - 1e-9
      else {
        groups.append(held)
        return
      }
      groups.removeLast()
      let count = before.count + held.count
      let sum = before.centre * Double(before.count) + held.centre * Double(held.count)
      groups.append((sum / Double(count), count))
    }
  }
}
