import Charts
import Markup
import Testing

@Suite("A slope chart")
struct SlopeChartTests {
  private func chart(_ count: Int, name: String = "Value added of all industries") -> SlopeChart {
    SlopeChart(
      years: [2014, 2020, 2025],
      lines: (0..<count).map { index in
        let values = [10, 12 + Double(index), 13 - Double(index)]
        return SlopeLine(
          name: name, values: values, figures: values.map { "\($0)%" },
          kinds: [.baseline, .observed, .target])
      })
  }

  @Test("no text overlaps another or leaves the view box", arguments: [0, 1, 2, 5, 8, 30])
  func texts(count: Int) {
    for name in ["x", "Value added of all industries", String(repeating: "业", count: 30)] {
      for form in ChartForm.allCases {
        let svg = chart(count, name: name).draw(form, .plain).string
        let texts = DrawnText.all(in: svg, form)
        let view = Box(x: -0.1, y: -0.1, width: form.width + 0.2, height: form.height + 0.2)
        for (index, text) in texts.enumerated() {
          #expect(view.contains(text.box), "\(form): “\(text.text)” at \(text.box)")
          for other in texts[(index + 1)...] where text.box.padded(-0.6).overlaps(other.box) {
            Issue.record("\(form): “\(text.text)” overlaps “\(other.text)”")
          }
        }
      }
    }
  }

  @Test("a missing value breaks its line, and what is promised is dashed")
  func lines() {
    var slope = chart(1)
    #expect(draw(slope).matches(of: /class="ob"/).count == 1)
    #expect(draw(slope).matches(of: /class="path"/).count == 1)
    slope.lines[0].values[1] = nil
    #expect(draw(slope).matches(of: /class="(ob|path)"/).isEmpty)
  }

  @Test("the highest mark in between has its figure, too")
  func middle() {
    let slope = SlopeChart(
      years: [2014, 2020, 2025],
      lines: [[72, 90, 95], [50, 80, 90], [75, 100, 100]].map { values in
        SlopeLine(name: "Share", values: values, figures: values.map { "\(Int($0))%" })
      })
    #expect(draw(slope).matches(of: />100%</).count == 2)
  }

  private func draw(_ slope: SlopeChart) -> String {
    slope.draw(.wide, .plain).string
  }
}
