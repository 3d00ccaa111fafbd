/// A straight line between two places, such as a segment of a polyline.
package struct LineSegment: Sendable, Hashable {
  package var start: Spot
  package var end: Spot

  package init(_ start: Spot, _ end: Spot) {
    self.start = start
    self.end = end
  }

  /// The segments of a polyline, in order.
  package static func legs(of spots: [Spot]) -> [LineSegment] {
    zip(spots, spots.dropFirst()).map { LineSegment($0, $1) }
  }

  /// The places where a polyline bends, and both its ends: places on the straight line between their neighbours are left out, as far as a
  /// drawing can show it.
  static func corners(of spots: [Spot]) -> [Spot] {
    var corners: [Spot] = []
    for (index, spot) in spots.enumerated() {
      if let last = corners.last, index + 1 < spots.count,
        LineSegment(last, spots[index + 1]).runs(through: spot)
      {
        continue
      }
      corners.append(spot)
    }
    return corners
  }
}

extension LineSegment {
  /// The smallest box around it.
  var bounds: Box {
    Box(
      minX: min(start.x, end.x), minY: min(start.y, end.y), maxX: max(start.x, end.x),
      maxY: max(start.y, end.y))
  }

  /// What lies outside some boxes of a line that runs down or to the right.
  func parts(outside boxes: [Box]) -> [LineSegment] {
    let gaps = boxes.filter { $0.crosses(self) }.map { box in
      start.x == end.x
        ? (start: Spot(x: start.x, y: box.minY), end: Spot(x: start.x, y: box.maxY))
        : (start: Spot(x: box.minX, y: start.y), end: Spot(x: box.maxX, y: start.y))
    }.sorted { ($0.start.x, $0.start.y) < ($1.start.x, $1.start.y) }
    var parts: [LineSegment] = []
    var next = start
    for gap in gaps {
      if gap.start.x > next.x || gap.start.y > next.y { parts.append(LineSegment(next, gap.start)) }
      if gap.end.x > next.x || gap.end.y > next.y { next = gap.end }
    }
    if next.x < end.x || next.y < end.y { parts.append(LineSegment(next, end)) }
    return parts
  }

  /// The place that is a given share of the way from start to end.
  func spot(at share: Double) -> Spot {
    Spot(x: start.x + share * (end.x - start.x), y: start.y + share * (end.y - start.y))
  }

  /// Whether the two lines cross at a point inside both: the ends of each line are on different sides of the other.
  package func crosses(_ other: LineSegment) -> Bool {
    side(of: other.start) * side(of: other.end) < 0 && other.side(of: start) * other.side(of: end) < 0
  }

  /// Whether a place between the ends lies on the line, to a fiftieth of a unit.
  private func runs(through spot: Spot) -> Bool {
    let (x, y) = (end.x - start.x, end.y - start.y)
    let share = x == 0 ? -1 : (spot.x - start.x) / x
    return 0...1 ~= share && abs(start.y + share * y - spot.y) < 0.02
  }

  /// Positive on one side of the line, negative on the other, zero on it.
  private func side(of spot: Spot) -> Double {
    (end.x - start.x) * (spot.y - start.y) - (end.y - start.y) * (spot.x - start.x)
  }
}
