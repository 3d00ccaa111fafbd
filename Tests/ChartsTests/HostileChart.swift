import Charts
import Testing

/// Charts that a careless drawing gets wrong.
struct HostileChart: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let chart: TrendChart

  static let all: [HostileChart] =
    [
      HostileChart(testDescription: "plain", chart: plain),
      make(
        "equal values", values: Array(repeating: 394.3, count: 12), baseline: 394.3, targets: [394.3, 394.3]),
      make("all zero", values: Array(repeating: 0, count: 12), baseline: 0, targets: [0, 0]),
      make("negative", values: (0..<12).map { -5 - Double($0) }, baseline: -5, targets: [-10, -20]),
      make("both signs", values: (0..<12).map { Double($0 % 5) - 2 }, baseline: -2, targets: [3, -1]),
      make("tiny", values: (0..<12).map { 1e-6 * Double($0 + 1) }, baseline: 1e-6, targets: [5e-6, 2e-5]),
      make("vast", values: (0..<12).map { 1e11 * Double($0 + 1) }, baseline: 1e11, targets: [8e11, 1e12]),
      make("from tiny to vast", values: [1e-6, 1, 1e3, 1e6, 1e12], baseline: 1e-6, targets: [1e6, 1e12]),
      make("largest numbers", values: [-1e308, 1e308, 5], baseline: 1e308, targets: [-1e308]),
      make("no numbers", values: [.nan, 5, .infinity, 6], baseline: .nan, targets: [.infinity, 7]),
      make("one point", values: [20]),
      make("targets only", targets: [760, 1000]),
      make("nothing"),
      make(
        "sixty years", years: 1966...2025, values: (0..<60).map { Double($0 * 37 % 23) }, baseline: 3,
        targets: [20, 25]),
      make(
        "sixty years, a break each", years: 1966...2025, values: (0..<60).map(Double.init), baseline: 3,
        targets: [20, 25],
        breaks: (1966..<2025).map { YearRule(year: Double($0) + 0.5, label: "统计口径调整") }),
      make(
        "a break each year", values: (0..<12).map(Double.init), baseline: 3, targets: [8, 11],
        breaks: (2014..<2025).map { YearRule(year: Double($0) + 0.5, label: "new classification") }),
      make("a label at every point", values: (0..<12).map(Double.init), targets: [8, 11], labelsAll: true),
      make("one year", years: 2020...2020, values: [7], baseline: 7, targets: [7]),
      make(
        "long names", values: (0..<12).map { 14.5 + Double($0) }, baseline: 14.5, targets: [20, 25],
        name: "战略性新兴产业规模以上工业企业总产值占全市规模以上工业比重值"),
      make(
        "long words", values: (0..<12).map { 14.5 + Double($0) }, baseline: 14.5, targets: [20, 25],
        name: String(repeating: "W", count: 30)),
    ]
    + [TargetMark.Form.atLeast, .atMost, .between].map { form in
      make(
        "\(form)", values: (0..<12).map { 60 + 3 * Double($0) }, baseline: 60, targets: [80, 97], form: form)
    }

  static let plain: TrendChart = {
    var chart = make("plain", values: [394.3, 430, 480, 530], baseline: 394.3, targets: [760, 1000]).chart
    chart.gaps = [2018]
    return chart
  }()

  private static func make(
    _ description: String, years: ClosedRange<Int> = 2014...2025, values: [Double] = [],
    baseline: Double? = nil,
    targets: [Double] = [], form: TargetMark.Form = .point, breaks: [YearRule] = [],
    name: String = "2020 target",
    labelsAll: Bool = false
  ) -> HostileChart {
    let first = years.lowerBound
    let points = values.enumerated().map { index, value in
      DataPoint(
        year: first + index, value: value, kind: PointKind.allCases[index % PointKind.allCases.count],
        label: labelsAll || index == values.count - 1
          ? DirectLabel(name: "\(first + index)", value: "\(value)", remark: name) : nil,
        tooltip: "\(value)")
    }
    let marks = targets.enumerated().map { index, value in
      TargetMark(
        year: min(2020 + 5 * index, years.upperBound), low: value, high: form == .between ? value + 5 : value,
        form: form, label: DirectLabel(name: name, value: "\(value)"))
    }
    let start = baseline.map {
      DataPoint(year: first, value: $0, label: DirectLabel(name: "\(first) baseline", value: "\($0)"))
    }
    return HostileChart(
      testDescription: description,
      chart: TrendChart(
        years: years, unitLabel: "billion yuan", formatTick: { "\($0.value)" }, series: [points],
        breaks: breaks,
        baseline: start, targets: marks,
        path: form == .point
          ? (start.map { [($0.year, $0.value)] } ?? []) + marks.map { ($0.year, $0.low ?? 0) } : [],
        pathLabel: "Required path",
        bands: [
          PeriodBand(years: 2014...2020, label: "Period 1 2015–2020", shortLabel: "2015–2020"),
          PeriodBand(years: 2020...2025, label: "Period 2 2020–2025", shortLabel: "2020–2025"),
        ],
        gaps: [], gapLabel: "no data", emptyLabel: "No observations published yet"))
  }
}
