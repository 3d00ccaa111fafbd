import Language
import Markup
import Plan
import Reading

/// The target path in numbers: where the indicator should be in each year, beside what was published.
struct PathTable {
  let scope: PageScope
  let figures: AssessmentFigures

  func write(to writer: inout MarkupWriter) {
    let assessment = figures.assessment
    guard let path = assessment.path, let first = path.nodes.first, let last = path.nodes.last else { return }
    writer.verbatim("<details class=\"path\" data-search=\"none\">")
    writer.element("summary", text: scope.wording(.pathCaption))
    let caption = scope.wording(.pathNote, ["unit": figures.unitName])
    PageTable(
      caption: scope.edition.marked(caption),
      columns: [
        .init(scope.wording(.year)), .init(scope.wording(.chartPath), isNumeric: true),
        .init(scope.wording(.publishedFigure), isNumeric: true),
        .init(scope.wording(.difference), isNumeric: true),
      ]
    ).write(to: &writer) { table in
      for year in first.year...last.year {
        guard let value = path.value(in: Double(year)) else { continue }
        let expected = figures.onPath(value)
        let published = assessment.results.last { $0.year == year }
        // A year that the plan states itself stands out from those computed between them.
        let isStated = path.nodes.contains { $0.year == year }
        table.row(isStated ? "stated" : nil) { row in
          row.cell(figures.year(year))
          row.cell(figures.number(expected))
          row.cell(published.map(figures.number) ?? "–")
          row.cell(published.flatMap { difference(of: $0, from: expected) } ?? "–")
        }
      }
    }
    writer.close("details")
  }

  /// Nil where the published figure is not exact.
  private func difference(of result: ObservedValue, from expected: Figure) -> String? {
    guard result.bound == nil else { return nil }
    let difference = result.value - expected
    return (difference.digits > 0 ? scope.wording.format.rules.plus : "") + figures.number(difference)
  }
}
