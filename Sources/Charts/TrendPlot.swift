import Markup

/// Draws a laid-out trend chart, from the ground up: bands and zones, axes, lines, marks, labels.
struct TrendPlot: Sendable {
  let layout: TrendLayout
  let labels: TrendLabels

  private var form: ChartForm { layout.form }

  init(layout: TrendLayout) {
    self.layout = layout
    labels = TrendLabels(layout: layout)
  }

  func write(to writer: inout MarkupWriter) {
    for box in layout.bandBoxes { writer.append(Mark.rectangle("band", box)) }
    for target in layout.targets where target.isThreshold { drawZone(of: target, into: &writer) }
    drawValueAxis(into: &writer)
    drawTimeAxis(into: &writer)
    drawPeriods(into: &writer)
    for rule in layout.rules { writer.append(Mark.line("brk", rule.start, rule.end, dashes: "4 4")) }
    drawPath(into: &writer)
    drawSeries(into: &writer)
    drawTargets(into: &writer)
    if let baseline = layout.baseline {
      writer.append(
        Mark.baseline(at: layout.spot(baseline), data(baseline.year, baseline.value, baseline.tooltip)))
    }
    drawLabels(into: &writer)
  }

  private func drawValueAxis(into writer: inout MarkupWriter) {
    for (tick, label) in zip(layout.axis.ticks, layout.tickLabels) {
      let y = layout.y.position(tick.value)
      let style = tick.mantissa == 0 ? "ax" : "gl"
      writer.append(Mark.line(style, Spot(x: layout.left, y: y), Spot(x: form.right, y: y)))
      guard label.width <= TrendLayout.widestLabel(form) else { continue }
      writer.append(Text.line(label, x: layout.left - 4, baseline: y + form.tickSize * 0.35, anchor: "end"))
    }
    for (index, line) in layout.unitLines.enumerated() {
      writer.append(Text.line(line, x: 0, baseline: form.tickSize + 1 + Double(index) * line.height))
    }
    guard layout.axis.isCropped else { return }
    // Two strokes across the foot: the axis does not reach zero.
    let strokes = [0.0, 4].map { shift in
      [
        Spot(x: layout.left + shift, y: form.bottom + 4),
        Spot(x: layout.left + shift + 4, y: form.bottom - 4),
      ]
    }
    writer.shape("path", [.class("brk"), Attribute("d", PathData.strokes(strokes))])
  }

  private func drawTimeAxis(into writer: inout MarkupWriter) {
    // Where zero lies inside the plot or off it, the foot has its own line.
    if layout.axis.low != 0 {
      writer.append(
        Mark.line("mt", Spot(x: layout.left, y: form.bottom), Spot(x: form.right, y: form.bottom)))
    }
    let labelled = Set(layout.time.labels.map(\.year))
    for mark in layout.time.marks {
      let length = labelled.contains(mark.year) ? 6.0 : 3
      writer.append(
        Mark.line("mt", Spot(x: mark.x, y: form.bottom), Spot(x: mark.x, y: form.bottom + length)))
    }
    for label in layout.time.labels {
      let line = LabelLine(label.text, size: form.tickSize, style: label.isKey ? "tk yr" : "tk")
      writer.append(
        Text.centred(line, x: (label.box.minX + label.box.maxX) / 2, baseline: form.bottom + 20))
    }
  }

  private func drawPeriods(into writer: inout MarkupWriter) {
    let brackets = layout.brackets
    for bracket in brackets {
      let (start, end, top) = (bracket.start + 3, bracket.end - 3, form.bottom + 27)
      let stroke = [(start, top), (start, top + 4), (end, top + 4), (end, top)].map { Spot(x: $0.0, y: $0.1) }
      writer.shape("path", [.class("brk"), Attribute("d", PathData.strokes([stroke]))])
    }
    // All in full or all in short, so that they read alike.
    for name in [\PeriodBand.label, \.shortLabel] {
      let lines = brackets.map { LabelLine($0.band[keyPath: name], size: form.tickSize, style: "tk") }
      guard zip(lines, brackets).allSatisfy({ $0.width <= $1.end - $1.start }) else { continue }
      for (line, bracket) in zip(lines, brackets) {
        writer.append(Text.centred(line, x: (bracket.start + bracket.end) / 2, baseline: form.bottom + 47))
      }
      return
    }
  }

