import Charts
import Testing

/// Charts that a careless drawing gets wrong, in the words of a language.
struct HostileChart: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let chart: TrendChart

  static let all = all(.english)

  static let plain = make(
    "plain", .english, values: [394.3, 430, 480, 530], baseline: 394.3, targets: [760, 1000]
  ).chart

  static func all(_ words: HostileWords) -> [HostileChart] {
    values(words) + stretches(words) + targets(words)
  }

  /// Extreme and missing numbers.
  private static func values(_ words: HostileWords) -> [HostileChart] {
    func make(_ name: String, _ values: [Double] = [], _ baseline: Double? = nil, _ targets: [Double] = [])
      -> HostileChart
    {
      Self.make(name, words, values: values, baseline: baseline, targets: targets)
    }
    let twelve = (0..<12).map(Double.init)
    return [
      Self.make("plain", words, values: [394.3, 430, 480, 530], baseline: 394.3, targets: [760, 1000]),
      make("equal values", Array(repeating: 394.3, count: 12), 394.3, [394.3, 394.3]),
      make("all zero", Array(repeating: 0, count: 12), 0, [0, 0]),
      make("negative", twelve.map { -5 - $0 }, -5, [-10, -20]),
      make("both signs", (0..<12).map { Double($0 % 5) - 2 }, -2, [3, -1]),
      make("tiny", twelve.map { 1e-6 * ($0 + 1) }, 1e-6, [5e-6, 2e-5]),
      make("vast", twelve.map { 1e11 * ($0 + 1) }, 1e11, [8e11, 1e12]),
      make("from tiny to vast", [1e-6, 1, 1e3, 1e6, 1e12], 1e-6, [1e6, 1e12]),
      make("largest numbers", [-1e308, 1e308, 5], 1e308, [-1e308]),
      make("no numbers", [.nan, 5, .infinity, 6], .nan, [.infinity, 7]),
      make("one point", [20]),
      make("targets only", [], nil, [760, 1000]),
      make("nothing"),
    ]
  }

  /// Many years, few years, breaks, and a label at every point.
  private static func stretches(_ words: HostileWords) -> [HostileChart] {
    let twelve = (0..<12).map(Double.init)
    return [
      make(
        "sixty years", words, years: 1966...2025, values: (0..<60).map { Double($0 * 37 % 23) }, baseline: 3,
        targets: [20, 25]),
      make(
        "sixty years, a break each", words, years: 1966...2025, values: (0..<60).map(Double.init),
        baseline: 3,
        targets: [20, 25]
      ) { $0.breakEachYear(from: 1966, words) },
      make("a break each year", words, values: twelve, baseline: 3, targets: [8, 11]) {
        $0.breakEachYear(from: 2014, words)
      },
      make("a label at every point", words, values: twelve, targets: [8, 11], labelsAll: true),
      make("one year", words, years: 2020...2020, values: [7], baseline: 7, targets: [7]),
      make(
        "a series behind it", words, values: [394.3, 430, 480, 530], baseline: 394.3, targets: [760, 1000]
      ) {
        $0.background = .init(
          stretches: [
            (2014...2018).map { DataPoint(year: $0, value: 30 * Double($0 - 1998)) },
            (2019...2024).map { DataPoint(year: $0, value: 20 * Double($0 - 1990)) },
          ],
          label: DirectLabel(name: words.longName, isBound: true))
      },
    ]
  }

  /// Long names and every form of target.
  private static func targets(_ words: HostileWords) -> [HostileChart] {
    let rising = (0..<12).map { 14.5 + Double($0) }
    let names = [("long name", words.longName), ("long words", String(repeating: "W", count: 30))]
    let forms: [TargetMark.Form] = [.atLeast, .atMost, .between]
    return names.map { description, name in
      make(description, words, values: rising, baseline: 14.5, targets: [20, 25], name: name)
    }
      + forms.map { form in
        make(
          "\(form)", words, values: (0..<12).map { 60 + 3 * Double($0) }, baseline: 60, targets: [80, 97],
          form: form)
      }
      + [
        make("a replaced target", words, values: [15, 16, 17], baseline: 14.5, targets: [20, 25, 22]) {
          $0.targets[1].superseded = true
          $0.targets[1].year = 2025
        }
      ]
  }

  private static func make(
    _ description: String, _ words: HostileWords, years: ClosedRange<Int> = 2014...2025,
    values: [Double] = [],
    baseline: Double? = nil, targets: [Double] = [], form: TargetMark.Form = .point, name: String? = nil,
    labelsAll: Bool = false, _ change: (inout TrendChart) -> Void = { _ in }
  ) -> HostileChart {
    let first = years.lowerBound
    let points = values.enumerated().map { index, value in
      DataPoint(
        year: first + index, value: value, kind: PointKind.allCases[index % PointKind.allCases.count],
        label: labelsAll || index == values.count - 1
          ? DirectLabel(name: "\(first + index)", value: "\(value)", remark: name ?? words.target) : nil,
        tooltip: "\(value)")
    }
    let marks = targets.enumerated().map { index, value in
      TargetMark(
        year: min(2020 + 5 * index, years.upperBound), low: value, high: form == .between ? value + 5 : value,
        form: form, label: DirectLabel(name: name ?? words.target, value: "\(value)"))
    }
    let start = baseline.map {
      DataPoint(
        year: first, value: $0, label: DirectLabel(name: "\(first) \(words.baseline)", value: "\($0)"))
    }
    var chart = TrendChart(
      years: years, unitLabel: words.unit, formatTick: { "\($0.value)" }, series: [points], baseline: start,
      targets: marks,
      path: form == .point
        ? (start.map { [($0.year, $0.value)] } ?? []) + marks.map { ($0.year, $0.low ?? 0) } : [],
      pathLabel: words.path,
      emptyLabel: words.none)
    change(&chart)
    return HostileChart(testDescription: description, chart: chart)
  }
}

extension TrendChart {
  fileprivate mutating func breakEachYear(from first: Int, _ words: HostileWords) {
    series = series.flatMap { $0.map { [$0] } }
    breaks = (first..<2025).map { YearRule(year: Double($0) + 0.5, label: words.break) }
  }
}
