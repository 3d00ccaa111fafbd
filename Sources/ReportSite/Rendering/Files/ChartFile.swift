import Charts
import Markup
import PlanModel

/// An indicator's chart in one language as an SVG file of its own.
struct ChartFile {
  let figure: TrendFigure
  let style: ChartStyle

  struct Result: Sendable {
    /// Nil where there is nothing to draw.
    var file: OutputFile?
    /// Labels that found no place in one of the chart's drawings.
    var diagnostics: [Diagnostic] = []
  }

  private var scope: PageScope { figure.scope }
  private var indicator: Indicator { figure.indicator }

  func render() -> Result {
    guard let drawings = figure.drawings else { return Result() }
    let chart = StandaloneChart(
      drawing: drawings.wide, title: figure.words.title, subtitle: figure.words.subtitle,
      description: figure.words.description,
      key: figure.key, foot: foot, language: scope.language.tag,
      isRightToLeft: scope.language.isRightToLeft, style: style.css)
    let file = OutputFile(
      path: IndicatorFiles(indicator: indicator.id, language: scope.language.id).drawing.path,
      content: .bytes(chart.file.bytes))
    let unplaced = Set(drawings.wide.unplacedLabels).union(drawings.narrow.unplacedLabels)
    return Result(file: file, diagnostics: unplaced.map(warning))
  }

  /// Notes, sources, and the address of the page it belongs to, if the site has one.
  private var foot: [String] {
    let sources = scope.wording(.chartSource) + scope.wording(.colon) + figure.sourceTitles
    let publisher = scope.words(scope.plan.site.title)
    let address = scope.plan.site.address.map { [$0 + scope.address.path] } ?? []
    return [figure.notes, sources, ([publisher] + address).joined(separator: scope.wording(.listSeparator))]
      .filter { !$0.isEmpty }
  }

  private func warning(of label: DirectLabel) -> Diagnostic {
    Diagnostic(
      .warning, at: indicator.place,
      "the label \"\(label.name)\" finds no place in the chart of \"\(indicator.id)\" in \(scope.language.name)",
      hint: "it is left out of the drawing and stands in the table; a shorter name of the unit gives it room")
  }
}
