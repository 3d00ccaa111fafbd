import Language
import Markup
import Plan
import Reading

/// The target path in numbers: where the indicator should be in each year, beside what was published.
struct PathTable {
  let scope: PageScope
  let figures: AssessmentFigures
  let assessment: Assessment

  private struct Year {
    let year: Int
    let expected: Figure
    /// The published figure of the year.
    let result: ObservedValue?
    /// Whether the plan itself states its value.
    let isStated: Bool
  }

  func write(to writer: inout MarkupWriter) {
    guard let path = assessment.path, let first = path.nodes.first, let last = path.nodes.last else { return }
    let results = Dictionary(
      assessment.results.map { ($0.year, $0) }, uniquingKeysWith: { _, newest in newest })
    let stated = Set(path.nodes.map(\.year))
    let years = (first.year...last.year).compactMap { year in
      path.value(in: Double(year)).map {
        Year(
          year: year, expected: figures.onPath($0), result: results[year], isStated: stated.contains(year))
      }
    }
    writer.element("details", [.class("path"), Attribute("data-search", "none")]) { writer in
      writer.element("summary", text: scope.wording(.pathCaption))
      let caption = scope.wording(.pathNote, ["unit": figures.unitName])
      PageTable(
        caption: scope.edition.marked(caption), columns: columns,
        // A year that the plan states itself stands out from those computed between them.
        rowStyle: { $0.isStated ? "stated" : nil }
      ).write(years, to: &writer)
    }
  }

  private var columns: [TableColumn<Year>] {
    [
      .text(scope.wording(.year)) { figures.year($0.year) },
      .text(scope.wording(.chartPath), isNumeric: true) { figures.number($0.expected) },
      .text(scope.wording(.publishedFigure), isNumeric: true) { $0.result.map(figures.number) ?? "–" },
      .text(scope.wording(.difference), isNumeric: true) { year in
        guard let result = year.result, result.bound == nil else { return "–" }
        return signed(result.value - year.expected)
      },
    ]
  }

  private func signed(_ difference: Figure) -> String {
    (difference.digits > 0 ? scope.wording.format.rules.plus : "") + figures.number(difference)
  }
}
