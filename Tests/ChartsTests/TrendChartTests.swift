import Charts
import Markup
import Testing

@Suite("A trend chart")
struct TrendChartTests {
  @Test(
    "no text overlaps another or leaves the view box, and every coordinate is inside, whatever the data",
    arguments: HostileChart.all)
  func hostile(_ hostile: HostileChart) {
    for form in ChartForm.allCases {
      let svg = hostile.chart.drawing(form).draw(.plain).string
      let view = Box(x: -0.1, y: -0.1, width: form.width + 0.2, height: form.height + 0.2)
      let texts = DrawnText.all(in: svg, form)
      for (index, text) in texts.enumerated() {
        #expect(view.contains(text.box), "\(form): “\(text.text)” at \(text.box)")
        for other in texts[(index + 1)...] where text.box.padded(-0.6).overlaps(other.box) {
          Issue.record("\(form): “\(text.text)” overlaps “\(other.text)”")
        }
      }
      for match in svg.matches(of: /(x|x1|x2|cx)="(-?[0-9.]+)"/) {
        #expect((-0.1...form.width + 0.1).contains(Double(match.2) ?? .nan))
      }
      for match in svg.matches(of: /(y|y1|y2|cy)="(-?[0-9.]+)"/) {
        #expect((-0.1...form.height + 0.1).contains(Double(match.2) ?? .nan))
      }
      for points in svg.matches(of: /points="([^"]+)"/) {
        for point in points.1.split(separator: " ") {
          let pair = point.split(separator: ",").compactMap { Double($0) }
          #expect(
            pair.count == 2 && (0...form.width).contains(pair[0]) && (0...form.height).contains(pair[1]))
        }
      }
    }
  }

  @Test("a drawing on a page is named by elements of the page, one that stands alone by its own")
  func names() {
    for form in ChartForm.allCases {
      let drawing = HostileChart.plain.drawing(form)
      let onPage = drawing.draw(.onPage(name: "f-t", description: "f-d")).string
      #expect(onPage.contains("role=\"img\" aria-labelledby=\"f-t\" aria-describedby=\"f-d\""))
      #expect(!onPage.contains("<title") && !onPage.contains(" id="))
      let alone = drawing.draw(.inside(name: "a & b", description: "<d>")).string
      #expect(alone.contains("<title id=\"title\">a &amp; b</title><desc id=\"desc\">&lt;d&gt;</desc>"))
      #expect(!alone.contains("style=") && !alone.contains("rotate(") && !alone.contains("fill=\"#"))
    }
  }

  @Test("a missing year breaks the line, and one to three values have none")
  func lines() {
    func lines(_ series: [[DataPoint]]) -> Int {
      var chart = HostileChart.plain
      chart.series = series
      return chart.drawing(.wide).draw(.plain).string.matches(of: /class="ob"/)
        .count
    }
    let points = (2014...2019).map { DataPoint(year: $0, value: Double($0 - 2000)) }
    #expect(lines([Array(points[0...2]), Array(points[4...5])]) == 2)
    #expect(lines([Array(points[0...2])]) == 0)
    #expect(lines([points]) == 1)
    var broken = points
    broken[3].value = .nan
    #expect(lines([broken]) == 2)
  }

  @Test("each kind of value has a shape or stroke of its own", arguments: [ChartForm.wide, .narrow])
  func kinds(form: ChartForm) {
    let drawings = PointKind.allCases.map { kind in
      Mark.point(kind, at: Spot(x: 10, y: 10), radius: 4).string
    }
    #expect(Set(drawings).count == PointKind.allCases.count)
  }

  @Test("a mark carries its year, value and words for the script")
  func data() {
    var chart = HostileChart.plain
    chart.series = [[DataPoint(year: 2016, value: 12.5, tooltip: "2016: 12.5 “%”")]]
    let svg = chart.drawing(.narrow).draw(.plain).string
    #expect(svg.contains("data-year=\"2016\" data-value=\"12.5\" data-label=\"2016: 12.5 “%”\""))
  }

  @Test("labels every mark of the plan's usual chart: baseline, two targets, latest value")
  func complete() {
    for form in ChartForm.allCases {
      #expect(HostileChart.plain.drawing(form).unplacedLabels.isEmpty)
    }
  }

  @Test("a replaced target keeps its mark, struck through, without a drop line")
  func superseded() {
    var chart = HostileChart.plain
    let before = draw(chart)
    chart.targets[0].superseded = true
    let after = draw(chart)
    #expect(after.matches(of: /class="tg"/).count == before.matches(of: /class="tg"/).count)
    #expect(after.matches(of: /<line class="nd"/).count == 1)
    #expect(after.matches(of: /class="drop"/).count == before.matches(of: /class="drop"/).count - 1)
  }

  @Test("a threshold holds from its own year until the next one's, the last to the edge of the plot: steps")
  func thresholds() {
    for form in ChartForm.allCases {
      for (kind, high) in [(TargetMark.Form.atLeast, nil as Double?), (.atMost, 55), (.between, 55)] {
        var chart = TrendChart(years: 2020...2025, unitLabel: "%", formatTick: { "\($0.value)" })
        chart.targets = [
          TargetMark(year: 2020, low: kind == .atMost ? nil : 30, high: high.map { $0 - 15 }, form: kind),
          TargetMark(year: 2025, low: kind == .atMost ? nil : 50, high: high, form: kind),
        ]
        let svg = chart.drawing(form).draw(.plain).string
        let drops = svg.matches(of: /class="drop" x1="([0-9.]+)"/).compactMap { Double($0.1) }
        let edge = svg.firstMatch(of: /class="gl" x1="[0-9.]+" [^>]*x2="([0-9.]+)"/).flatMap { Double($0.1) }
        let zones = svg.matches(of: /class="zone" x="([0-9.]+)" y="[0-9.]+" width="([0-9.]+)"/)
          .compactMap { match in
            Double(match.1).flatMap { start in Double(match.2).map { (start: start, end: start + $0) } }
          }
        guard drops.count == 2, zones.count == 2 else {
          Issue.record("\(form), \(kind): \(drops.count) drop lines, \(zones.count) zones")
          continue
        }
        #expect(zones[0].start == drops[0] && abs(zones[0].end - drops[1]) < 0.2)
        #expect(zones[1].start == drops[1] && abs(zones[1].end - (edge ?? 0)) < 0.2)
        #expect(zones[1].end - zones[1].start > 20)
      }
    }
  }

  @Test("a threshold that one cell names for several years holds from the first of them")
  func lastingThreshold() {
    var chart = HostileChart.plain
    chart.targets = [TargetMark(year: 2025, since: 2020, low: 900, high: nil, form: .atLeast)]
    chart.bands = [PeriodBand(years: 2014...2020, label: "", shortLabel: "")]
    chart.bands.append(PeriodBand(years: 2020...2025, label: "", shortLabel: ""))
    let svg = draw(chart)
    let band = svg.firstMatch(of: /class="band" x="([0-9.]+)"/)
    let zone = svg.firstMatch(of: /class="zone" x="([0-9.]+)"/)
    #expect(band != nil && band?.1 == zone?.1)
  }

  @Test("draws the same bytes from the same data, at most six kilobytes for each drawing of a usual chart")
  func economy() {
    for form in ChartForm.allCases {
      let svg = HostileChart.plain.drawing(form).draw(.plain).bytes
      #expect(svg == HostileChart.plain.drawing(form).draw(.plain).bytes)
      #expect(svg.count <= 6 * 1024)
    }
  }

  private func draw(_ chart: TrendChart) -> String {
    chart.drawing(.wide).draw(.plain).string
  }

  @Test("without any value draws no axis and says so")
  func nothing() {
    let chart = TrendChart(
      years: 2014...2025, unitLabel: "%", formatTick: { "\($0.value)" }, emptyLabel: "None yet")
    let svg = chart.drawing(.wide).draw(.plain).string
    #expect(svg.contains(">None yet</text>") && !svg.contains("<line"))
  }

  @Test("says where its axis starts if that is not zero")
  func cropped() {
    var chart = TrendChart(years: 2014...2025, unitLabel: "%", formatTick: { "\($0.value)" })
    chart.series = [[DataPoint(year: 2014, value: 96.8), DataPoint(year: 2015, value: 99.3)]]
    #expect(chart.drawing(.wide).croppedStart?.value == 95)
    chart.mayCrop = false
    #expect(chart.drawing(.wide).croppedStart == nil)
  }
}
