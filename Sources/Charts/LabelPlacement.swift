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
  /// What labels rather lie over than over a line: thin and dotted, a halo parts them well.
  package private(set) var faintLines: [LineSegment]
  /// In the order in which they were placed.
  package private(set) var placed: [PlacedLabel] = []

  private static let offsets = LabelOffset.all
  /// What is tried in turn. A place close by, if over a dotted line, is better than one at the end of a leader, and one over
  /// a line better than one at the end of a long leader.
  private static let attempts: [(over: Tolerance, limit: Double)] = [
    (.nothing, near), (.faintLines, near), (.nothing, middling), (.faintLines, middling), (.lines, near),
    (.nothing, .infinity), (.faintLines, .infinity), (.lines, .infinity),
  ]
  /// A label up to here needs no long look from its mark.
  static let near = 26.0
  private static let middling = 64.0
  /// What a place over a line weighs, as a distance.
  static let overLineStrain = 60.0
  /// From this distance on, the eye needs a line from the mark to the label.
  private static let leaderDistance = 20.0
  private static let labelMargin = 4.0
  private static let lineMargin = 3.0

  /// What a label may lie over.
  private enum Tolerance {
    case nothing, faintLines, lines
  }

  package init(
    frame: Box, obstacles: [Box] = [], lines: [LineSegment] = [], faintLines: [LineSegment] = []
  ) {
    self.frame = frame
    self.obstacles = obstacles
    self.lines = lines
    self.faintLines = faintLines
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
  ///   - isOptional: a label that is rather left out than shortened or set over a line.
  /// - Returns: nil where no form fits.
  @discardableResult
  package mutating func place(
    _ forms: [[LabelLine]], at anchor: Spot, preferring side: Side, reach: Double = .infinity,
    isOptional: Bool = false
  ) -> PlacedLabel? {
    // The shortest form, a bare figure, is the last resort: a name matters more than a line left uncrossed.
    let resort = forms.count > 1 ? forms.suffix(1) : forms[..<0]
    let groups: [ArraySlice<[LabelLine]>] =
      isOptional ? [forms.prefix(1)] : [forms.dropLast(resort.count), resort]
    for group in groups {
      for (over, limit) in Self.attempts where !(isOptional && over == .lines) {
        let reach = min(limit, reach)
        for form in group where !form.isEmpty {
          let label = fit(form, at: anchor, sides: Side.from(side), reach: reach, over: over)
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
    isFree(box, barred(.nothing))
  }

  private mutating func keep(_ label: PlacedLabel) {
    placed.append(label)
    obstacles.append(label.box)
    if let leader = label.leader { lines.append(leader) }
  }

  private func fit(
    _ form: [LabelLine], at anchor: Spot, sides: [Side], reach: Double, over: Tolerance
  ) -> PlacedLabel? {
    let size = LabelLine.size(of: form)
    let barred = barred(over)
    for offset in Self.offsets where offset.distance <= reach {
      for side in sides where offset.applies(to: side) {
        let box = box(of: size, at: anchor, side: side, offset: offset)
        guard isFree(box, barred) else { continue }
        let leader = offset.distance > Self.leaderDistance ? leader(from: anchor, to: box) : nil
        if let leader, !isClear(leader, from: anchor, over: over) { continue }
        return PlacedLabel(
          lines: form, box: box, side: side, mark: anchor, leader: leader,
          strain: offset.distance + (over == .lines ? Self.overLineStrain : 0))
      }
    }
    return nil
  }

  /// Whether a leader runs clear of everything but its own mark.
  private func isClear(_ leader: LineSegment, from anchor: Spot, over: Tolerance) -> Bool {
    let barred = over == .lines ? placed.compactMap(\.leader) : lines
    return !obstacles.contains { !$0.holds(anchor) && $0.crosses(leader) }
      && !barred.contains { $0.crosses(leader) }
  }

  /// What a label may not lie over. Leaders are never crossed: a line through a name reads as if it were struck out.
  private func barred(_ over: Tolerance) -> [LineSegment] {
    switch over {
    case .nothing: lines + faintLines
    case .faintLines: lines
    case .lines: placed.compactMap(\.leader)
    }
  }

  private func isFree(_ box: Box, _ barred: [LineSegment]) -> Bool {
    let padded = box.padded(Self.labelMargin)
    return frame.contains(box) && !obstacles.contains(where: padded.overlaps)
      && !barred.contains(where: box.padded(Self.lineMargin).crosses)
  }

  private func box(
    of size: (width: Double, height: Double), at anchor: Spot, side: Side, offset: LabelOffset
  ) -> Box {
    let (aside, away) = side.vertical == 0 ? (offset.away, 0) : (offset.aside, offset.away)
    let x =
      switch side.horizontal {
      case -1: anchor.x - aside - size.width
      case 1: anchor.x + aside
      default: anchor.x - size.width / 2
      }
    let y =
      switch side.vertical {
      case -1: anchor.y - away - size.height
      case 1: anchor.y + away
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
