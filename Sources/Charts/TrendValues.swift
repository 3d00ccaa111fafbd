/// The part of a trend chart that can be drawn: the values that are numbers. All its forms share it.
struct TrendValues: Sendable {
  /// In stretches that a line may join.
  let series: [[DataPoint]]
  /// The stretches of the series behind it.
  let background: [[DataPoint]]
  let baseline: DataPoint?
  let targets: [TargetMark]
  /// The path required.
  let path: [(year: Int, value: Double)]
  /// The years asked for and all that have a value.
  let years: ClosedRange<Int>

  /// The mark of a value, with the value in words.
  struct Mark {
    enum Symbol {
      case point(PointKind)
      case target(isReplaced: Bool)
      case baseline
      /// Of the series behind it.
      case background
    }

    let symbol: Symbol
    let year: Int
    let value: Double
    let tooltip: String
  }

  init(_ chart: TrendChart) {
    series = chart.series.flatMap(DataPoint.stretches)
    background = (chart.background?.stretches ?? []).flatMap(DataPoint.stretches)
    baseline = chart.baseline.flatMap { $0.value.isFinite ? $0 : nil }
    targets = chart.targets.filter { $0.level != nil }
    path = chart.path.filter { $0.value.isFinite }
    let points = (series + background).flatMap(\.self) + [baseline].compactMap(\.self)
    let known = points.map(\.year) + targets.map(\.year) + path.map(\.year)
    years = ClosedRange(
      uncheckedBounds: (
        min(chart.years.lowerBound, known.min() ?? chart.years.lowerBound),
        max(chart.years.upperBound, known.max() ?? chart.years.upperBound)
      ))
  }

  /// Everything that the value axis has to reach.
  var levels: [Double] {
    (series + background).flatMap(\.self).map(\.value) + [baseline].compactMap { $0?.value }
      + targets.flatMap(\.levels) + path.map(\.value)
  }

  /// How many figures of the chart's own there are to draw, including targets and baseline.
  var count: Int { series.reduce(targets.count) { $0 + $1.count } + (baseline == nil ? 0 : 1) }

  /// In the order of their years, in which a reader goes from one to the next; within a year, the larger mark is under the smaller.
  var marks: [Mark] {
    let points = series.flatMap(\.self).map {
      Mark(symbol: .point($0.kind), year: $0.year, value: $0.value, tooltip: $0.tooltip)
    }
    let targets = targets.map {
      Mark(
        symbol: .target(isReplaced: $0.superseded), year: $0.year, value: $0.level ?? 0, tooltip: $0.tooltip)
    }
    let baseline = [baseline].compactMap { start in
      start.map { Mark(symbol: .baseline, year: $0.year, value: $0.value, tooltip: $0.tooltip) }
    }
    let background = background.flatMap(\.self).map {
      Mark(symbol: .background, year: $0.year, value: $0.value, tooltip: $0.tooltip)
    }
    return (background + points + targets + baseline).enumerated()
      .sorted { ($0.element.year, $0.offset) < ($1.element.year, $1.offset) }.map(\.element)
  }
}
