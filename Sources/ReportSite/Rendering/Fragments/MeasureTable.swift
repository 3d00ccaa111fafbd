import Markup
import PlanModel

/// Commitments of the plan as a ledger: what, who leads, by when, with which figure, for which indicators.
struct MeasureTable {
  let scope: PageScope
  let measures: [Measure]
  let caption: String
  /// True on the ledger page, where each commitment has its anchor.
  let isHome: Bool

  static func anchor(of id: String) -> String { "measure-\(id)" }

  var fragment: Fragment {
    Fragment { writer in
      writer.element("table", [.class("stacks measures"), Attribute("role", "table")]) { writer in
        writer.element("caption", text: caption)
        writer.element("thead", [Attribute("role", "rowgroup")]) { writer in
          writer.element("tr", [Attribute("role", "row")]) { writer in
            for phrase in [Phrase.commitment, .leadBody, .deadline, .figure, .serves] {
              writer.element(
                "th", [Attribute("scope", "col"), Attribute("role", "columnheader")],
                text: scope.wording(phrase))
            }
          }
        }
        writer.element("tbody", [Attribute("role", "rowgroup")]) { writer in
          for measure in measures { writeRow(measure, to: &writer) }
        }
      }
    }
  }

  private func writeRow(_ measure: Measure, to writer: inout MarkupWriter) {
    writer.open("tr", [Attribute("role", "row"), isHome ? .id(Self.anchor(of: measure.id)) : nil])
    writer.element("th", [Attribute("scope", "row"), Attribute("role", "rowheader")]) { writer in
      scope.write(
        scope.text(measure.what), linkedTo: .chapter(measure.chapter.value), anchor: measure.section?.value,
        to: &writer)
      if let note = measure.note {
        writer.element("small", [.class("note")]) { $0.append(scope.text(note)) }
      }
    }
    cell(.leadBody, to: &writer) { writeLead(of: measure, to: &$0) }
    cell(.deadline, to: &writer) { writer in
      if let deadline = measure.deadline {
        writer.text(scope.wording.format.years(deadline, deadline))
      } else {
        writer.element("small", text: scope.wording(.noDeadline))
      }
    }
    cell(.figure, to: &writer) { writeFigure(of: measure, to: &$0) }
    cell(.serves, to: &writer) { writeServed(by: measure, to: &$0) }
    writer.close("tr")
  }

  private func cell(_ label: Phrase, to writer: inout MarkupWriter, _ content: (inout MarkupWriter) -> Void) {
    writer.element("td", [Attribute("role", "cell"), Attribute("data-th", scope.wording(label))]) { writer in
      writer.element("span", [.class("v")]) { content(&$0) }
    }
  }

  private func writeLead(of measure: Measure, to writer: inout MarkupWriter) {
    let bodies = measure.lead.compactMap { scope.index.organisations[$0.value] }
    guard !bodies.isEmpty else { return writer.element("small", text: scope.wording(.noLead)) }
    for (number, body) in bodies.enumerated() {
      if number > 0 { writer.text(scope.wording(.listSeparator)) }
      writer.append(scope.text(body.name))
    }
  }

  private func writeFigure(of measure: Measure, to writer: inout MarkupWriter) {
    guard let condition = measure.condition, let unit = measure.unit.flatMap({ scope.index.units[$0.value] })
    else {
      return writer.element("small", text: scope.wording(.noFigureStated))
    }
    FigureMarkup.write(condition, scope.figures.condition(condition, unit), to: &writer)
  }

  private func writeServed(by measure: Measure, to writer: inout MarkupWriter) {
    let indicators = measure.indicators.compactMap { scope.index.indicators[$0.value] }
    let fields = measure.fields.compactMap { scope.index.fields[$0.value] }
    guard !indicators.isEmpty || !fields.isEmpty else {
      return writer.element("small", text: scope.wording(.servesTheWholePlan))
    }
    var isFirst = true
    for (name, page) in indicators.map({ ($0.name, Page.indicator($0.id)) })
      + fields.map({ ($0.name, Page.field($0.id)) })
    {
      if !isFirst { writer.text(scope.wording(.listSeparator)) }
      isFirst = false
      scope.write(scope.text(name), linkedTo: page, to: &writer)
    }
  }
}
