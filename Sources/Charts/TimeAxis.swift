/// The ticks of a time axis, and which of them are labelled.
///
/// Years that matter come first: the baseline's, the targets', the latest observation's, then both ends. Between them every year of a round
/// step is labelled where enough space is left; no label ever touches another.
struct TimeAxis {
  /// A tick; one with a label is drawn longer.
  struct Mark: Hashable {
    let year: Int
    let x: Double
  }

  struct Label: Hashable {
    let year: Int
    let text: String
    /// Emphasised as a year that matters.
    let isKey: Bool
    let box: Box
  }

  let marks: [Mark]
  /// Ascending.
  let labels: [Label]

  /// The gap between any two labels, and between a label of the round step and any other.
  private static let gap = 8.0
  private static let roundGap = 30.0

  init(years: ClosedRange<Int>, keys: [Int], scale: Scale, form: ChartForm, name: (Int) -> String) {
    var labels: [Label] = []
    func add(_ year: Int, isKey: Bool, gap: Double) {
      guard years.contains(year) else { return }
      let box = Self.box(of: name(year), at: year, scale: scale, form: form)
      guard !labels.contains(where: { $0.box.padded(gap).overlaps(box) }) else { return }
      labels.append(Label(year: year, text: name(year), isKey: isKey, box: box))
    }
    keys.forEach { add($0, isKey: true, gap: Self.gap) }
    add(years.lowerBound, isKey: false, gap: Self.gap)
    add(years.upperBound, isKey: false, gap: Self.gap)
    let width = abs(scale.range.end - scale.range.start)
    for year in Ticks.years(years, Int(width / 75)) { add(year, isKey: false, gap: Self.roundGap) }
    self.labels = labels.sorted { $0.year < $1.year }

    // A tick for each year, as long as they can be told apart.
    let isDense = Double(years.count) * 4 > width
    marks = (isDense ? self.labels.map(\.year) : Array(years)).map {
      Mark(year: $0, x: scale.position(Double($0)))
    }
  }

  /// Centred under its tick, moved inwards at the edges of the drawing.
  private static func box(of name: String, at year: Int, scale: Scale, form: ChartForm) -> Box {
    let line = LabelLine(name, size: form.tickSize, bold: true)
    let x = min(max(1, scale.position(Double(year)) - line.width / 2), form.width - 1 - line.width)
    return Box(x: x, y: form.bottom + 20 - line.ascent, width: line.width, height: line.height)
  }
}
