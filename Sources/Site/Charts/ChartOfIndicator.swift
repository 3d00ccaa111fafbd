import Charts
import Plan
import Reading

/// The chart of an indicator in one language with everything that it says, made once for all the places that show it, none of which
/// copies it.
final class ChartOfIndicator: Sendable {
  let model: IndicatorChart
  /// Nil if there is no figure at all.
  let chart: TrendChart?
  /// Nil if there is nothing to draw.
  let drawings: ChartDrawings?
  /// Whether pages state its figures instead, since there are fewer than three.
  let isStated: Bool
  /// Whether pages show the drawings. What the plan states is not drawn where there is nothing to compare with it.
  let isCourse: Bool
  /// The kinds of its values, from the most certain to the least.
  let kinds: [Observation.Kind]
  let title: String
  /// The title without its subject.
  let finding: String
  let subtitle: String
  /// The years in the subtitle, as it has them.
  let years: String?
  let description: String

  init(edition: Edition, indicator: Indicator) {
    let words = ChartWords(edition: edition, indicator: indicator)
    model = words.model
    chart = words.chart
    drawings = words.isDrawn ? words.chart.map { ChartDrawings(of: $0) } : nil
    isStated = words.isStated
    isCourse = words.isCourse
    kinds = words.kinds
    title = words.title
    finding = words.finding
    subtitle = words.subtitle
    years = words.years
    description = words.description
  }

  /// Labels that found no place in one of the drawings.
  func unplacedLabels(of indicator: Indicator, in language: Language) -> [Diagnostic] {
    guard let drawings else { return [] }
    return Set(drawings.wide.unplacedLabels).union(drawings.narrow.unplacedLabels).map { label in
      Diagnostic(
        .warning, .labelWithoutRoom, at: indicator.place,
        "the label \"\(label.name)\" has no room in the chart of \"\(indicator.id)\" in \(language.name)",
        hint:
          "it is left out of the drawing, but is in the table; a shorter name of the unit would make room")
    }
  }
}
