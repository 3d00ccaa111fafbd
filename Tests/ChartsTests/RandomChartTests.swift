import Charts
import Markup
import TestSupport
import Testing

@Suite("Random trend charts")
struct RandomChartTests {
  @Test("no text overlaps another or leaves the drawing, whatever the seed")
  func texts() {
    var random = SeededGenerator(seed: 11)
    for number in 0..<150 {
      let words: HostileWords = number.isMultiple(of: 2) ? .english : .chinese
      let chart = Self.chart(words, &random)
      for form in ChartForm.allCases {
        let drawing = chart.drawing(form)
        let texts = DrawnText.all(in: drawing.draw(.plain).string, form)
        let view = Box(x: -0.1, y: -0.1, width: form.width + 0.2, height: form.height + 0.2)
        for (index, text) in texts.enumerated() {
          #expect(view.contains(text.box), "chart \(number), \(form): “\(text.text)” at \(text.box)")
          for other in texts[(index + 1)...] where text.box.padded(-0.6).overlaps(other.box) {
            Issue.record("chart \(number), \(form): “\(text.text)” overlaps “\(other.text)”")
          }
        }
      }
    }
  }

  @Test("the points of an observed line lie in the order of their years, and its runs follow one another")
  func lines() throws {
    var random = SeededGenerator(seed: 12)
    var count = 0
    for _ in 0..<100 {
      let chart = Self.chart(.english, &random)
      let svg = chart.drawing(.wide).draw(.plain).string
      var last = 0.0
      for line in svg.matches(of: /<polyline class="ob" points="([^"]+)"/) {
        let xs = line.1.split(separator: " ").compactMap {
          $0.split(separator: ",").first.flatMap { Double($0) }
        }
        #expect(xs.count > 1 && xs == xs.sorted())
        // A run may begin where the one before it ended: the dashes change there, not the stretch.
        #expect(try #require(xs.first) >= last)
        last = try #require(xs.last)
        count += 1
      }
    }
    #expect(count > 100)
  }

  /// Anything that a plan may hold: gaps and breaks, all kinds, any scale, targets of all forms, none of anything.
  private static func chart(_ words: HostileWords, _ random: inout SeededGenerator) -> TrendChart {
    let first = Int.random(in: 1990...2020, using: &random)
    let last = first + Int.random(in: 1...40, using: &random)
    let power = Double.random(in: -4...5, using: &random)
    let size = [1e-6, 1e-3, 1, 1e3, 1e5][Int.random(in: 0..<5, using: &random)]
    func value() -> Double {
      (Double.random(in: -0.2...1, using: &random) * size * power.magnitude * 10).rounded() / 10
    }
    let years = (first...last).filter { _ in Int.random(in: 0...4, using: &random) > 0 }
    var series: [[DataPoint]] = []
    for year in years {
      let isLabelled = year == years.last || Int.random(in: 0...9, using: &random) == 0
      let point = DataPoint(
        year: year, value: value(), kind: PointKind.allCases.randomElement(using: &random) ?? .observed,
        label: isLabelled
          ? DirectLabel(name: "\(year)", value: "\(value())", isOptional: year != years.last) : nil)
      if let end = series.last?.last?.year, end == year - 1 {
        series[series.count - 1].append(point)
      } else {
        series.append([point])
      }
    }
    let targets = (0..<Int.random(in: 0...4, using: &random)).map { _ in
      TargetMark(
        year: Int.random(in: first...last, using: &random), low: value(), high: value(),
        form: TargetMark.Form.allCases.randomElement(using: &random) ?? .point,
        label: DirectLabel(name: words.target, value: "\(value())"), superseded: Bool.random(using: &random))
    }
    let start = DataPoint(
      year: first, value: value(), label: DirectLabel(name: words.baseline, value: "\(value())"))
    return TrendChart(
      years: first...last, unitLabel: words.unit, formatTick: { "\($0.value)" }, series: series,
      breaks: [YearRule(year: Double(first + last) / 2, label: words.break)],
      baseline: Bool.random(using: &random) ? start : nil, targets: targets,
      path: [(first, value()), (last, value())], pathLabel: words.path,
      emptyLabel: words.none)
  }
}
