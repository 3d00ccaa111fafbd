import Language
import Markup
import Plan

/// The target path in numbers: where the indicator should be in each year, beside what was published.
struct PathTable {
  let scope: PageScope
  let figures: AssessmentFigures
  let assessment: Assessment

  func write(to writer: inout MarkupWriter) {
    guard let path = assessment.path, let first = path.nodes.first, let last = path.nodes.last else { return }
    let results = Dictionary(
      assessment.results.map { ($0.year, $0.value) }, uniquingKeysWith: { _, newest in newest })
    writer.element("details", [.class("path")]) { writer in
      writer.element("summary", text: scope.wording(.pathCaption))
      writer.element("table") { writer in
        let caption = scope.wording(.pathNote, ["unit": figures.unitName])
        writer.element("caption") { $0.append(scope.edition.marked(caption)) }
        writeHead(to: &writer)
        writer.element("tbody") { writer in
          for year in first.year...last.year {
            guard let expected = path.value(in: Double(year)) else { continue }
            let isNode = path.nodes.contains { $0.year == year }
            write(year, figures.onPath(expected), results[year], isNode: isNode, to: &writer)
          }
        }
      }
    }
  }

  private func writeHead(to writer: inout MarkupWriter) {
    writer.element("thead") { writer in
      writer.element("tr") { writer in
        writer.element("th", [Attribute("scope", "col")], text: scope.wording(.year))
        for phrase in [Phrase.chartPath, .publishedFigure, .difference] {
          writer.element("th", [Attribute("scope", "col"), .class("r")], text: scope.wording(phrase))
        }
      }
    }
  }

  /// A year that the plan states itself stands out from those worked out between them.
  private func write(
    _ year: Int, _ expected: Figure, _ result: Figure?, isNode: Bool, to writer: inout MarkupWriter
  ) {
    writer.element("tr", isNode ? [.class("stated")] : []) { writer in
      writer.element("th", [Attribute("scope", "row")], text: figures.year(year))
      writer.element("td", [.class("r")], text: figures.number(expected))
      writer.element("td", [.class("r")], text: result.map(figures.number) ?? "–")
      writer.element("td", [.class("r")], text: result.map { signed($0 - expected) } ?? "–")
    }
  }

  private func signed(_ difference: Figure) -> String {
    (difference.digits > 0 ? scope.wording.format.plus : "") + figures.number(difference)
  }
}
