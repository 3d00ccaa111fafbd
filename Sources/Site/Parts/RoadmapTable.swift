import Language
import Markup
import Plan
import Reading

/// A roadmap as a real table: fields and their rows against the plan's periods. A cell for several periods spans their columns.
struct RoadmapTable {
  let scope: PageScope
  let fields: [Field]
  let caption: String
  /// False on a field's own page, where its name is the heading.
  var namesFields = true

  private var periods: [Period] { scope.plan.profile.periods }

  var fragment: Fragment {
    Fragment { writer in
      writer.element("table", [.class("road")]) { writer in
        writer.element("caption") { $0.append(scope.edition.marked(caption)) }
        writeHead(to: &writer)
        for field in fields where !field.roadmap.isEmpty { writeRows(of: field, to: &writer) }
      }
    }
  }

  private func writeHead(to writer: inout MarkupWriter) {
    writer.element("thead") { writer in
      writer.element("tr") { writer in
        if namesFields {
          writer.element(
            "th", [Attribute("scope", "col")], text: scope.wording(.field))
        }
        for (number, period) in periods.enumerated() {
          writer.element(
            "th", [Attribute("scope", "col"), .class("ph p\(number + 1)")]
          ) { $0.text(name(of: [period])) }
        }
      }
    }
  }

  private func writeRows(of field: Field, to writer: inout MarkupWriter) {
    writer.open("tbody")
    for (number, row) in field.roadmap.enumerated() {
      writer.open("tr")
      if namesFields, number == 0 {
        writer.element(
          "th",
          [
            Attribute("scope", "rowgroup"),
            Attribute("rowspan", field.roadmap.count),
          ]
        ) { scope.write(scope.text(field.name), linkedTo: .field(field.id), to: &$0) }
      }
      writeCells(of: row, to: &writer)
      writer.close("tr")
    }
    writer.close("tbody")
  }

  private func writeCells(of row: RoadmapRow, to writer: inout MarkupWriter) {
    var column = 0
    while column < periods.count {
      guard let cell = row.cells.first(where: { $0.periods.first?.value == periods[column].id }) else {
        writer.element("td", [.class("none")]) { writer in
          writeLabel(of: [periods[column]], to: &writer)
          writer.element("small", text: scope.wording(.nothingStated))
        }
        column += 1
        continue
      }
      let span = min(cell.periods.count, periods.count - column)
      let covered = Array(periods[column..<column + span])
      writer.element(
        "td",
        [
          .class(span > 1 ? "span" : "p\(column + 1)"),
          span > 1 ? Attribute("colspan", span) : nil,
        ]
      ) { writer in
        writeLabel(of: covered, to: &writer)
        column += span
        let isLast = column >= periods.count
        writer.element("p") { writer in
          writer.append(scope.text(cell.text))
          if isLast { scope.facts.readingNotes.writeMark(row.note, in: scope, to: &writer) }
        }
        if isLast { writeMilestones(of: row, to: &writer) }
      }
    }
  }

  /// The periods in words, for readers who do not see columns: on a phone the cells are below one another.
  private func writeLabel(of periods: [Period], to writer: inout MarkupWriter) {
    writer.element("span", [.class("per")], text: name(of: periods))
  }

  private func name(of periods: [Period]) -> String {
    guard let first = periods.first, let last = periods.last else { return "" }
    return scope.wording.format.years(first.from, last.to)
  }

  private func writeMilestones(of row: RoadmapRow, to writer: inout MarkupWriter) {
    for reference in row.milestones {
      guard let milestone = scope.index.indicators[reference.value] else { continue }
      writer.element("p", [.class("measure")]) { writer in
        MilestoneLine(scope: scope, milestone: milestone).write(to: &writer)
      }
    }
  }
}
