import Plan
import Reading
import Templates

/// An indicator's chart in one language, and what is known of its file.
struct DrawnChart: Sendable {
  var language: String
  var indicator: String
  var chart: ChartOfIndicator
  /// Where its file is offered.
  var path: String
  /// The size of its file, in bytes; nil if there is none.
  var size: Int?
  /// What becomes a picture; nil if nothing does.
  var picture: Pictures.Drawing?
  /// Labels that found no place in one of its drawings.
  var diagnostics: [Diagnostic]

  /// Draws every chart in every language, in parallel, and its file.
  ///
  /// - Parameters:
  ///   - style: nil for a stylesheet that has none of charts.
  ///   - outputs: whether charts are offered as files and as pictures.
  ///   - emit: takes the files.
  static func all(
    in editions: [Edition], style: ChartStyle?, _ outputs: Outputs,
    emit: @escaping @Sendable (OutputFile) -> Void
  ) async -> [DrawnChart] {
    let all = editions.flatMap { edition in
      edition.plan.indicatorsAndMilestones.map { (edition: edition, indicator: $0) }
    }
    return await all.concurrentMap { edition, indicator -> DrawnChart? in
      // Nobody waits for it any more.
      if Task.isCancelled { return nil }
      let chart = ChartOfIndicator(edition: edition, indicator: indicator)
      let milestoneOf = edition.index.fieldOfMilestone[indicator.id]
      let scope = PageScope(
        edition: edition, page: milestoneOf.map { .field($0.id) } ?? .indicator(indicator.id))
      let figure = TrendFigure(scope: scope, indicator: indicator, id: indicator.id, chart: chart)
      let files = IndicatorFiles(indicator: indicator.id, language: edition.language.id)
      let isWanted = outputs.has(.charts) || outputs.has(.png)
      let drawn = isWanted ? style.flatMap { ChartFile(figure: figure, style: $0).bytes } : nil
      let file = outputs.has(.charts) ? drawn : nil
      if let file { emit(OutputFile(path: files.drawing.path, content: .bytes(file))) }
      let picture = outputs.has(.png) ? drawn : nil
      return DrawnChart(
        language: edition.language.id, indicator: indicator.id, chart: chart, path: files.drawing.path,
        size: file?.count,
        picture: picture.map { svg in Pictures.Drawing(address: files.picture, zoom: 2) { svg } },
        diagnostics: chart.unplacedLabels(of: indicator, in: edition.language))
    }.compactMap(\.self)
  }
}
