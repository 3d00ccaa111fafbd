import Language
import Markup
import Plan
import Reading

/// How a floor or a ceiling was kept: in how many of the years observed, and in each of them.
struct HoldTable {
  let scope: PageScope
  let indicator: Indicator
  let hold: HoldRecord

  private var unit: Unit { scope.index.unit(indicator) }

  func write(to writer: inout MarkupWriter) {
    guard let first = hold.years.first, let last = hold.years.last else { return }
    let format = scope.wording.format
    writer.element(
      "p",
      text: scope.wording(
        .holdRecord,
        [
          "held": format.number(Figure(hold.heldCount)), "observed": format.number(Figure(hold.years.count)),
          "years": format.years(first.result.year, last.result.year),
          "tolerance": scope.figures.quantity(tolerance, unit),
        ]))
    PageTable(caption: Fragment(text: scope.wording(.holdCaption)), columns: columns)
      .write(hold.years, to: &writer)
  }

  private var columns: [TableColumn<HoldRecord.Year>] {
    [
      .text(scope.wording(.year)) { scope.wording.format.years($0.result.year, $0.result.year) },
      .text(scope.wording(.publishedFigure)) {
        scope.figures.qualified(scope.figures.quantity($0.result.value, unit), $0.result.bound)
      },
      .text(scope.wording(.statusMargin)) { year in
        guard let margin = year.margin else { return "–" }
        return scope.wording(
          margin.isNegative ? .holdShort : .holdBetter,
          ["value": scope.figures.quantity(margin.magnitude, unit)])
      },
      TableColumn(scope.wording(.status)) { year, writer in
        StatusChip(scope: scope, status: year.verdict.status, isProvisional: year.result.isPreliminary)
          .write(to: &writer)
      },
    ]
  }

  private var tolerance: Figure { Figure(rounding: hold.tolerance, decimals: 6).trimmed }
}
