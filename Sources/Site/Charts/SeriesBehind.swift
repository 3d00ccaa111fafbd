import Charts
import Language
import Plan
import Text

/// A related series behind the path to an indicator's targets, in the scale and the words of its chart: wherever it is drawn or told, its
/// name and its scope are told with it.
struct SeriesBehind {
  let edition: Edition
  let series: Indicator
  private let scope: SeriesBehindPath.Scope
  let figures: [Observation]
  private let measure: ChartMeasure

  /// Nil if the indicator has none, or one with too few figures.
  init?(edition: Edition, indicator: Indicator, measure: ChartMeasure) {
    guard let scope = indicator.behindPath?.scope,
      let (series, figures) = edition.index.behindPath(of: indicator)
    else { return nil }
    (self.edition, self.series, self.scope, self.figures, self.measure) = (
      edition, series, scope, figures, measure
    )
  }

  /// Such as: value added of the secondary sector (wider in scope).
  private var name: String { edition.words(series.shortName) + edition.wording.bracketed(scopeWords) }

  private var scopeWords: String {
    edition.wording(scope == .wider ? .chartBehindWider : .chartBehindNarrower)
  }

  var drawn: BackgroundSeries {
    BackgroundSeries(
      stretches: ChartSeries(figures).stretches.map { $0.map(point) },
      // Where there is no room for both, what it covers matters more: the note under the chart has its name.
      label: DirectLabel(
        name: scopeWords.prefix(1).uppercased() + scopeWords.dropFirst(),
        remark: edition.words(series.shortName), isBound: true))
  }

  private func point(_ observation: Observation) -> DataPoint {
    DataPoint(
      year: observation.year, value: measure.drawn(observation.value), kind: observation.kind.pointKind,
      tooltip: edition.wording(
        .chartBehindPoint,
        [
          "name": name, "year": edition.figures.year(of: observation),
          "value": edition.figures.quantity(observation, measure.unit),
        ]))
  }

  /// What the line is, where there is no room for more.
  var key: String { edition.wording(.chartBehindKey, ["name": name]) }

  /// What the line is, its newest figure, and that it is not the indicator's own.
  var note: String {
    guard let newest = figures.last else { return "" }
    let note = edition.wording(
      .chartBehindNote,
      [
        "name": name, "year": edition.figures.year(of: newest),
        "value": edition.figures.brief(newest, measure.unit),
      ])
    let isBroken = !ChartSeries(figures).breaks.isEmpty
    return (note + (isBroken ? edition.wording(.chartBehindBreak) : "")).trimmingSpaces
  }
}
