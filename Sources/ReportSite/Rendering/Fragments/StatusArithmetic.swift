import Markup
import PlanModel

/// How a status came about: the formula with the numbers put in, the thresholds, what is needed from now beside what was done so far.
struct StatusArithmetic {
  let scope: PageScope
  let indicator: Indicator
  let assessment: Assessment

  private var unit: Unit { scope.index.unit(indicator) }
  private var scale: Scale {
    Scale(for: indicator.statedFigures, unit: unit, format: scope.wording.format)
  }

  var fragment: Fragment {
    Fragment { writer in
      writer.element("p") { StatusChip(scope: scope, assessment: assessment).write(to: &$0) }
      writer.element("p", text: explanation)
      writePace(to: &writer)
      writeNeeded(to: &writer)
      if let original = scope.edition.originalAssessment(of: indicator) {
        writer.element(
          "p",
          text: scope.wording(
            .statusOriginal, ["status": StatusChip(scope: scope, assessment: original).words]))
      }
    }
  }

  private var explanation: String {
    switch assessment.status {
    case .notAssessable: scope.wording(.statusExplainNotAssessable)
    case .awaitingData: scope.wording(.statusExplainAwaiting)
    default: scope.wording(.statusExplainAssessed)
    }
  }

  /// Pace = (v − b) / (E − b), with E the path's value in the newest figure's year.
  private func writePace(to writer: inout MarkupWriter) {
    guard let start = assessment.start, let latest = assessment.latest,
      let expected = assessment.expected,
      let pace = assessment.pace
    else { return }
    let value = scope.figures.number(latest.value, in: scale)
    let base = scope.figures.number(start.value, in: scale)
    let path = rounded(expected, decimals: max(start.value.decimals, latest.value.decimals))
    writer.element("p", [.class("formula")]) { writer in
      writer.text(
        scope.wording(
          .statusFormula,
          [
            "value": value, "base": base, "path": scope.figures.number(path, in: scale),
            "pace": scope.wording.format.number(rounded(pace, decimals: 2)),
            "year": scope.wording.format.years(latest.year, latest.year),
          ]))
    }
    writer.element(
      "p", [.class("f")],
      text: scope.wording(
        .statusThresholds,
        [
          "track": scope.wording.format.number(rounded(StatusThresholds.onTrack, decimals: 2)),
          "behind": scope.wording.format.number(rounded(StatusThresholds.behind, decimals: 2)),
        ]))
  }

  private func writeNeeded(to writer: inout MarkupWriter) {
    guard let needed = assessment.neededPerYear, let done = assessment.donePerYear,
      let node = assessment.node,
      let latest = assessment.latest
    else { return }
    writer.element(
      "p",
      text: scope.wording(
        .statusNeeded,
        [
          "needed": scope.figures.quantity(significant(needed), unit),
          "done": scope.figures.quantity(significant(done), unit),
          "year": scope.wording.format.years(node.year, node.year),
          "from": scope.wording.format.years(latest.year, latest.year),
        ]))
  }

  /// Three digits are as exact as a yearly mean can be read.
  private func significant(_ value: Double) -> Figure {
    var decimals = 0
    while decimals < 6, value != 0, abs(value) * Figure.powerOfTen(decimals) < 100 { decimals += 1 }
    return rounded(value, decimals: decimals)
  }

  private func rounded(_ value: Double, decimals: Int) -> Figure {
    Figure(rounding: value, decimals: decimals)
  }
}
