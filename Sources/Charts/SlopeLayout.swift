/// Where the columns, values and labels of a slope chart are placed.
struct SlopeLayout {
  static let top = 30.0

  let form: ChartForm
  let bottom: Double
  private(set) var endLabels: [PlacedLabel] = []
  private(set) var middleLabels: [PlacedLabel] = []

  private let chart: SlopeChart
  private let columns: Scale
  private let values: Scale
  private let nameLimit: Int

  /// The gap between a mark and the text beside it.
  private static let gap = 10.0

  /// - Returns: nil without two columns or without a value.
  init?(_ chart: SlopeChart, _ form: ChartForm) {
    let columns = chart.years.indices
    let values = chart.lines.flatMap { line in columns.compactMap(line.value) }
    guard let first = chart.years.first, let last = chart.years.last, first < last,
      let low = values.min(), let high = values.max()
    else { return nil }
    self.chart = chart
    self.form = form
    bottom = form.height - 14
    let room = Self.gap + 4
    // Names are broken over two lines where that makes all of them fit.
    let tall = form.labelSize * 1.2 * 3 + 2
    let limit = Double(chart.lines.count) * tall <= bottom - Self.top ? 2 : 1
    nameLimit = limit
    let left = chart.lines.map { Self.figure($0, 0, form).width }.max() ?? 0
    // Names get up to two fifths of the width, so that the slopes remain recognisable.
    let right =
      chart.lines.flatMap { Self.name($0, columns.count - 1, form, limit: limit) }.map(\.width).max() ?? 0
    self.columns = Scale(
      Double(first), Double(last), to: min(left, form.width * 0.25) + room,
      form.width - min(right, form.width * 0.42) - room)
    // Figures of columns in between are above their marks.
    let headroom = columns.count > 2 ? form.labelSize * 1.2 + 2 : 0
    self.values = Scale(low, high, to: bottom - 12, Self.top + 12 + headroom)
    endLabels = labels(.west, column: 0) + labels(.east, column: columns.count - 1)
    placeMiddleLabels()
  }

  func x(_ column: Int) -> Double { columns.position(Double(chart.years[column])) }

  func spot(_ column: Int, _ value: Double) -> Spot { Spot(x: x(column), y: values.position(value)) }

  private static func figure(_ line: SlopeLine, _ column: Int, _ form: ChartForm) -> LabelLine {
    let size = form.labelSize
    let text = LineBreaking.lines(
      of: line.figure(column), size: size, width: form.width * 0.25 / 1.06, limit: 1)
    let tone: DrawingClass =
      switch line.kind(column) {
      case .observed: .observedText
      case .baseline: .keyYear
      case .target: .targetText
      }
    return LabelLine(text.first ?? "", size: size, bold: true, style: .label, tone: tone)
  }

  private static func name(_ line: SlopeLine, _ column: Int, _ form: ChartForm, limit: Int) -> [LabelLine] {
    let size = form.labelSize
    let width = form.width * 0.42 - size
    return LineBreaking.lines(of: line.name, words: line.words, size: size, width: width, limit: limit).map {
      LabelLine($0, size: size, style: .label)
    } + [figure(line, column, form)]
  }

  /// The labels of one end, moved apart; if there are too many, those of the last lines are left out.
  private func labels(_ side: Side, column: Int) -> [PlacedLabel] {
    let labels: [(lines: [LabelLine], y: Double)] = chart.lines.compactMap { line in
      guard let value = line.value(column) else { return nil }
      let lines =
        side == .west ? [Self.figure(line, column, form)] : Self.name(line, column, form, limit: nameLimit)
      return (lines, values.position(value))
    }
    let height = (labels.map { LabelLine.size(of: $0.lines).height }.max() ?? 0) + 2
    let room = bottom - Self.top
    let sorted = labels.prefix(max(0, Int(room / max(1, height)))).sorted { $0.y < $1.y }
    let centres =
      LabelStack.centres(wanted: sorted.map(\.y), height: height, from: Self.top, to: bottom) ?? []
    return zip(sorted, centres).map { label, centre in
      let size = LabelLine.size(of: label.lines)
      let x = x(column) + side.horizontal * Self.gap
      let box = Box(
        x: side == .west ? x - size.width : x, y: centre - size.height / 2, width: size.width,
        height: size.height)
      // A label that had to move is joined to its mark.
      let isMoved = abs(centre - label.y) > size.height / 2
      let leader = LineSegment(Spot(x: x - side.horizontal * 5, y: label.y), Spot(x: x, y: centre))
      return PlacedLabel(
        lines: label.lines, box: box, side: side, mark: Spot(x: self.x(column), y: label.y),
        leader: isMoved ? leader : nil)
    }
  }

  /// The figures of the columns in between, only if they are close to their marks.
  private mutating func placeMiddleLabels() {
    let columns = chart.years.indices
    let spots = chart.lines.map { line in
      columns.compactMap { column in line.value(column).map { spot(column, $0) } }
    }
    var placement = LabelPlacement(
      frame: Box(minX: 2, minY: Self.top, maxX: form.width - 2, maxY: bottom),
      obstacles: endLabels.map(\.box) + spots.flatMap(\.self).map { Box(around: $0, 5) },
      lines: spots.flatMap(LineSegment.legs))
    for line in chart.lines {
      for column in columns.dropFirst().dropLast() {
        guard let value = line.value(column) else { continue }
        let text = Self.figure(line, column, form)
        guard !text.text.isEmpty else { continue }
        placement.place([[text]], at: spot(column, value), preferring: .north, reach: 12)
      }
    }
    middleLabels = placement.placed
  }
}
