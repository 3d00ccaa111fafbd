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
