import Language
import Markup
import Plan
import Reading

/// A figure on a page: as readers of this language read it, with the stored value beside it for programs (HTML's `data` element), so that
/// all languages have the same number.
enum FigureMarkup {
  static func write(_ figure: Figure, _ shown: String, in edition: Edition, to writer: inout MarkupWriter) {
    write(stored: figure.description, shown, in: edition, to: &writer)
  }

  /// An observation as its source qualifies it.
  static func write(
    _ observation: Observation, unit: Unit, scale: Magnitude? = nil, in scope: PageScope,
    to writer: inout MarkupWriter
  ) {
    write(
      stored: observation.stored, scope.figures.quantity(observation, unit, in: scale), in: scope.edition,
      to: &writer)
  }

  /// An observation in few digits, in the scale of the figures beside it; its table has all of them.
  static func writeBriefly(
    _ observation: Observation, unit: Unit, _ scale: Magnitude, in scope: PageScope,
    to writer: inout MarkupWriter
  ) {
    write(
      stored: observation.stored, scope.figures.brief(observation, unit, in: scale), in: scope.edition,
      to: &writer)
  }

  /// An observation in few digits with its year and, if it is not the usual one, its kind.
  static func writeWithYear(
    _ observation: Observation, unit: Unit, in scope: PageScope, to writer: inout MarkupWriter
  ) {
    write(stored: observation.stored, scope.figures.brief(observation, unit), in: scope.edition, to: &writer)
    let year = scope.wording.format.years(observation.year, observation.year)
    let words =
      observation.kind == .observed
      ? year : scope.wording(.kindOfYear, ["year": year, "kind": scope.wording(observation.kind.phrase)])
    writer.element("small", text: scope.wording.bracketed(words))
  }

  /// - Parameter shown: may contain a unit that this language lacks.
  static func write(
    stored: String, _ shown: String, in edition: Edition, to writer: inout MarkupWriter
  ) {
    writer.open("data") { $0.attribute("value", stored) }
    edition.write(shown, to: &writer)
    writer.close("data")
  }

  /// A place without a figure: never zero, never empty. No dash precedes the words, since Chinese readers take it for the numeral one.
  static func writeMissing(_ words: String, to writer: inout MarkupWriter) {
    writer.element("small", text: words)
  }

  static func write(
    _ condition: TargetCondition, _ shown: String, in edition: Edition, to writer: inout MarkupWriter
  ) {
    write(stored: condition.stored, shown, in: edition, to: &writer)
  }
}

extension Observation {
  /// The figure as pages store it, with the sign of its bound.
  var stored: String { bound?.stored(value) ?? value.description }
}
