import Language
import Markup
import Plan

/// Every target of an indicator: met or missed for good once its year has a figure, and what the others still take.
struct TargetStatusTable {
  let scope: PageScope
  let figures: AssessmentFigures
  let assessment: Assessment

  func write(to writer: inout MarkupWriter) {
    guard !assessment.targets.isEmpty else { return }
    writer.element("table", [.class("stacks targets"), Attribute("role", "table")]) { writer in
      writer.element("caption", text: scope.wording(.targetStatusCaption))
      writer.element("thead", [Attribute("role", "rowgroup")]) { writer in
        writer.element("tr", [Attribute("role", "row")]) { writer in
          for phrase in [.target] + columns {
            writer.element(
              "th", [Attribute("scope", "col"), Attribute("role", "columnheader")],
              text: scope.wording(phrase))
          }
        }
      }
      writer.element("tbody", [Attribute("role", "rowgroup")]) { writer in
        for target in assessment.targets { write(target, to: &writer) }
      }
    }
  }

  /// Only those that have something to say for one of the targets.
  private var columns: [Phrase] {
    let targets = assessment.targets
    var columns: [Phrase] = [.status]
    if targets.contains(where: { isSettled($0) }) { columns.append(.statusMargin) }
    if targets.contains(where: { $0.shareDone != nil }) { columns.append(.statusShareDone) }
    if targets.contains(where: { $0.neededPerYear != nil }) { columns.append(.statusNeeded) }
    return columns
  }

  private func isSettled(_ target: TargetAssessment) -> Bool {
    [.achieved, .achievedEarly, .missed].contains(target.status)
  }

  private func write(_ target: TargetAssessment, to writer: inout MarkupWriter) {
    writer.element("tr", [Attribute("role", "row")]) { writer in
      writer.element("th", [Attribute("scope", "row"), Attribute("role", "rowheader")]) { writer in
        writer.text(figures.year(target.node.year) + scope.wording(.colon))
        writer.element("b") { $0.append(scope.edition.marked(figures.quantity(target.node.value))) }
      }
      for column in columns {
        writer.element("td", [Attribute("role", "cell"), Attribute("data-th", scope.wording(column))]) {
          writer in
          writer.element("span", [.class("v")]) { write(column, of: target, to: &$0) }
        }
      }
    }
  }

  private func write(_ column: Phrase, of target: TargetAssessment, to writer: inout MarkupWriter) {
    switch column {
    case .status:
      StatusChip(scope: scope, status: target.status, isProvisional: isProvisional(target)).write(to: &writer)
    case .statusMargin: writer.text(isSettled(target) ? margin(of: target) : "–")
    case .statusShareDone: writer.text(target.shareDone.map(figures.share) ?? "–")
    default: writeNeeded(target, to: &writer)
    }
  }

  private func isProvisional(_ target: TargetAssessment) -> Bool { target.figure?.isPreliminary ?? false }

  /// How far its figure lies from the target, and of which year that figure is.
  private func margin(of target: TargetAssessment) -> String {
    guard let margin = target.margin, let figure = target.figure else { return "" }
    let size = margin.isNegative ? Figure(0) - margin : margin
    return scope.wording(
      margin.isNegative ? .statusShort : .statusBetter,
      ["value": figures.quantity(size), "year": figures.year(figure.year)])
  }

  private func writeNeeded(_ target: TargetAssessment, to writer: inout MarkupWriter) {
    guard let needed = target.neededPerYear else { return writer.text("–") }
    writer.text(figures.perYear(needed, rate: target.neededRate))
    guard let effort = target.effort else { return }
    let times = scope.wording.format.number(Figure(rounding: effort, decimals: 1))
    writer.element("small", [.class("note")], text: scope.wording(.statusEffort, ["times": times]))
  }
}
