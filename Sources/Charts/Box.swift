/// An upright rectangle in the units of a drawing; y grows downwards.
package struct Box: Sendable, Hashable {
  package var minX: Double
  package var minY: Double
  package var maxX: Double
  package var maxY: Double

  package init(x: Double, y: Double, width: Double, height: Double) {
    self.init(minX: x, minY: y, maxX: x + width, maxY: y + height)
  }

  package init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
    self.minX = minX
    self.minY = minY
    self.maxX = maxX
    self.maxY = maxY
  }

  /// A square about a point, such as the extent of a mark.
  package init(around point: Spot, _ half: Double) {
    self.init(minX: point.x - half, minY: point.y - half, maxX: point.x + half, maxY: point.y + half)
  }

  package var width: Double { maxX - minX }
  package var height: Double { maxY - minY }

  /// The box with a margin added on every side.
  package func padded(_ margin: Double) -> Box {
    Box(minX: minX - margin, minY: minY - margin, maxX: maxX + margin, maxY: maxY + margin)
  }

  /// Whether the two share area; touching edges do not count.
  package func overlaps(_ other: Box) -> Bool {
    minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
  }

  package func contains(_ other: Box) -> Bool {
    minX <= other.minX && minY <= other.minY && maxX >= other.maxX && maxY >= other.maxY
  }

  package func holds(_ spot: Spot) -> Bool {
    minX <= spot.x && spot.x <= maxX && minY <= spot.y && spot.y <= maxY
  }

  /// Whether a straight line passes through: the line is clipped against the four sides in turn, after Liang
  /// and Barsky, "A new concept and method for line clipping", ACM TOG 3 (1984).
  package func crosses(_ segment: LineSegment) -> Bool {
    let (x, y) = (segment.end.x - segment.start.x, segment.end.y - segment.start.y)
    var part = (entry: 0.0, exit: 1.0)
    return Self.clip(&part, -x, segment.start.x - minX) && Self.clip(&part, x, maxX - segment.start.x)
      && Self.clip(&part, -y, segment.start.y - minY) && Self.clip(&part, y, maxY - segment.start.y)
  }

  /// Leaves of a line the part on the inner side of one of the box's.
  ///
  /// - Returns: whether there is any.
  private static func clip(
    _ part: inout (entry: Double, exit: Double), _ direction: Double, _ distance: Double
  ) -> Bool {
    if direction == 0 { return distance >= 0 }
    if direction < 0 {
      part.entry = max(part.entry, distance / direction)
    } else {
      part.exit = min(part.exit, distance / direction)
    }
    return part.entry < part.exit
  }
}
