import Plan

/// An indicator's chart in one language, and what is known of its file.
struct DrawnChart: Sendable {
  var language: String
  var indicator: String
  var chart: ChartOfIndicator
  /// Where its file is offered.
  var path: String
  /// The size of its file, in bytes; nil if there is none.
  var size: Int?
  /// Labels that found no place in one of its drawings.
  var diagnostics: [Diagnostic]

  /// Draws every chart in every language, in parallel, and its file.
  ///
  /// - Parameters:
  ///   - style: nil if no chart is offered as a file.
  ///   - emit: takes the files.
  static func all(
    in editions: [Edition], style: ChartStyle?, emit: @escaping @Sendable (OutputFile) -> Void
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
      let file = style.flatMap { ChartFile(figure: figure, style: $0).bytes }
      let path = IndicatorFiles(indicator: indicator.id, language: edition.language.id).drawing.path
      if let file { emit(OutputFile(path: path, content: .bytes(file))) }
      return DrawnChart(
        language: edition.language.id, indicator: indicator.id, chart: chart, path: path,
        size: file?.count, diagnostics: chart.unplacedLabels(of: indicator, in: edition.language))
    }.compactMap(\.self)
  }
}
