/// A label with its place.
package struct PlacedLabel: Sendable, Hashable {
  package let lines: [LabelLine]
  /// The space reserved for it.
  package let box: Box
  package let side: Side
  /// The mark it belongs to.
  package let mark: Spot
  /// Joins it to its mark where it had to be placed at a distance.
  package let leader: LineSegment?
  /// How far from ideal its place is: its distance from the mark, plus a surcharge if it lies over a line.
  package let strain: Double

  package init(
    lines: [LabelLine], box: Box, side: Side, mark: Spot, leader: LineSegment?, strain: Double = 0
  ) {
    self.lines = lines
    self.box = box
    self.side = side
    self.mark = mark
    self.leader = leader
    self.strain = strain
  }

  /// The edge that the text is flush with: the one nearest its mark, so that a text narrower than its box is still next to it.
  var edge: (x: Double, anchor: TextAnchor) {
    let share = (mark.x - box.minX) / max(1, box.width)
    if share <= 0.3 { return (box.minX, .start) }
    return share >= 0.7 ? (box.maxX, .end) : ((box.minX + box.maxX) / 2, .middle)
  }
}
