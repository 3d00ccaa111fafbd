/// Places the direct labels of a trend chart: targets first, then the baseline, observations, the series behind them, breaks and the path.
struct TrendLabels {
  private(set) var placed: [PlacedLabel] = []
  /// The labels of marks that found no place.
  private(set) var unplaced: [DirectLabel] = []
  /// The place of the sentence that says that there is no observation.
  private(set) var emptyLabel: Box?

  private let layout: TrendLayout
  private var placement: LabelPlacement

  /// Labels of rules and of the path stay close or are left out: the note says the same.
  private static let ruleReach = 12.0

  /// The baseline's label and that of a value soon after it may want the same place, and so may those of two marks side by side. If one
  /// ends up far away or finds no place, other orders are tried, and the one with the least strain is taken; the usual one if they are
  /// equal.
  init(layout: TrendLayout) {
    let form = layout.form
    let frame = Box(minX: layout.left + 2, minY: 2, maxX: form.width - 2, maxY: form.bottom - 3)
    let empty = LabelPlacement(
      frame: frame, obstacles: Self.obstacles(layout), lines: Self.lines(layout),
      rules: layout.rules + layout.zeroLines)
    var best = TrendLabels(layout: layout, empty, Order())
    if layout.values.baseline != nil, best.isStrained {
      best = best.orBetter(Order(baselineFirst: false), empty)
    }
    // One label may have pushed out another although a different place would have been as good for it.
    if !best.unplaced.isEmpty {
      let first = Set(best.unplaced)
      for baselineFirst in [true, false] {
        best = best.orBetter(Order(baselineFirst: baselineFirst, first: first), empty)
      }
    }
    self = best
  }

  /// The order in which labels look for their places.
  private struct Order {
    var baselineFirst = true
    /// Those that go before everything except the targets in force.
    var first: Set<DirectLabel> = []
  }

  private var isStrained: Bool { !unplaced.isEmpty || placed.contains { $0.leader != nil } }

  private func orBetter(_ order: Order, _ empty: LabelPlacement) -> TrendLabels {
    let other = TrendLabels(layout: layout, empty, order)
    return other.strain < strain ? other : self
  }

  /// - Parameter placement: before any label.
  private init(layout: TrendLayout, _ placement: LabelPlacement, _ order: Order) {
    self.layout = layout
    self.placement = placement
    func isFirst(_ label: DirectLabel?) -> Bool { label.map(order.first.contains) ?? false }
    let (replaced, targets) = layout.values.targets.partitioned(by: \.superseded)
    let points = Array(layout.values.series.flatMap(\.self).reversed())
    let (optional, needed) = points.partitioned { $0.label?.isOptional != false }
    let (forecasts, others) = needed.partitioned { $0.kind == .forecast }
    for target in targets { place(target) }
    for target in replaced where isFirst(target.label) { place(target) }
    for point in others + forecasts where isFirst(point.label) { place(point) }
    if order.baselineFirst { placeBaseline() }
    for point in others where !isFirst(point.label) { place(point) }
    if !order.baselineFirst { placeBaseline() }
    for point in forecasts where !isFirst(point.label) { place(point) }
    for target in replaced where !isFirst(target.label) { place(target) }
    for point in optional where point.label != nil { place(point) }
    placeBackgroundLabel()
    placeEmptyLabel()
    for rule in layout.chart.breaks { place(rule) }
    placePathLabel()
  }

  /// A label that is left out weighs more than the longest leader.
  private var strain: Double { 1000 * Double(unplaced.count) + placed.reduce(0) { $0 + $1.strain } }

  private mutating func placeBaseline() {
    guard let baseline = layout.values.baseline else { return }
    let rises = layout.path.count < 2 || layout.path[1].y <= layout.path[0].y
    place(baseline.label, at: layout.spot(baseline), preferring: rises ? .southEast : .northEast)
  }

  /// The marks and the unit.
  private static func obstacles(_ layout: TrendLayout) -> [Box] {
    let form = layout.form
    let unit = LabelLine.size(of: layout.unitLines)
    let radius = layout.markRadius
    return (layout.values.series + layout.values.background).flatMap(\.self)
      .map { Box(around: layout.spot($0), radius) }
      + layout.values.targets.map { Box(around: layout.spot($0), 7) }
      + [layout.values.baseline].compactMap(\.self).map { Box(around: layout.spot($0), 5.5) }
      + [Box(x: 0, y: form.tickSize + 1 - form.tickSize * 0.93, width: unit.width, height: unit.height)]
  }

