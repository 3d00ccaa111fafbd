import Language
import Markup
import Plan
import Reading

/// Every target of an indicator: met or missed for good once there is a figure for its year, and what is still needed for the others.
struct TargetStatusTable {
  let scope: PageScope
  let figures: AssessmentFigures
  let assessment: Assessment

  func write(to writer: inout MarkupWriter) {
    guard !assessment.targets.isEmpty else { return }
    PageTable(
      style: "targets", caption: Fragment(text: scope.wording(.targetStatusCaption)), isStacked: true,
      columns: columns
    ).write(assessment.targets, to: &writer)
  }

  /// Only the columns that have something to say for one of the targets.
  private var columns: [TableColumn<TargetAssessment>] {
    let targets = assessment.targets
    var columns: [TableColumn<TargetAssessment>] = [
      TableColumn(scope.wording(.target)) { target, writer in
        writer.text(figures.year(target.node.year) + scope.wording(.colon))
        writer.element("b") { $0.append(scope.edition.marked(figures.target(target.node))) }
      },
      TableColumn(scope.wording(.status)) { target, writer in
        var chip = StatusChip(scope: scope, status: target.status, isProvisional: isProvisional(target))
        chip.isUndecided = assessment.hasUndecidedFigure(for: target.status)
        chip.write(to: &writer)
      },
    ]
    if targets.contains(where: { margin(of: $0) != nil }) {
      columns.append(.text(scope.wording(.statusMargin)) { margin(of: $0) ?? "–" })
    }
    if targets.contains(where: { $0.shareDone != nil }) {
      columns.append(.text(scope.wording(.statusShareDone)) { $0.shareDone.map(figures.share) ?? "–" })
    }
    if targets.contains(where: { $0.neededPerYear != nil }) {
      let year = assessment.latest.map { figures.year($0.year) } ?? ""
      columns.append(
        TableColumn(scope.wording(.statusNeeded, ["year": year])) { writeNeeded($0, to: &$1) })
    }
    return columns
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
