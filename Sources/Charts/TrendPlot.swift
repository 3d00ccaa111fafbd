import Markup

/// Draws a trend chart that has been laid out, from the bottom layer up: zones, axes, lines, marks, labels.
struct TrendPlot: Sendable {
  let layout: TrendLayout
  let labels: TrendLabels

  private var form: ChartForm { layout.form }
  private var values: TrendValues { layout.values }

  init(layout: TrendLayout) {
    self.layout = layout
    labels = TrendLabels(layout: layout)
  }

  func write(to writer: inout MarkupWriter) {
    for target in values.targets where target.isThreshold { writeZone(of: target, to: &writer) }
    writeValueAxis(to: &writer)
    writeTimeAxis(to: &writer)
    writer.lines(.rule, layout.rules.flatMap(besideLabels), dashes: YearRule.dashes)
    for stretch in values.background where stretch.count > 1 {
      writer.polyline(.backgroundLine, stretch.map(layout.spot))
    }
    writeTargetLines(to: &writer)
    if layout.path.count > 1 { writer.polyline(.path, layout.drawnPath) }
    if layout.hasLine {
      for stretch in values.series { writeLine(stretch, to: &writer) }
    }
    writeMarks(to: &writer)
    writeLabels(to: &writer)
  }

  /// A line that yields to labels, left out where one had no other place.
  private func besideLabels(_ line: LineSegment) -> [LineSegment] {
    line.parts(outside: labels.placed.map { $0.box.padded(2) })
  }

  private func writeValueAxis(to writer: inout MarkupWriter) {
    let (zero, others) = (layout.axis.ticks.filter(\.isZero), layout.axis.ticks.filter { !$0.isZero })
    writer.lines(.grid, others.map(layout.levelLine))
    writer.lines(.zero, zero.map(layout.levelLine).flatMap(besideLabels))
    writer.texts(.end) { writer in
      for (tick, label) in zip(layout.axis.ticks, layout.tickLabels)
      where label.width <= TrendLayout.widestLabel(form) {
        writer.line(
          label, x: layout.left - 4, baseline: layout.y.position(tick.value) + form.tickSize * 0.35)
      }
    }
    for (index, line) in layout.unitLines.enumerated() {
      writer.line(line, x: 0, baseline: form.tickSize + 1 + Double(index) * line.height)
    }
    guard layout.axis.isCropped else { return }
    // Two strokes across the foot: the axis does not reach zero.
    writer.lines(
      .rule,
      [0.0, 4].map { shift in
        LineSegment(
          Spot(x: layout.left + shift, y: form.bottom + 4),
          Spot(x: layout.left + shift + 4, y: form.bottom - 4))
      })
  }

  private func writeTimeAxis(to writer: inout MarkupWriter) {
    // If zero is inside the plot or off the axis, the foot has a line of its own.
    let foot =
      layout.axis.low == 0
      ? []
      : [LineSegment(Spot(x: layout.left, y: form.bottom), Spot(x: form.right, y: form.bottom))]
    let labelled = Set(layout.time.labels.map(\.year))
    let teeth = layout.time.marks.compactMap { mark in
      labelled.contains(mark.year)
        ? (x: mark.x.rounded(), length: 6.0) : form.ticksEachYear ? (x: mark.x.rounded(), length: 3) : nil
    }
    writer.path(.tick) { course in
      for line in foot { course.line(line) }
      course.comb(of: teeth, below: form.bottom)
    }
    writer.texts(.middle) { writer in
      for label in layout.time.labels {
        let line = LabelLine(label.text, size: form.tickSize, tone: label.isKey ? .keyYear : nil)
        writer.line(line, x: (label.box.minX + label.box.maxX) / 2, baseline: form.bottom + 20)
      }
    }
  }

  private func writeZone(of target: TargetMark, to writer: inout MarkupWriter) {
    let extent = layout.extent(of: target)
    let levels = target.levels.map(layout.y.position)
    guard let upper = levels.min(), let lower = levels.max() else { return }
    let (top, bottom) =
      switch target.form {
      case .point: (upper, upper)
      case .atLeast: (layout.top - 8, layout.spot(target).y)
      case .atMost: (layout.spot(target).y, form.bottom)
      case .between: (upper, max(lower, upper + 1))
      }
    guard bottom > top else { return }
    writer.rectangle(.zone, Box(minX: extent.start, minY: top, maxX: extent.end, maxY: bottom))
  }

  /// A polyline for each run of segments with the same dashes. A segment is as uncertain as the less certain of its ends.
  private func writeLine(_ points: [DataPoint], to writer: inout MarkupWriter) {
    var run: [Spot] = []
    var runDashes: String?
    for (start, end) in zip(points, points.dropFirst()) {
      let dashes = end.kind.dashes ?? start.kind.dashes
      if run.isEmpty || dashes != runDashes {
        if !run.isEmpty { writer.polyline(.observedLine, run, dashes: runDashes) }
        run = [layout.spot(start)]
        runDashes = dashes
      }
      run.append(layout.spot(end))
    }
    if !run.isEmpty { writer.polyline(.observedLine, run, dashes: runDashes) }
  }

  /// The lines of thresholds: solid in the target's colour, since dashes mean a path.
  private func writeTargetLines(to writer: inout MarkupWriter) {
    let targets = values.targets.filter { !$0.superseded }
    writer.lines(.target, targets.filter(\.isThreshold).flatMap(layout.thresholds))
  }

  /// One child element for each mark, in the order of `TrendDrawing.tooltips`, so that the page's script knows which is which.
  private func writeMarks(to writer: inout MarkupWriter) {
    writer.open("g") { $0.style(.observedPoint) }
    for mark in values.marks {
      let spot = layout.spot(mark.year, mark.value)
      switch mark.symbol {
      case .point(let kind):
        Mark.point(kind, at: spot, radius: layout.markRadius, isGrouped: true, to: &writer)
      case .target(let isReplaced): Mark.target(at: spot, struck: isReplaced, to: &writer)
      case .baseline: Mark.baseline(at: spot, to: &writer)
      case .background: writer.circle(.backgroundPoint, spot, 0.6 * layout.markRadius)
      }
    }
    writer.close("g")
  }

  private func writeLabels(to writer: inout MarkupWriter) {
    writer.labels(labels.placed)
    guard let box = labels.emptyLabel else { return }
    let line = LabelLine(layout.chart.emptyLabel, size: form.tickSize)
    writer.line(line, x: (box.minX + box.maxX) / 2, baseline: box.minY + line.ascent, anchor: .middle)
  }
}
