import Language
import Markup
import Plan

/// How a floor or a ceiling was kept: in how many of the years observed, and each of them.
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
    writer.element("table") { writer in
      writer.element("caption", text: scope.wording(.holdCaption))
      writer.element("thead") { writer in
        writer.element("tr") { writer in
          for phrase in [Phrase.year, .publishedFigure, .statusMargin, .status] {
            writer.element("th", [Attribute("scope", "col")], text: scope.wording(phrase))
          }
        }
      }
      writer.element("tbody") { writer in
        for year in hold.years { write(year, to: &writer) }
      }
    }
  }

  private var tolerance: Figure { Figure(rounding: hold.tolerance, decimals: 6).trimmed }

  private func write(_ year: HoldRecord.Year, to writer: inout MarkupWriter) {
    writer.element("tr") { writer in
      writer.element(
        "th", [Attribute("scope", "row")],
        text: scope.wording.format.years(year.result.year, year.result.year))
      writer.element("td", text: scope.figures.quantity(year.result.value, unit))
      let size = year.margin.isNegative ? Figure(0) - year.margin : year.margin
      writer.element(
        "td",
        text: scope.wording(
          year.margin.isNegative ? .holdShort : .holdBetter, ["value": scope.figures.quantity(size, unit)]))
      writer.element("td") { writer in
        StatusChip(scope: scope, status: year.verdict.status, isProvisional: year.result.isPreliminary)
          .write(to: &writer)
      }
    }
  }
}
