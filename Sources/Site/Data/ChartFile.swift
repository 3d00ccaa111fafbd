import Charts
import Language
import Markup
import Plan
import Reading
import Templates

/// An indicator's chart in one language as an SVG file of its own.
struct ChartFile {
  let figure: TrendFigure
  let style: ChartStyle

  private var scope: PageScope { figure.scope }

  /// Nil if there is nothing to draw.
  var bytes: [UInt8]? {
    guard let drawings = figure.drawings else { return nil }
    let chart = StandaloneChart(
      drawing: drawings.wide, title: figure.words.title, subtitle: figure.words.subtitle,
      description: [figure.words.description, behind].filter { !$0.isEmpty }
        .joined(separator: scope.wording(.sentenceJoint)),
      key: figure.key, foot: foot, language: scope.language.tag,
      isRightToLeft: scope.language.isRightToLeft, style: style.css)
    return chart.file.bytes
  }

  /// What is said of the series behind the path, if there is one.
  private var behind: String { figure.words.model.background?.note ?? "" }

  /// Notes, sources, and the address of the page it belongs to, if the site has one.
  private var foot: [String] {
    let sources = scope.wording(.chartSource) + scope.wording(.colon) + figure.sourceTitles
    let publisher = scope.words(scope.plan.site.title)
    let address = scope.plan.site.address.map { [$0 + scope.address.path] } ?? []
    return [
      behind, figure.notes, sources, ([publisher] + address).joined(separator: scope.wording(.listSeparator)),
    ]
    .filter { !$0.isEmpty }
  }
}