  private func drawZone(of target: TargetMark, into writer: inout MarkupWriter) {
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
    writer.append(Mark.rectangle("zone", Box(minX: extent.start, minY: top, maxX: extent.end, maxY: bottom)))
  }

  private func drawPath(into writer: inout MarkupWriter) {
    guard layout.path.count > 1 else { return }
    writer.shape("polyline", [.class("path"), Attribute("points", PathData.points(layout.path))])
  }

  private func drawSeries(into writer: inout MarkupWriter) {
    for spot in layout.gapSpots { writer.append(Mark.missing(at: spot)) }
    if layout.hasLine {
      for stretch in layout.series { drawLine(stretch, into: &writer) }
    }
    for point in layout.series.flatMap(\.self) {
      writer.append(
        Mark.point(
          point.kind, at: layout.spot(point), radius: layout.markRadius,
          data(point.year, point.value, point.tooltip)))
    }
  }

  /// A polyline for each run of legs with the same dashes. A leg is as uncertain as the less certain of its ends.
  private func drawLine(_ points: [DataPoint], into writer: inout MarkupWriter) {
    var run: [Spot] = []
    var runDashes: String?
    func finish(_ writer: inout MarkupWriter) {
      guard run.count > 1 else { return }
      writer.shape(
        "polyline",
        [
          .class("ob"), Attribute("points", PathData.points(run)),
          runDashes.map { Attribute("stroke-dasharray", $0) },
        ])
    }
    for (start, end) in zip(points, points.dropFirst()) {
      let dashes = end.kind.dashes ?? start.kind.dashes
      if run.isEmpty || dashes != runDashes {
        finish(&writer)
        run = [layout.spot(start)]
        runDashes = dashes
      }
      run.append(layout.spot(end))
    }
    finish(&writer)
  }

  private func drawTargets(into writer: inout MarkupWriter) {
    for target in layout.targets where !target.superseded {
      let spot = layout.spot(target)
      if form.bottom - spot.y > 12 {
        writer.append(Mark.line("drop", Spot(x: spot.x, y: spot.y + 7), Spot(x: spot.x, y: form.bottom - 3)))
      }
      guard target.isThreshold else { continue }
      let extent = layout.extent(of: target)
      for y in target.levels.map(layout.y.position) {
        // A solid line in the target's colour: what is dashed is a path.
        writer.append(Mark.line("tg", Spot(x: extent.start, y: y), Spot(x: extent.end, y: y)))
      }
    }
    for target in layout.targets {
      writer.append(
        Mark.target(
          at: layout.spot(target), struck: target.superseded,
          data(target.year, target.level ?? 0, target.tooltip)))
    }
  }

  private func drawLabels(into writer: inout MarkupWriter) {
    let bands = layout.bandBoxes
    for label in labels.placed {
      writer.append(Text.label(label, onBand: bands.contains { $0.contains(label.box) }))
    }
    for (text, box) in [
      (layout.chart.gapLabel, labels.gapLabel), (layout.chart.emptyLabel, labels.emptyLabel),
    ] {
      guard let box else { continue }
      let line = LabelLine(text, size: form.tickSize, style: "tk")
      writer.append(Text.centred(line, x: (box.minX + box.maxX) / 2, baseline: box.minY + line.ascent))
    }
  }

  /// What the page's script reads from a mark.
  private func data(_ year: Int, _ value: Double, _ tooltip: String) -> [Attribute?] {
    let isWhole = value == value.rounded() && abs(value) < 1e15
    return [
      Attribute("data-year", year), Attribute("data-value", isWhole ? String(Int(value)) : String(value)),
      tooltip.isEmpty ? nil : Attribute("data-label", tooltip),
    ]
  }
}
