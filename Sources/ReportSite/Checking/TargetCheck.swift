import PlanModel

/// Holds a plan's targets against their baselines and against each other. The plan's figures are told of, never mended.
enum TargetCheck {
  /// How far a yearly and a cumulative change may lie apart, in percentage points: plans round to whole ones.
  static let tolerance = 0.5

  static func check(_ plan: Plan) -> [Diagnostic] {
    let rules = [context, order, side, sign, yearlyAgainstCumulative]
    return plan.indicatorsAndMilestones.flatMap { indicator in
      rules.flatMap { rule in rule(indicator) } + shares(indicator, plan)
    }
  }

  private static func context(_ indicator: Indicator) -> [Diagnostic] {
    guard indicator.isContext, let target = indicator.targets.first else { return [] }
    return [
      Diagnostic(
        .error, at: target.place, "a context indicator has no targets",
        hint: "take the target away, or \"context_for\"")
    ]
  }

  private static func order(_ indicator: Indicator) -> [Diagnostic] {
    guard let baseline = indicator.baseline else { return [] }
    return indicator.targets.filter { $0.year <= baseline.year }.map { target in
      Diagnostic(
        .error, at: target.place,
        "the target's year \(target.year) is not after the baseline's \(baseline.year)")
    }
  }

  /// A level on the wrong side of its baseline would be met before it was set.
  private static func side(_ indicator: Indicator) -> [Diagnostic] {
    guard indicator.kind == .level, let baseline = indicator.baseline else { return [] }
    return indicator.targets.compactMap { target in
      guard let level = target.condition.level(better: indicator.better) else { return nil }
      let isWrong = indicator.better == .higher ? level < baseline.value : level > baseline.value
      guard isWrong else { return nil }
      return Diagnostic(
        .error, at: target.place,
        "the target \(level) is on the wrong side of the baseline \(baseline.value): better is \"\(indicator.better.rawValue)\"",
        hint: "correct \"better\" or the figure; for a floor or a ceiling that is to be kept write kind: hold"
      )
    }
  }

  private static func sign(_ indicator: Indicator) -> [Diagnostic] {
    indicator.targets.compactMap { target in
      let percent: Figure
      switch target.condition {
      case .change(let change, _): percent = change
      case .perYear(let change, _): percent = change
      default: return nil
      }
      guard !percent.isZero, percent.isNegative == (indicator.better == .higher) else { return nil }
      return Diagnostic(
        .error, at: target.place,
        "the change of \(percent)% leads away from what is better, \"\(indicator.better.rawValue)\"",
        hint: "correct the sign or \"better\"")
    }
  }

  private static func shares(_ indicator: Indicator, _ plan: Plan) -> [Diagnostic] {
    guard plan.units.first(where: { $0.id == indicator.unit.value })?.quantity == .share else { return [] }
    return indicator.targets.compactMap { target in
      guard let figure = target.condition.figures.first(where: { $0 > Figure(100) }) else { return nil }
      return Diagnostic(
        .warning, at: target.place, "the target is \(figure) of 100",
        hint: "a share above 100% is seldom meant; a unit of quantity \"ratio\" has no such limit")
    }
  }

  /// A yearly rate and a cumulative change for the same years are two ways to say one thing.
  private static func yearlyAgainstCumulative(_ indicator: Indicator) -> [Diagnostic] {
    indicator.targets.compactMap { target in
      guard case .change(let cumulative, let since) = target.condition, target.note == nil else { return nil }
      for other in indicator.targets {
        guard case .perYear(let rate, let from) = other.condition, from == since, other.year == target.year
        else { continue }
        let years = target.year - since
        guard years > 0 else { continue }
        let implied = Growth.cumulative(rate: rate.double / 100, years: years) * 100
        guard abs(implied - cumulative.double) > tolerance else { continue }
        return Diagnostic(
          .warning, at: target.place,
          "\(rate)% a year over \(years) years is \(Figure(rounding: implied, decimals: 1))%, not \(cumulative)%",
          hint: "if the plan itself says both, keep them and explain it in the target's note")
      }
      return nil
    }
  }
}
