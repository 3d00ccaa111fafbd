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
