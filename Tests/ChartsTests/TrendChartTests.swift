import Charts
import Markup
import Testing

@Suite("A trend chart")
struct TrendChartTests {
  @Test(
    "no text overlaps another or leaves the view box, and every coordinate is inside, whatever the data",
    arguments: HostileChart.all)
  func hostile(_ hostile: HostileChart) throws {
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
      let (xs, ys) = (try DrawnPath.coordinates("x", in: svg), try DrawnPath.coordinates("y", in: svg))
      #expect(xs.count >= texts.count && ys.count >= texts.count)
      #expect(xs.allSatisfy { (-0.1...form.width + 0.1).contains($0) })
      #expect(ys.allSatisfy { (-0.1...form.height + 0.1).contains($0) })
      for corner in DrawnPath.corners(in: svg) {
        #expect((0...form.width).contains(corner.x) && (0...form.height).contains(corner.y))
      }
    }
  }

  @Test("a replaced target and a forecast beside it at the same value both have their labels, however long")
  func equalNeighbours() {
    func label(_ name: String, _ value: String) -> DirectLabel { DirectLabel(name: name, value: value) }
    let chart = TrendChart(
      years: 2020...2030, unitLabel: "milliards de dirhams", formatTick: { "\($0.value)" },
      series: [
        [
          DataPoint(
            year: 2021, value: 131.2, label: DirectLabel(name: "2021", value: "131,2", isOptional: true)),
          DataPoint(
            year: 2022, value: 138.9, label: DirectLabel(name: "2022", value: "138,9", isOptional: true)),
        ],
        [DataPoint(year: 2024, value: 165.3, kind: .preliminary, label: label("2024, provisoire", "165,3"))],
        [DataPoint(year: 2026, value: 190, kind: .forecast, label: label("2026, prévision", "190"))],
      ],
      baseline: DataPoint(year: 2020, value: 125, label: label("Départ 2020", "125")),
      targets: [
        TargetMark(year: 2025, low: 180, high: nil, form: .point, label: label("Cible 2025", "180")),
        TargetMark(year: 2030, low: 250, high: nil, form: .point, label: label("Cible 2030", "250")),
        TargetMark(
          year: 2025, low: 190, high: nil, form: .point,
          label: label("Cible 2025 jusqu’au 15 janvier 2023", "190"), superseded: true),
      ],
      path: [(2020, 125), (2025, 180), (2030, 250)], pathLabel: "Trajectoire")
    for form in [ChartForm.wide, .narrow] {
      #expect(chart.drawing(form).unplacedLabels.isEmpty, "\(form)")
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

  @Test(
    "a series behind the chart's own is quiet, labelled, and no figure of the chart",
    arguments: [ChartForm.wide, .narrow])
  func behind(form: ChartForm) throws {
    var chart = HostileChart.plain
    let figures = chart.valueCount
    chart.background = BackgroundSeries(
      stretches: [
        [
          DataPoint(year: 2015, value: 480, tooltip: "behind, 2015"),
          DataPoint(year: 2016, value: 520, tooltip: "behind, 2016"),
        ],
        [DataPoint(year: 2026, value: 660, tooltip: "behind, 2026")],
      ],
      label: DirectLabel(name: "A wider series", isBound: true))
    #expect(chart.valueCount == figures)
    let drawing = chart.drawing(form)
    let svg = drawing.draw(.plain).string
    // Its marks lie under those of the same year and can be read, too.
    #expect(drawing.tooltips.filter { $0.hasPrefix("behind") }.count == 3)
    #expect(svg.matches(of: /class="bp"/).count == 3 && svg.matches(of: /class="bg"/).count == 1)
    #expect(DrawnText.all(in: svg, form).filter { "A wider series".contains($0.text) }.isEmpty == false)
    #expect(drawing.unplacedLabels.isEmpty)
    // Where there is no room to say what it is, it is not drawn.
    #expect(!SmallMultiple.aligned([chart])[0].drawing.draw(.plain).string.contains("class=\"bg\""))
    #expect(Sparkline(chart).draw().string == Sparkline(HostileChart.plain).draw().string)
  }

  @Test("no label is on the line at zero")
  func zero() throws {
    var chart = TrendChart(years: 2010...2025, unitLabel: "", formatTick: { "\($0.value)%" })
    chart.series = [
      [DataPoint(year: 2015, value: 8.2)], [DataPoint(year: 2020, value: -7.3)],
      [
        DataPoint(year: 2022, value: 7.3), DataPoint(year: 2023, value: 5.1),
        DataPoint(year: 2024, value: 3.5, label: DirectLabel(name: "2024, preliminary", value: "3.5%")),
      ],
    ]
    for form in ChartForm.allCases {
      let svg = chart.drawing(form).draw(.plain).string
      let zero = try #require(svg.firstMatch(of: /class="ax" d="M[\d.]+,([\d.]+)/)?.1)
      let line = try #require(Double(zero))
      for text in DrawnText.all(in: svg, form) where text.text.contains("2024, ") || text.text == "3.5%" {
        #expect(!(text.box.minY...text.box.maxY).contains(line), "\(form): “\(text.text)”")
      }
    }
  }

  @Test("each kind of value has a shape or stroke of its own", arguments: [ChartForm.wide, .narrow])
  func kinds(form: ChartForm) {
    let drawings = PointKind.allCases.map { kind in
      Fragment { Mark.point(kind, at: Spot(x: 10, y: 10), radius: 4, to: &$0) }
    }
    #expect(Set(drawings).count == PointKind.allCases.count)
  }

  @Test(
    "every drawing has a mark for each value, in the order in which the values are said",
    arguments: ChartForm.allCases)
  func values(form: ChartForm) throws {
    var chart = HostileChart.plain
    chart.baseline = DataPoint(year: 2014, value: 300, tooltip: "baseline")
    chart.series = [
      [DataPoint(year: 2014, value: 300, tooltip: "2014")],
      [
        DataPoint(year: 2016, value: 500, kind: .partial, tooltip: "2016"),
        DataPoint(year: 2017, value: .nan, tooltip: "none"),
        DataPoint(year: 2021, value: 700, kind: .estimate, tooltip: "2021"),
      ],
    ]
    chart.targets = [
      TargetMark(year: 2020, low: 800, high: nil, form: .point, superseded: true, tooltip: "target"),
      TargetMark(year: 2025, low: nil, high: nil, form: .point, tooltip: "no level"),
    ]
    let drawing = chart.drawing(form)
    #expect(drawing.tooltips == ["2014", "baseline", "2016", "target", "2021"])
    let svg = drawing.draw(.plain).string
    let group = try #require(svg.firstMatch(of: /<g class="op">(?<marks>.*)<\/g>/)).marks
    let marks = group.matches(of: /<g>.*?<\/g>|<circle[^>]*>|<path[^>]*>/).map { String($0.0) }
    let kinds = [
      /^<circle cx/, /class="bs"/, /^<g>.*class="co"/, /^<g><path class="tg".*class="nd"/,
      /^<path class="pv"/,
    ]
    #expect(marks.count == kinds.count)
    for (mark, kind) in zip(marks, kinds) { #expect(mark.contains(kind)) }
  }

  @Test("a line leaves out the places between which it runs straight")
  func straightLine() {
    var chart = HostileChart.plain
    chart.path = (2014...2020).map { ($0, Double($0 - 2014) * 100) } + [(2025, 1800)]
    let path = draw(chart).firstMatch(of: /<polyline class="path" points="([^"]+)"/)
    #expect(path?.1.split(separator: " ").count == 3)
  }

  @Test("labels every mark of the plan's usual chart: baseline, two targets, latest value")
  func complete() {
    for form in ChartForm.allCases {
      #expect(HostileChart.plain.drawing(form).unplacedLabels.isEmpty)
    }
  }

  @Test("a replaced target keeps its mark, struck through")
  func superseded() {
    var chart = HostileChart.plain
    let before = draw(chart)
    chart.targets[0].superseded = true
    let after = draw(chart)
    #expect(after.matches(of: /class="tg"/).count == before.matches(of: /class="tg"/).count)
    let crosses = DrawnPath.strokes(of: "nd", in: before).count
    #expect(DrawnPath.strokes(of: "nd", in: after).count == crosses + 1)
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
        let years = Self.years(in: svg)
        let edge = DrawnPath.strokes(of: "gl", in: svg).first?.last?.x
        let zones = svg.matches(of: /class="zone" x="([0-9.]+)" y="[0-9.]+" width="([0-9.]+)"/)
          .compactMap { match in
            Double(match.1).flatMap { start in Double(match.2).map { (start: start, end: start + $0) } }
          }
        // In narrow forms only years with labels have ticks.
        guard let first = years.first, let last = years.last, years.count > 1, zones.count == 2 else {
          Issue.record("\(form), \(kind): \(years.count) years, \(zones.count) zones")
          continue
        }
        #expect(zones[0].start == first && abs(zones[0].end - last) < 0.2)
        #expect(zones[1].start == last && abs(zones[1].end - (edge ?? 0)) < 0.2)
        #expect(zones[1].end - zones[1].start > 20)
      }
    }
  }

  @Test("a threshold that one cell names for several years holds from the first of them")
  func lastingThreshold() throws {
    var chart = HostileChart.plain
    chart.targets = [TargetMark(year: 2025, since: 2020, low: 900, high: nil, form: .atLeast)]
    let svg = draw(chart)
    let zone = try #require(svg.firstMatch(of: /class="zone" x="([0-9.]+)"/))
    let years = Self.years(in: svg)
    #expect(years.count == 12 && Double(zone.1) == years[6])
  }

  /// Where the years of the time axis are.
  private static func years(in svg: String) -> [Double] {
    DrawnPath.strokes(of: "mt", in: svg).filter { $0.first?.x == $0.last?.x }.compactMap { $0.first?.x }
  }

  @Test("draws the same bytes from the same data, at most three kilobytes for each drawing of a usual chart")
  func economy() {
    for form in ChartForm.allCases {
      let svg = HostileChart.plain.drawing(form).draw(.plain).bytes
      #expect(svg == HostileChart.plain.drawing(form).draw(.plain).bytes)
      #expect(svg.count <= 3 * 1024)
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
    #expect(svg.contains(">None yet</text>") && !svg.contains("<path"))
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
