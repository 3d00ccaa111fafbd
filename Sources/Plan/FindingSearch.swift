import Reading
import Text

/// Finds what a plan's figures say about each other.
package struct FindingSearch: Sendable {
  private let plan: Plan
  private let indicators: [String: Indicator]
  private let units: [String: Unit]
  /// Of indicators that are the sum of others, and of those others.
  private let results: [String: [ObservedValue]]

  package init(_ plan: Plan) {
    self.plan = plan
    indicators = Dictionary(keepingFirst: plan.indicatorsAndMilestones.map { ($0.id, $0) })
    units = Dictionary(keepingFirst: plan.units.map { ($0.id, $0) })
    let totals = plan.indicatorsAndMilestones.filter { !$0.parts.isEmpty }
    let added = Set(totals.flatMap { [$0.id] + $0.parts.map(\.value) })
    results = Dictionary(
      grouping: plan.observations.filter { added.contains($0.indicator.value) }, by: \.indicator.value
    )
    .mapValues { ObservedValue.results(among: Observation.current(among: $0)) }
  }

  /// All findings, in the plan's order.
  package var findings: [Finding] {
    var findings: [Finding] = []
    for indicator in plan.indicatorsAndMilestones {
      for target in indicator.targets {
        findings += yearly(target, indicator)
        findings += share(target, indicator)
        findings += horizon(target, indicator)
      }
      findings += contradictions(indicator)
      findings += parts(indicator)
    }
    return findings
  }

  /// 1 − 0.96⁵ is 18.5%, where a plan may say 18%.
  private func yearly(_ target: Target, _ indicator: Indicator) -> [Finding] {
    guard case .change(let stated, let since) = target.condition, target.year > since else { return [] }
    return indicator.targets.compactMap { other in
      guard case .perYear(let rate, since) = other.condition, other.year == target.year else { return nil }
      let implied = Growth.cumulative(rate: rate.double / 100, years: target.year - since) * 100
      guard abs(implied - stated.double) > plan.profile.tolerance.double else { return nil }
      return Finding(
        indicator: indicator.id,
        subject: .yearlyAgainstCumulative(
          yearly: rate, from: since, to: target.year, implied: implied, stated: stated),
        place: target.place,
        isExplained: target.note != nil || other.note != nil)
    }
  }

  private func share(_ target: Target, _ indicator: Indicator) -> [Finding] {
    guard units[indicator.unit.value]?.quantity == .share,
      let figure = target.condition.figures.first(where: { $0 > Figure(100) })
    else { return [] }
    return [finding(.shareAboveWhole(year: target.year, figure), target, indicator)]
  }

  private func horizon(_ target: Target, _ indicator: Indicator) -> [Finding] {
    let periods = plan.profile.periods
    guard let first = periods.map(\.from).min(), let end = plan.profile.horizon ?? periods.map(\.to).max(),
      first <= end
    else { return [] }
    // A year that does not even come after the baseline's is a mistake and is reported as one.
    let earliest = indicator.baseline?.year ?? Int.min
    return target.years.filter { !(first...end).contains($0) && $0 > earliest }.map {
      finding(.outsideHorizon(year: $0, plan: first...end), target, indicator)
    }
  }

  private func finding(_ subject: Finding.Subject, _ target: Target, _ indicator: Indicator) -> Finding {
    Finding(
      indicator: indicator.id, subject: subject, place: target.place, isExplained: target.note != nil)
  }

  private func contradictions(_ indicator: Indicator) -> [Finding] {
    var found: [Finding] = []
    for (number, target) in indicator.targets.enumerated() {
      for other in indicator.targets[..<number] {
        guard let year = target.years.first(where: other.years.contains),
          target.condition.contradicts(other.condition)
        else { continue }
        found.append(
          finding(.contradiction(year: year, other.condition, target.condition), target, indicator))
      }
    }
    return found
  }

  /// Parts are rounded one by one, so their sum may be off by half a unit of each.
  private func parts(_ total: Indicator) -> [Finding] {
    let parts = total.parts.compactMap { indicators[$0.value] }
    guard !parts.isEmpty, parts.count == total.parts.count,
      parts.allSatisfy({ $0.unit.value == total.unit.value })
    else { return [] }
    let place = total.parts[0].place
    let ofTotal = statements(of: total)
    let ofParts = parts.map(statements)
    return ofTotal.sorted { ($0.key.year, $0.key.isTarget ? 1 : 0) < ($1.key.year, $1.key.isTarget ? 1 : 0) }
      .compactMap { key, value in
        let values = ofParts.compactMap { $0[key] }
        guard values.count == parts.count else { return nil }
        let sum = values.reduce(Figure(0), +)
        let rounding = values.map(\.halfUnit).reduce(value.halfUnit, +)
        guard abs((sum - value).double) > rounding else { return nil }
        return Finding(
          indicator: total.id, subject: .partsAgainstTotal(year: key.year, sum: sum, total: value),
          place: place, isExplained: total.note != nil)
      }
  }

  private struct Statement: Hashable {
    var year: Int
    var isTarget: Bool
  }

  private func statements(of indicator: Indicator) -> [Statement: Figure] {
    var figures: [Statement: Figure] = [:]
    for result in results[indicator.id] ?? [] where result.bound == nil {
      figures[Statement(year: result.year, isTarget: false)] = result.value
    }
    if let baseline = indicator.baseline {
      figures[Statement(year: baseline.year, isTarget: false)] = baseline.value
    }
    for target in indicator.targets {
      guard case .value(let value) = target.condition else { continue }
      for year in target.years { figures[Statement(year: year, isTarget: true)] = value }
    }
    return figures
  }
}
