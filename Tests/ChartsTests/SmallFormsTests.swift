import Charts
import Markup
import Testing

@Suite("Small forms")
struct SmallFormsTests {
  @Test("a sparkline stays inside its box, without words, whatever the data", arguments: HostileChart.all)
  func sparkline(_ hostile: HostileChart) throws {
    let svg = Sparkline(hostile.chart).draw().string
    #expect(!svg.contains("<text") && !svg.contains("nan") && !svg.contains("inf"))
    #expect(svg.isEmpty || svg.contains("aria-hidden=\"true\""))
    #expect(try DrawnPath.coordinates("x", in: svg).allSatisfy { (0...104).contains($0) })
    #expect(try DrawnPath.coordinates("y", in: svg).allSatisfy { (0...30).contains($0) })
    for corner in DrawnPath.corners(in: svg) {
      #expect((0...104).contains(corner.x) && (0...30).contains(corner.y))
    }
  }

  @Test("a bullet bar has a mark for each of its values and none for those unknown")
  func bullet() {
    let full = BulletBar(baseline: 50, latest: 60, required: 62, target: 70).draw().string
    #expect(full.contains("class=\"bs\"") && full.contains("class=\"op\"") && full.contains("class=\"tg\""))
    let bare = BulletBar(baseline: 50, latest: nil, target: 70).draw().string
    #expect(!bare.contains("class=\"op\"") && bare.contains("class=\"tg\""))
    #expect(BulletBar(baseline: .nan, latest: 1, target: 2).draw().isEmpty)
    #expect(!BulletBar(baseline: 5, latest: 5, target: 5).draw().isEmpty)
  }

  @Test("in a bullet bar the target lies to the right, whether the figure is to rise or to fall")
  func bulletDirection() throws {
    for target in [20.0, 90] {
      let svg = BulletBar(baseline: 50, latest: nil, target: target).draw(.bar).string
      let baseline = try #require(svg.firstMatch(of: /class="bs" cx="([0-9.]+)"/).flatMap { Double($0.1) })
      let diamond = try #require(svg.firstMatch(of: /class="tg" d="M([0-9.]+),/).flatMap { Double($0.1) })
      #expect(baseline < diamond)
    }
  }

  @Test("a missing value breaks a sparkline")
  func gap() {
    let values = [1, 2, .nan, 4, 5]
    let points = values.enumerated().map { DataPoint(year: 2014 + $0.offset, value: $0.element) }
    let chart = TrendChart(
      years: 2014...2018, unitLabel: "", formatTick: { "\($0.value)" }, series: [points])
    let svg = Sparkline(chart).draw().string
    #expect(svg.matches(of: /class="ob"/).count == 2)
  }

  @Test("every symbol of a key differs from every other")
  func key() {
    let symbols: [KeySymbol] =
      PointKind.allCases.map { .point($0, onLine: true) }
      + [
        .point(.observed, onLine: false), .baseline, .target, .required,
      ]
    #expect(Set(symbols.map { $0.draw().string }).count == symbols.count)
  }

  @Test("small multiples share their years")
  func multiples() {
    var other = HostileChart.plain
    other.years = 2010...2016
    let charts = SmallMultiple.aligned([HostileChart.plain, other])
    #expect(charts.map(\.chart.years) == [2010...2025, 2010...2025])
  }
}
