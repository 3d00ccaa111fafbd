import Language
import Markup
import Plan
import Reading

/// Every target of an indicator: met or missed for good once there is a figure for its year, and what is still needed for the others.
struct TargetStatusTable {
  let scope: PageScope
  let figures: AssessmentFigures

  private var assessment: Assessment { figures.assessment }

  /// Only with the columns that have something to say for one of the targets.
  func write(to writer: inout MarkupWriter) {
    let targets = assessment.targets
    guard !targets.isEmpty else { return }
    let margins = targets.map(margin)
    let hasMargins = margins.contains { $0 != nil }
    let hasShares = targets.contains { $0.shareDone != nil }
    let hasNeeds = targets.contains { $0.neededPerYear != nil }
    var headings = [scope.wording(.target), scope.wording(.status)]
    if hasMargins { headings.append(scope.wording(.statusMargin)) }
    if hasShares { headings.append(scope.wording(.statusShareDone)) }
    if hasNeeds {
      let year = assessment.latest.map { figures.year($0.year) } ?? ""
      headings.append(scope.wording(.statusNeeded, ["year": year]))
    }
    PageTable(
      style: "targets", caption: Fragment(text: scope.wording(.targetStatusCaption)), isStacked: true,
      columns: headings.map { .init($0) }
    ).write(to: &writer) { table in
      for (target, margin) in zip(targets, margins) {
        table.row { row in
          row.cell { write(target.node, to: &$0) }
          row.cell { chip(of: target).write(to: &$0) }
          if hasMargins { row.cell(margin ?? "–") }
          if hasShares { row.cell(target.shareDone.map(figures.share) ?? "–") }
          if hasNeeds { row.cell { writeNeeded(target, to: &$0) } }
        }
      }
    }
  }

  private func write(_ node: PathNode, to writer: inout MarkupWriter) {
    writer.text(figures.year(node.year))
    writer.text(scope.wording(.colon))
    writer.element("b") { scope.edition.write(figures.target(node), to: &$0) }
  }

  private func chip(of target: TargetAssessment) -> StatusChip {
    var chip = StatusChip(scope: scope, status: target.status, isProvisional: isProvisional(target))
    chip.isUndecided = assessment.hasUndecidedFigure(for: target.status)
    return chip
  }

  private func isSettled(_ target: TargetAssessment) -> Bool {
    [.achieved, .achievedEarly, .missed].contains(target.status)
  }

  private func isProvisional(_ target: TargetAssessment) -> Bool {
    target.status.restsOnFigure && target.figure?.isPreliminary ?? false
  }

  /// The distance of its figure from the target, and the year of that figure.
  private func margin(of target: TargetAssessment) -> String? {
    guard isSettled(target), let margin = target.margin, let figure = target.figure else { return nil }
    return scope.wording(
      margin.isNegative ? .statusShort : .statusBetter,
      ["value": figures.difference(margin.magnitude), "year": figures.year(figure.year)])
  }

  private func writeNeeded(_ target: TargetAssessment, to writer: inout MarkupWriter) {
    guard let needed = target.neededPerYear else { return writer.text("–") }
    writer.text(figures.perYear(needed, rate: target.neededRate))
    guard let effort = target.effort else { return }
    let times = scope.wording.format.number(Figure(rounding: effort, decimals: 1))
    writer.element("small", [.class("note")], text: scope.wording(.statusEffort, ["times": times]))
  }
}
