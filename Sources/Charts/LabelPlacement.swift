/// Finds places for direct labels, one after another: those that matter most come first and get the best places.
///
/// Each label tries eight sides of its mark at increasing distances and takes the first place that is clear of the frame's edges, other
/// labels, marks and lines. If none is near, a more distant one is taken, and then a shorter form of the label is tried. A label that finds
/// no free place is left out rather than set over another or crossed by a line: the figures are in the table. Nothing is random, so the
/// same input gives the same places.
package struct LabelPlacement: Sendable {
  /// The area in which labels may be placed.
  package let frame: Box
  private var obstacles: Obstacles
  private let hasRules: Bool
  /// In the order in which they were placed.
  package private(set) var placed: [PlacedLabel] = []

  private static let offsets = LabelOffset.all
  /// The distances to try in turn, for each form of a label.
  private static let reaches = [
    (above: 0, upTo: near), (above: near, upTo: middling), (above: middling, upTo: .infinity),
  ]
  /// Up to this distance a label is easily seen to belong to its mark.
  static let near = 26.0
  private static let middling = 64.0
  /// From this distance on, readers need a line from the mark to the label.
  private static let leaderDistance = 20.0
  private static let labelMargin = 4.0
  private static let lineMargin = 3.0

  package init(frame: Box, obstacles: [Box] = [], lines: [LineSegment] = [], rules: [LineSegment] = []) {
    self.frame = frame
    self.obstacles = Obstacles(area: frame)
    hasRules = !rules.isEmpty
    for box in obstacles { self.obstacles.add(box) }
    for line in lines { self.obstacles.add(line) }
    for rule in rules { self.obstacles.add(rule: rule) }
  }

  /// Keeps labels that are placed from now on clear of a box.
  package mutating func avoid(_ box: Box) { obstacles.add(box) }

  /// Places a label beside its mark.
  ///
  /// - Parameters:
  ///   - forms: the label in full, then shorter ones, each as its lines from the top.
  ///   - reach: the greatest distance from its mark.
  ///   - isOptional: whether the label is left out rather than shortened.
  /// - Returns: nil where no form fits.
  @discardableResult
  package mutating func place(
    _ forms: [[LabelLine]], at anchor: Spot, preferring side: Side, reach: Double = .infinity,
    isOptional: Bool = false
  ) -> PlacedLabel? {
    // The shortest form, a bare figure, is the last resort.
    let forms = forms.map { (lines: $0, size: LabelLine.size(of: $0)) }
    let resort = forms.count > 1 ? forms.suffix(1) : forms[..<0]
    let full = forms.dropLast(resort.count)
    let groups: [(forms: ArraySlice<Form>, crossesRules: Bool)] =
      isOptional
      ? [(forms.prefix(1), false)] : [(full, false), (full, true), (resort, false), (resort, true)]
    for group in groups where hasRules || !group.crossesRules {
      for ring in Self.reaches where ring.above < reach {
        for form in group.forms where !form.lines.isEmpty {
          let label = fit(
            form, at: anchor, sides: Side.from(side), above: ring.above, upTo: min(ring.upTo, reach),
            crossingRules: group.crossesRules)
          guard let label else { continue }
          keep(label)
          return label
        }
      }
    }
    return nil
  }

  /// A label in full or shortened, and the room that it needs.
  private typealias Form = (lines: [LabelLine], size: (width: Double, height: Double))

  private mutating func keep(_ label: PlacedLabel) {
    placed.append(label)
    avoid(label.box)
    if let leader = label.leader { obstacles.add(leader) }
  }

  private func fit(
    _ form: Form, at anchor: Spot, sides: [Side], above nearest: Double, upTo farthest: Double,
    crossingRules: Bool
  ) -> PlacedLabel? {
    for offset in Self.offsets where nearest < offset.distance && offset.distance <= farthest {
      for side in sides where offset.applies(to: side) {
        let box = box(of: form.size, at: anchor, side: side, offset: offset)
        guard isFree(box, crossingRules: crossingRules) else { continue }
        let leader = offset.distance > Self.leaderDistance ? leader(from: anchor, to: box) : nil
        if let leader, !isClear(leader, from: anchor, crossingRules: crossingRules) { continue }
        return PlacedLabel(
          lines: form.lines, box: box, side: side, mark: anchor, leader: leader, strain: offset.distance)
      }
    }
    return nil
  }

  /// Whether a leader is clear of everything but its own mark.
  private func isClear(_ leader: LineSegment, from anchor: Spot, crossingRules: Bool) -> Bool {
    !obstacles.contains(near: leader.bounds) { obstacle in
      switch obstacle {
      case .box(let box): !box.holds(anchor) && box.crosses(leader)
      case .line(let line): line.crosses(leader)
      case .rule(let rule): !crossingRules && rule.crosses(leader)
      }
    }
  }

  /// Whether a text could be set here, clear of everything.
  package func isFree(_ box: Box, crossingRules: Bool = false) -> Bool {
    guard frame.contains(box) else { return false }
    let (padded, lined) = (box.padded(Self.labelMargin), box.padded(Self.lineMargin))
    return !obstacles.contains(near: padded) { obstacle in
      switch obstacle {
      case .box(let other): padded.overlaps(other)
      case .line(let line): lined.crosses(line)
      case .rule(let rule): !crossingRules && lined.crosses(rule)
      }
    }
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
    // Near the edge it is moved along its mark instead of being given up.
    let slid = side.vertical == 0 ? x : max(frame.minX, min(x, frame.maxX - size.width))
    return Box(x: slid, y: y, width: size.width, height: size.height)
  }

  /// From the rim of the mark to just short of the nearest point of the label.
  private func leader(from anchor: Spot, to box: Box) -> LineSegment {
    let end = Spot(
      x: max(box.minX, min(anchor.x, box.maxX)), y: max(box.minY, min(anchor.y, box.maxY)))
    let delta = (x: end.x - anchor.x, y: end.y - anchor.y)
    let length = (delta.x * delta.x + delta.y * delta.y).squareRoot()
    let share = length > 8 ? 8 / length : 0
    let stop = length > 12 ? 1 - 2 / length : 1
    return LineSegment(
      Spot(x: anchor.x + delta.x * share, y: anchor.y + delta.y * share),
      Spot(x: anchor.x + delta.x * stop, y: anchor.y + delta.y * stop))
  }
}
