import Charts
import Language
import Plan
import Reading

/// What the values of an indicator's chart are counted in: a scale of its unit or, where all its targets are changes against one base
/// year, an index with 100 in that year.
struct ChartMeasure: Sendable {
  let edition: Edition
  let unit: Unit
  let scale: Magnitude
  /// The base year of an index; nil for a chart in the indicator's unit.
  let indexBase: Int?
  /// The value that is 100 in an index, if the base year's own level is known.
  private let indexLevel: Double?

  init(edition: Edition, indicator: Indicator, observations: [Observation]) {
    self.edition = edition
    unit = edition.index.unit(indicator)
    scale = Magnitude(
      axis: edition.index.allFigures(of: indicator), unit: unit, format: edition.wording.format)
    indexBase = indicator.indexBase
    indexLevel = indexBase.flatMap { Self.level(of: indicator, in: $0, observations) }
  }

  private static func level(of indicator: Indicator, in year: Int, _ observations: [Observation]) -> Double? {
    if let baseline = indicator.baseline, baseline.year == year { return baseline.value.double }
    return observations.first { $0.year == year && $0.kind.isResult && $0.bound == nil }?.value.double
  }

  var isIndex: Bool { indexBase != nil }

  /// Whether it is an index whose base year has no published level: its values come from yearly changes, if there are any.
  var isLinked: Bool { isIndex && indexLevel == nil }

  var isPercent: Bool { unit.symbol.values.contains { $0.form("other") == "%" } && !isIndex }

  /// Where a figure is drawn.
  func drawn(_ figure: Figure) -> Double {
    if let level = indexLevel { return figure.double / level * 100 }
    if isLinked { return figure.double }
    return figure.shifted(by: scale.shift).double
  }

  /// Where a value of the required path is drawn.
  func drawn(onPath value: Double) -> Double {
    if isIndex { return value }
    return value * (Figure.powerOfTen(max(0, scale.shift)) / Figure.powerOfTen(max(0, -scale.shift)))
  }

  /// A figure beside its mark: in the scale of the axis, whose unit is given above it.
  func label(_ figure: Figure) -> String {
    if isIndex { return edition.wording.format.number(Figure(rounding: drawn(figure), decimals: 1)) }
    let number = edition.figures.number(figure, in: scale)
    return isPercent ? edition.wording.format.rules.percent.filled(["number": number]) : number
  }

  /// The same in few digits, for an observation: its value when pointed at has all of them.
  func briefLabel(_ figure: Figure) -> String {
    label(isIndex ? figure : edition.figures.brief(figure, in: scale))
  }

  var unitLabel: String {
    if let base = indexBase {
      return edition.wording(.chartIndexBase, ["year": edition.wording.format.years(base, base)])
    }
    return isPercent ? "" : edition.figures.unitName(unit, in: scale)
  }

  var tickFormat: @Sendable (Tick) -> String {
    let format = edition.wording.format
    let isPercent = isPercent
    return { tick in
      let power = Figure(digits: Int128(tick.mantissa), decimals: max(0, -tick.exponent))
      let number = format.number(power.shifted(by: max(0, tick.exponent)))
      return isPercent ? format.rules.percent.filled(["number": number]) : number
    }
  }
}
