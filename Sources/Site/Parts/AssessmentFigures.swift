import Charts
import Language
import Plan
import Reading

/// Writes the numbers of an assessment: in the indicator's unit and scale, or as points of an index. A class, which the parts of a page share.
final class AssessmentFigures {
  let edition: Edition
  let indicator: Indicator
  let assessment: Assessment
  private let unit: Unit
  private let scale: Magnitude
  /// As exact as the figures that the plan states, and as the way from the start to the last target can be read.
  private let decimalsOnPath: Int

  init(edition: Edition, indicator: Indicator, assessment: Assessment) {
    self.edition = edition
    self.indicator = indicator
    self.assessment = assessment
    unit = edition.index.unit(indicator)
    scale = edition.scale(of: indicator)
    let nodes = assessment.path?.nodes ?? []
    guard let first = nodes.first, let last = nodes.last else {
      decimalsOnPath = 0
      return
    }
    let stated = assessment.isIndex ? 1 : indicator.statedFigures.map(\.decimals).max() ?? 0
    let way = (last.value - first.value).double
    decimalsOnPath = Figure(rounding: way, decimals: stated, soThat: way, atLeast: 10).decimals
  }

  /// The unit of the numbers: 亿元, billion yuan, 2015 = 100.
  var unitName: String {
    guard assessment.isIndex, let base = assessment.start?.year else {
      return edition.figures.unitName(unit, in: scale)
    }
    return edition.wording(.chartIndexBase, ["year": year(base)])
  }

  func year(_ year: Int) -> String { edition.wording.format.years(year, year) }

  /// The number alone, if the unit is beside it or in the head.
  func number(_ figure: Figure) -> String {
    assessment.isIndex
      ? edition.wording.format.number(
        figure.decimals > 2 ? Figure(rounding: figure.double, decimals: 2) : figure)
      : edition.figures.number(figure, in: scale)
  }

  /// A result's number as its source qualifies it.
  func number(_ result: ObservedValue) -> String {
    edition.figures.qualified(number(result.value), result.bound)
  }

  /// The number with its unit, in the scale of those beside it.
  func quantity(_ figure: Figure) -> String {
    assessment.isIndex ? number(figure) : edition.figures.quantity(figure, unit, in: scale)
  }

  /// A difference, which may be much smaller than what it is between, with its unit in a scale of its own.
  func difference(_ figure: Figure) -> String {
    assessment.isIndex ? number(figure) : edition.figures.quantity(figure, unit)
  }

  /// A result with its unit, as its source qualifies it.
  func quantity(_ result: ObservedValue) -> String {
    edition.figures.qualified(quantity(result.value), result.bound)
  }

  /// What a target demands: of a bound, its sign too.
  func target(_ node: PathNode) -> String {
    let stated = indicator.targets.last {
      $0.years.contains(node.year) && $0.condition.level(better: indicator.better) == node.value
    }
    return stated.map { edition.figures.condition($0.condition, unit, in: scale) } ?? quantity(node.value)
  }

  /// A value of the path in a table.
  func onPath(_ value: Double) -> Figure { Figure(rounding: value, decimals: decimalsOnPath) }

  /// A value of the path in the formula: precise enough that readers who compute it get the printed pace.
  func inFormula(_ expected: Double, from start: Figure) -> Figure {
    Figure(rounding: expected, decimals: start.decimals, soThat: expected - start.double, atLeast: 100)
  }

  /// A yearly change with its unit: a mean is given with three digits.
  func perYear(_ value: Double) -> String {
    difference(Figure(rounding: value, soThat: value, atLeast: 100))
  }

  /// A yearly change and, in brackets, the same as a rate.
  func perYear(_ value: Double, rate: Double?) -> String {
    // For a share, a rate would be a percentage of percentages.
    guard let rate, unit.quantity != .share else { return perYear(value) }
    return edition.wording(
      .statusWithRate, ["value": perYear(value), "rate": edition.figures.signedRate(rate)])
  }

  /// A fraction in percent, without decimals.
  func share(_ fraction: Double) -> String {
    edition.figures.percent(Figure(rounding: fraction * 100, decimals: 0))
  }
}