  private static func lines(_ layout: TrendLayout) -> [LineSegment] {
    let observed =
      layout.hasLine ? layout.values.series.flatMap { LineSegment.legs(of: $0.map(layout.spot)) } : []
    let thresholds = layout.values.targets.filter(\.isThreshold).flatMap(layout.thresholds)
    let background = layout.values.background.flatMap { LineSegment.legs(of: $0.map(layout.spot)) }
    return observed + background + LineSegment.legs(of: layout.path) + thresholds
  }

  private mutating func place(_ point: DataPoint) {
    place(point.label, at: layout.spot(point), preferring: .southEast, tone: .observedText)
  }

  /// Close to one of its points, the last that has room for all of it: its line may not be taken for the chart's own.
  private mutating func placeBackgroundLabel() {
    guard let background = layout.chart.background else { return }
    let forms = background.label.forms(layout.form)
    let spots = layout.values.background.flatMap(\.self).reversed().map(layout.spot)
    for (form, reach) in forms.map({ ($0, LabelPlacement.near) }) + forms.map({ ($0, .infinity) }) {
      for spot in spots {
        if let done = placement.place([form], at: spot, preferring: .southEast, reach: reach) {
          placed.append(done)
          return
        }
      }
    }
    unplaced.append(background.label)
  }

  private mutating func place(_ target: TargetMark) {
    let side: Side = target.form == .atMost ? .southWest : .northWest
    place(
      target.label, at: layout.spot(target), preferring: side, tone: target.superseded ? nil : .targetText)
  }

  private mutating func place(
    _ label: DirectLabel?, at spot: Spot, preferring side: Side, tone: DrawingClass? = nil
  ) {
    guard let label else { return }
    let forms = label.forms(layout.form, tone: tone)
    let reach = label.isOptional ? LabelPlacement.near : .infinity
    guard
      let done = placement.place(
        forms, at: spot, preferring: side, reach: reach, isOptional: label.isOptional)
    else {
      if !label.isOptional { unplaced.append(label) }
      return
    }
    placed.append(done)
  }

  private mutating func place(_ rule: YearRule) {
    guard !rule.label.isEmpty, let segment = layout.segment(of: rule) else { return }
    let forms = DirectLabel(name: rule.label).forms(layout.form)
    let head = Spot(x: segment.start.x, y: segment.start.y + 12)
    if let done = placement.place(
      forms, at: head, preferring: .east, reach: Self.ruleReach, isOptional: true)
    {
      placed.append(done)
    }
  }

  /// Beside the path, as close as possible to the middle of its last stretch between points that the plan states.
  private mutating func placePathLabel() {
    guard !layout.chart.pathLabel.isEmpty else { return }
    let forms = DirectLabel(name: layout.chart.pathLabel).forms(layout.form, tone: .targetText)
    let stated =
      layout.values.targets.map(layout.spot) + [layout.values.baseline.map(layout.spot)].compactMap(\.self)
    let ends = Set(stated.map(\.x)).sorted().suffix(2)
    let middle = ends.reduce(0) { $0 + $1 / Double(ends.count) }
    let places = LineSegment.legs(of: layout.path).flatMap { leg in
      [0.5, 0.3, 0.7].map { (leg: leg, spot: leg.spot(at: $0)) }
    }
    for (leg, spot) in places.sorted(by: { abs($0.spot.x - middle) < abs($1.spot.x - middle) }) {
      let side: Side = leg.end.y <= leg.start.y ? .northWest : .northEast
      guard
        let done = placement.place(
          forms, at: spot, preferring: side, reach: Self.ruleReach, isOptional: true)
      else { continue }
      placed.append(done)
      return
    }
  }

  /// In the middle above the axis, if there is space.
  private mutating func placeEmptyLabel() {
    let line = LabelLine(layout.chart.emptyLabel, size: layout.form.tickSize)
    guard layout.values.series.isEmpty, !line.text.isEmpty else { return }
    let middle = (layout.left + layout.form.right) / 2
    let box = Box(
      x: middle - line.width / 2, y: layout.form.bottom - 14 - line.ascent, width: line.width,
      height: line.height)
    emptyLabel = placement.isFree(box) ? box : nil
    if let emptyLabel { placement.avoid(emptyLabel) }
  }
}

extension Array {
  /// Those that meet a condition, and the others, each in their order.
  fileprivate func partitioned(by condition: (Element) -> Bool) -> (met: [Element], others: [Element]) {
    (filter(condition), filter { !condition($0) })
  }
}
