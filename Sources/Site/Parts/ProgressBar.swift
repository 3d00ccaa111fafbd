import Charts
import Language
import Markup
import Plan
import Reading

/// How far an indicator has come, in one bar with its figures: baseline, newest figure, where the path should be by now, the next target.
struct ProgressBar {
  let scope: PageScope
  let figures: AssessmentFigures

  /// Empty without a newest figure and a path to compare it with.
  func write(to writer: inout MarkupWriter) {
    let assessment = figures.assessment
    guard let start = assessment.start, let latest = assessment.latest, let node = assessment.next?.node,
      let expected = assessment.expected
    else { return }
    let bar = BulletBar(
      baseline: start.value.double, latest: latest.value.double, required: expected, target: node.value.double
    )
    let kind: PointKind = latest.isPreliminary ? .preliminary : .observed
    let path = figures.inFormula(expected, from: start.value)
    writer.element("div", [.class("bullet")]) { writer in
      writer.append(bar.draw(.bar))
      writer.element("ul", [.class("key"), Attribute("role", "list")]) { writer in
        entry(.baseline, .baselineOf, start.year, figures.quantity(start.value), to: &writer)
        entry(.point(kind, onLine: true), .latestOf, latest.year, figures.quantity(latest), to: &writer)
        entry(.required, .pathOf, latest.year, figures.quantity(path), to: &writer)
        entry(.target, .targetOf, node.year, figures.quantity(node.value), to: &writer)
      }
    }
  }

  private func entry(
    _ symbol: KeySymbol, _ phrase: Phrase, _ year: Int, _ value: String, to writer: inout MarkupWriter
  ) {
    writer.element("li") { writer in
      writer.append(symbol.draw())
      writer.text(scope.wording(phrase, ["year": figures.year(year)]))
      writer.text(scope.wording(.colon))
      writer.element("b", text: value)
    }
  }
}
