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
    let headings: [Phrase] = [.year, .publishedFigure, .statusMargin, .status]
    PageTable(
      caption: Fragment(text: scope.wording(.holdCaption)), columns: headings.map { .init(scope.wording($0)) }
    ).write(to: &writer) { table in
      for year in hold.years {
        let result = year.result
        table.row { row in
          row.cell(format.years(result.year, result.year))
          row.cell(scope.figures.qualified(scope.figures.quantity(result.value, unit), result.bound))
          row.cell(year.margin.map(words) ?? "–")
          row.cell { writer in
            StatusChip(scope: scope, status: year.verdict.status, isProvisional: result.isPreliminary)
              .write(to: &writer)
          }
        }
      }
    }
  }

  private func words(for margin: Figure) -> String {
    scope.wording(
      margin.isNegative ? .holdShort : .holdBetter,
      ["value": scope.figures.quantity(margin.magnitude, unit)])
  }

  private var tolerance: Figure { Figure(rounding: hold.tolerance, decimals: 6).trimmed }
}
