import Language
import Markup
import Plan
import Reading
import Templates

/// The few numbers beside an indicator's chart: baseline, targets with what they mean compared with the baseline, the newest figure, the
/// yearly change that the plan implies.
struct KeyFigures {
  let scope: PageScope
  let indicator: Indicator
  private let unit: Unit
  private let scale: Magnitude

  init(scope: PageScope, indicator: Indicator) {
    self.scope = scope
    self.indicator = indicator
    unit = scope.index.unit(indicator)
    scale = scope.edition.scale(of: indicator)
  }

  var fields: [TemplateFields] {
    var fields: [TemplateFields] = []
    if let baseline = indicator.baseline {
      fields.append(
        field(
          scope.wording(.baselineOf, ["year": scope.wording.format.years(baseline.year, baseline.year)]),
          quantity(baseline.value), notes: []))
    }
    if let latest = scope.index.latestFigure(of: indicator) {
      fields.append(
        field(
          scope.wording(.latestOf, ["year": scope.wording.format.years(latest.year, latest.year)]),
          Fragment { FigureMarkup.writeBriefly(latest, unit: unit, scale, in: scope, to: &$0) },
          notes: latest.kind == .observed ? [] : [scope.wording(latest.kind.phrase)]))
    }
    var years: [[Int]] = []
    for target in indicator.targets where !years.contains(target.years) { years.append(target.years) }
    fields += years.map { years in field(of: indicator.targets.filter { $0.years == years }) }
    if let change = impliedChange { fields.append(change) }
    return fields
  }

  /// What the plan requires in one year, in each way in which it says so.
  private func field(of targets: [Target]) -> TemplateFields {
    let years = targets.first?.years ?? []
    let shown = scope.wording.format.years(years.first ?? 0, years.last ?? 0)
    return field(
      scope.wording(.targetOf, ["year": shown]),
      Fragment { writer in
        for (number, target) in targets.enumerated() {
          if number > 0 { writer.void("br") }
          FigureMarkup.write(
            target.condition, scope.figures.condition(target.condition, unit, in: scale), in: scope.edition,
            to: &writer)
        }
      },
      notes: targets.compactMap { meaning(of: $0) })
  }

  /// Each note has a line of its own, so that none breaks where the next begins.
  private func field(_ label: String, _ value: Fragment, notes: [String]) -> TemplateFields {
    ["label": label, "value": value, "notes": notes.map { ["note": $0] }]
  }

  private func quantity(_ figure: Figure) -> Fragment {
    Fragment {
      FigureMarkup.write(
        figure, scope.figures.quantity(figure, unit, in: scale), in: scope.edition, to: &$0)
    }
  }

  /// The target compared with the baseline: a difference in percentage points for shares, a multiple for amounts.
  private func meaning(of target: Target) -> String? {
    guard let baseline = indicator.baseline, let level = target.condition.level(better: indicator.better)
    else {
      return nil
    }
    if unit.quantity == .share {
      let difference = level.double - baseline.value.double
      let decimals = max(level.decimals, baseline.value.decimals)
      let figure = Figure(rounding: difference, decimals: decimals)
      return scope.wording(.percentagePoints, ["value": scope.wording.format.signed(figure)])
    }
    return scope.figures.times(level, of: baseline.value).map {
      scope.wording(.timesTheBaseline, ["value": $0])
    }
  }

  /// The change per year that the plan requires between one point of its path and the next: the plan itself may not state it, so the note
  /// says that it is implied.
  private var impliedChange: TemplateFields? {
    let observations = scope.index.observations[indicator.id] ?? []
    guard let path = RequiredPath(of: indicator, unit: unit, observations: observations),
      path.shape == .geometric || path.shape == .linear
    else { return nil }
    var rate: String?
    var notes: [String] = []
    for (from, to) in zip(path.nodes, path.nodes.dropFirst()) {
      let years = scope.wording.format.years(from.year, to.year)
      let words = yearlyChange(from: from, to: to, shape: path.shape)
      notes.append(rate == nil ? years : scope.wording(.impliedLater, ["years": years, "rate": words]))
      rate = rate ?? words
    }
    return rate.map { field(scope.wording(.impliedChange), scope.edition.marked($0), notes: notes) }
  }

  /// A rate if the path is geometric, otherwise a difference: in percentage points for shares.
  private func yearlyChange(from: PathNode, to: PathNode, shape: TargetPath) -> String {
    let years = to.year - from.year
    if shape == .geometric, from.value.double > 0, to.value.double > 0 {
      return scope.figures.signedRate(
        Growth.compoundRate(from: from.value.double, to: to.value.double, years: years))
    }
    let change = (to.value - from.value).double / Double(years)
    let figure = Figure(rounding: change, soThat: change, atLeast: 10).trimmed
    guard unit.quantity == .share else { return scope.figures.signedQuantity(figure, unit) }
    return scope.wording(.points, counting: figure, as: scope.wording.format.signed(figure))
  }
}
