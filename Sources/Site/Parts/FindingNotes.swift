import Language
import Markup
import Plan
import Reading

/// What an indicator's own figures say about each other, in neutral words: both figures as stated, neither corrected.
struct FindingNotes {
  let scope: PageScope
  let indicator: Indicator

  /// Empty if there is nothing to say.
  var fragment: Fragment {
    let findings = scope.index.findings[indicator.id] ?? []
    guard !findings.isEmpty else { return Fragment() }
    return Fragment { writer in
      writer.element("ul") { writer in
        for finding in findings { writer.element("li", text: words(finding.subject)) }
      }
    }
  }

  private func words(_ subject: Finding.Subject) -> String {
    let unit = scope.index.unit(indicator)
    func year(_ year: Int) -> String { scope.wording.format.years(year, year) }
    switch subject {
    case .yearlyAgainstCumulative(let yearly, let from, let to, let implied, let stated):
      return scope.wording(
        .findingYearly,
        [
          "yearly": scope.figures.change(yearly), "years": scope.wording.format.years(from, to),
          "implied": scope.figures.change(Figure(rounding: implied, decimals: 1)),
          "stated": scope.figures.change(stated), "formula": compound(yearly, to - from),
        ])
    case .shareAboveWhole(let when, let figure):
      return scope.wording(
        .findingShare, ["year": year(when), "value": scope.figures.quantity(figure, unit)])
    case .outsideHorizon(let when, let plan):
      return scope.wording(
        .findingHorizon,
        ["year": year(when), "years": scope.wording.format.years(plan.lowerBound, plan.upperBound)])
    case .contradiction(let when, let one, let other):
      return scope.wording(
        .findingContradiction,
        [
          "year": year(when), "one": scope.figures.condition(one, unit),
          "other": scope.figures.condition(other, unit),
        ])
    case .partsAgainstTotal(let when, let sum, let total):
      return scope.wording(
        .findingParts,
        [
          "year": year(when), "sum": scope.figures.quantity(sum, unit),
          "total": scope.figures.quantity(total, unit),
        ])
    }
  }

  /// 0.96⁵ − 1
  private func compound(_ yearly: Figure, _ years: Int) -> String {
    let factor = (Figure(1) + yearly.shifted(by: -2)).trimmed
    return scope.wording.format.number(factor) + Self.superscript(years) + " − 1"
  }

  private static func superscript(_ number: Int) -> String {
    let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    return String(String(number).compactMap { $0.wholeNumberValue.map { digits[$0] } })
  }
}
