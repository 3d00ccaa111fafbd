/// Finds places for direct labels, one after another: those that matter most come first and get the best.
///
/// Each label tries eight sides of its mark at growing distances and takes the first place free of the frame's
/// edges, other labels, marks and lines. Where none is near, a shorter form of it is tried; where none is at all,
/// it may lie over a line (its halo keeps it legible). A label without any free place is left out rather than set
/// over another: the figures stand in the table. The same input gives the same places, as nothing is random.
package struct LabelPlacement: Sendable {
  /// Where labels may stand.
  package let frame: Box
  /// What labels may never cover: marks, captions, and the labels placed so far.
  package private(set) var obstacles: [Box]
  /// What labels keep clear of if they can.
  package private(set) var lines: [LineSegment]
  /// In the order in which they were placed.
  package private(set) var placed: [PlacedLabel] = []

  /// Between a mark and its label, in units of the drawing.
  private static let distances: [Double] = [12, 26, 44, 64, 88, 116]
  /// Up to here a shorter form is better than a place farther away.
  private static let near = 26.0
  /// From this distance on, the eye needs a line from the mark to the label.
  private static let leaderDistance = 20.0
  private static let labelMargin = 4.0
  private static let lineMargin = 3.0

  package init(frame: Box, obstacles: [Box] = [], lines: [LineSegment] = []) {
    self.frame = frame
    self.obstacles = obstacles
    self.lines = lines
  }

  /// Keeps labels placed from now on off a box.
  package mutating func avoid(_ box: Box) {
    obstacles.append(box)
  }

  /// Places a label beside its mark.
  ///
  /// - Parameters:
  ///   - forms: the label in full, then shorter ones, each as its lines from the top.
  ///   - reach: the farthest it may stand from its mark.
  /// - Returns: nil where no form fits.
  @discardableResult
  package mutating func place(
    _ forms: [[LabelLine]], at anchor: Spot, preferring side: Side, reach: Double = .infinity
  ) -> PlacedLabel? {
    // The shortest form, a bare figure, is the last resort: a name matters more than a line left uncrossed.
    let resort = forms.count > 1 ? forms.suffix(1) : []
    for group in [forms.dropLast(resort.count), resort] {
      for (overLines, reach) in [(false, min(Self.near, reach)), (false, reach), (true, reach)] {
        for form in group where !form.isEmpty {
          let label = fit(form, at: anchor, sides: Side.from(side), reach: reach, overLines: overLines)
          guard let label else { continue }
          keep(label)
          return label
        }
      }
    }
    return nil
  }

  /// Whether a text could stand here, clear of everything.
  package func isFree(_ box: Box) -> Bool {
    isFree(box, overLines: false)
  }

  private mutating func keep(_ label: PlacedLabel) {
    placed.append(label)
    obstacles.append(label.box)
    if let leader = label.leader { lines.append(leader) }
  }

  private func fit(
    _ form: [LabelLine], at anchor: Spot, sides: [Side], reach: Double, overLines: Bool
  ) -> PlacedLabel? {
    for distance in Self.distances where distance <= reach {
      for side in sides {
        let box = box(of: form, at: anchor, side: side, distance: distance)
        guard isFree(box, overLines: overLines) else { continue }
        let leader = distance > Self.leaderDistance ? leader(from: anchor, to: box) : nil
        if let leader, obstacles.contains(where: { !$0.holds(anchor) && $0.crosses(leader) }) { continue }
        return PlacedLabel(lines: form, box: box, side: side, leader: leader)
      }
    }
    return nil
  }

  private func isFree(_ box: Box, overLines: Bool) -> Bool {
    let padded = box.padded(Self.labelMargin)
    // Leaders are never crossed: a line through a name reads as if it were struck out.
    let barred = overLines ? placed.compactMap(\.leader) : lines
    return frame.contains(box) && !obstacles.contains(where: padded.overlaps)
      && !barred.contains(where: box.padded(Self.lineMargin).crosses)
  }

  private func box(of form: [LabelLine], at anchor: Spot, side: Side, distance: Double) -> Box {
    let size = LabelLine.size(of: form)
    // Above or below its mark, a label needs no distance sideways: it starts nearly in line with it.
    let aside = side.vertical == 0 ? distance : 4
    let x =
      switch side.horizontal {
      case -1: anchor.x - aside - size.width
      case 1: anchor.x + aside
      default: anchor.x - size.width / 2
      }
    let y =
      switch side.vertical {
      case -1: anchor.y - distance - size.height
      case 1: anchor.y + distance
      default: anchor.y - size.height / 2
      }
    // Near the edge it slides along its mark instead of being given up.
    let slid = side.vertical == 0 ? x : max(frame.minX, min(x, frame.maxX - size.width))
    return Box(x: slid, y: y, width: size.width, height: size.height)
  }

  /// From the rim of the mark to the nearest place on the label.
  private func leader(from anchor: Spot, to box: Box) -> LineSegment {
    let end = Spot(
      x: max(box.minX, min(anchor.x, box.maxX)), y: max(box.minY, min(anchor.y, box.maxY)))
    let delta = (x: end.x - anchor.x, y: end.y - anchor.y)
    let length = (delta.x * delta.x + delta.y * delta.y).squareRoot()
    let share = length > 8 ? 8 / length : 0
    return LineSegment(Spot(x: anchor.x + delta.x * share, y: anchor.y + delta.y * share), end)
  }
}
