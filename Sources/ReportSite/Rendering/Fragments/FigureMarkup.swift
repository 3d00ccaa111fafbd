import Markup
import PlanModel

/// A figure in a page: as this language's readers read it, with the stored value beside it for programs (HTML's `data`
/// element), so that both languages carry the same number.
enum FigureMarkup {
  static func write(_ figure: Figure, _ shown: String, in edition: Edition, to writer: inout MarkupWriter) {
    write(stored: figure.description, shown, in: edition, to: &writer)
  }

  /// - Parameter shown: may hold a unit that this language lacks.
  static func write(
    stored: String, _ shown: String, in edition: Edition, to writer: inout MarkupWriter
  ) {
    writer.element("data", [Attribute("value", stored)]) { $0.append(edition.marked(shown)) }
  }

  /// A place without a figure: never zero, never empty. The dash is for the eye that runs down a column.
  static func writeMissing(_ words: String, to writer: inout MarkupWriter) {
    writer.element("span", [Attribute("aria-hidden", "true")], text: NumberFormat.missing)
    writer.text(" ")
    writer.element("small", text: words)
  }

  static func write(
    _ condition: TargetCondition, _ shown: String, in edition: Edition, to writer: inout MarkupWriter
  ) {
    write(stored: condition.stored, shown, in: edition, to: &writer)
  }
}

extension TargetCondition {
  /// The condition in the form that downloads have it, in the indicator's unit.
  var stored: String {
    switch self {
    case .value(let figure): figure.description
    case .atLeast(let figure): ">=\(figure)"
    case .atMost(let figure): "<=\(figure)"
    case .between(let low, let high): "\(low)..\(high)"
    case .change(let percent, let since): "\(percent)% since \(since)"
    case .perYear(let percent, let from): "\(percent)% a year since \(from)"
    }
  }
}
