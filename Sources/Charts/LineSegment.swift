/// A straight line between two places, such as a leg of a polyline.
package struct LineSegment: Sendable, Hashable {
  package var start: Spot
  package var end: Spot

  package init(_ start: Spot, _ end: Spot) {
    self.start = start
    self.end = end
  }

  /// The legs of a polyline, in order.
  package static func legs(of spots: [Spot]) -> [LineSegment] {
    zip(spots, spots.dropFirst()).map { LineSegment($0, $1) }
  }
}

extension LineSegment {
  /// The place at a share of the way from start to end.
  func spot(at share: Double) -> Spot {
    Spot(x: start.x + share * (end.x - start.x), y: start.y + share * (end.y - start.y))
  }

  /// Whether the two lines cross at a point inside both: each line's ends lie on different sides of the other.
  package func crosses(_ other: LineSegment) -> Bool {
    side(of: other.start) * side(of: other.end) < 0 && other.side(of: start) * other.side(of: end) < 0
  }

  /// Positive on one side of the line, negative on the other, zero on it.
  private func side(of spot: Spot) -> Double {
    (end.x - start.x) * (spot.y - start.y) - (end.y - start.y) * (spot.x - start.x)
  }
}
