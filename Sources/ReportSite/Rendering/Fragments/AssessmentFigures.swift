import PlanModel

/// Writes the numbers of an assessment: in the indicator's unit and scale, or as points of an index.
struct AssessmentFigures {
  let scope: PageScope
  let indicator: Indicator
  let assessment: Assessment

  private var unit: Unit { scope.index.unit(indicator) }

  private var scale: Scale {
    Scale(for: indicator.statedFigures, unit: unit, format: scope.wording.format)
  }

  /// What the numbers are counted in: 亿元, billion yuan, 2015 = 100.
  var unitName: String {
    guard assessment.isIndex, let base = assessment.start?.year else {
      return scope.figures.unitName(unit, in: scale)
    }
    return scope.wording(.chartIndexBase, ["year": year(base)])
  }

  func year(_ year: Int) -> String { scope.wording.format.years(year, year) }

  /// The bare number, where the unit stands beside or in the head.
  func number(_ figure: Figure) -> String {
    assessment.isIndex
      ? scope.wording.format.number(Figure(rounding: figure.double, decimals: 1).trimmed)
      : scope.figures.number(figure, in: scale)
  }

  /// The number with its unit.
  func quantity(_ figure: Figure) -> String {
    assessment.isIndex ? number(figure) : scope.figures.quantity(figure, unit)
  }

  /// A value of the path: as exact as the way from the start to the last target can be read, two digits of it at least.
  func onPath(_ value: Double) -> Figure {
    guard let nodes = assessment.path?.nodes, let first = nodes.first, let last = nodes.last else {
      return Figure(rounding: value, decimals: 0)
    }
    var decimals = assessment.isIndex ? 1 : nodes.map(\.value.decimals).min() ?? 0
    let whole = abs((last.value - first.value).double)
    while decimals < 6, whole > 0, whole * Figure.powerOfTen(decimals) < 10 { decimals += 1 }
    return Figure(rounding: value, decimals: decimals)
  }

  /// A yearly change with its unit: three digits are as exact as a mean can be read.
  func perYear(_ value: Double) -> String {
    var decimals = 0
    while decimals < 6, value != 0, abs(value) * Figure.powerOfTen(decimals) < 100 { decimals += 1 }
    return quantity(Figure(rounding: value, decimals: decimals))
  }

  /// A yearly change and, in brackets, the same as a rate.
  func perYear(_ value: Double, rate: Double?) -> String {
    // Of a share, a rate would be a percentage of percentages.
    guard let rate, unit.quantity != .share else { return perYear(value) }
    return scope.wording(
      .statusWithRate, ["value": perYear(value), "rate": scope.figures.signedRate(rate)])
  }

  /// A fraction in percent, without decimals.
  func share(_ fraction: Double) -> String {
    scope.figures.percent(Figure(rounding: fraction * 100, decimals: 0))
  }
}
