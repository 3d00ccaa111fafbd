import Charts
import Markup
import Text

/// The drawings of one chart, with the values that the page's script shows at their marks.
struct Plot {
  /// One, or one for each width that is set apart; all have the same marks in the same order.
  let drawings: [TrendDrawing]
  /// The ids of the elements that name and describe the chart.
  let name: String
  let description: String

  func write(to writer: inout MarkupWriter) {
    let values = drawings.first?.tooltips ?? []
    // Most often the unit, which is written only once.
    let ending = values.commonEnding
    let beginnings = values.map { String($0.unicodeScalars.dropLast(ending.count)) }
    let data = [
      Attribute("data-values", beginnings.joined(separator: "\n")),
      ending.isEmpty ? nil : Attribute("data-ending", String(ending)),
    ]
    let naming = AccessibleName.attributes(name: name, description: description)
    writer.element("div", [.class("plot")] + data + naming) { writer in
      for drawing in drawings { writer.append(drawing.draw(.around)) }
    }
  }
}
