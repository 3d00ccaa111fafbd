import Reading
import Text

/// Compares a plan's targets with their baselines and with each other. Oddities in the plan's figures are reported, never corrected.
enum TargetCheck {
  static func check(_ plan: Plan) -> [Diagnostic] {
    let units = Dictionary(keepingFirst: plan.indicatorsAndMilestones.map { ($0.id, $0.unit.value) })
    let rules = [context, order, side, sign, path, source]
    return plan.indicatorsAndMilestones.flatMap { indicator in
      rules.flatMap { rule in rule(indicator) } + changes(of: indicator) + parts(indicator, units)
    }
  }

  private static func context(_ indicator: Indicator) -> [Diagnostic] {
    guard indicator.isContext, let target = indicator.targets.first else { return [] }
    return [
      Diagnostic(
        .error, .contextWithTarget, at: target.place, "a context indicator has no targets",
        hint: "remove the target, or \"context_for\"")
    ]
  }

  private static func order(_ indicator: Indicator) -> [Diagnostic] {
    guard let baseline = indicator.baseline else { return [] }
    return indicator.targets.filter { $0.year <= baseline.year }.map { target in
      Diagnostic(
        .error, .targetBeforeBaseline, at: target.place,
        "the target's year \(target.year) is not after the baseline's \(baseline.year)")
    }
  }

  /// A level on the wrong side of its baseline would be met before it was set.
  private static func side(_ indicator: Indicator) -> [Diagnostic] {
    guard indicator.kind == .level, let baseline = indicator.baseline, let better = indicator.better else {
      return []
    }
    return indicator.targets.compactMap { target in
      guard let level = target.condition.level(better: better) else { return nil }
      // Staying at the same level is a floor or a ceiling; on the way to a later target it may be a pause.
      let isPause = level == baseline.value && target.place != indicator.targets.last?.place
      let isWrong = !isPause && indicator.meets(baseline.value, level)
      guard isWrong else { return nil }
      return Diagnostic(
        .error, .targetOnWrongSide, at: target.place,
        level == baseline.value
          ? "the target \(level) equals the baseline"
          : "the target \(level) is on the wrong side of the baseline \(baseline.value): better is \"\(better.rawValue)\"",
        hint: "correct \"better\" or the figure; for a floor or a ceiling that is to be kept write kind: hold"
      )
    }
  }

  private static func sign(_ indicator: Indicator) -> [Diagnostic] {
    guard let better = indicator.better else { return [] }
    return indicator.targets.compactMap { target in
      let percent: Figure
      switch target.condition {
      case .change(let change, _): percent = change
      case .perYear(let change, _): percent = change
      default: return nil
      }
      guard !percent.isZero, percent.isNegative == (better == .higher) else { return nil }
      return Diagnostic(
        .error, .changeInWrongDirection, at: target.place,
        "the change of \(percent)% is in the wrong direction: better is \"\(better.rawValue)\"",
        hint: "correct the sign or \"better\"")
    }
  }

  /// Between values far apart the shape decides what is required: from 100 to 1000, one path passes 316 at half time and the other 550.
  private static func path(_ indicator: Indicator) -> [Diagnostic] {
    if case .listed(let years) = indicator.path { return listed(years, indicator) }
    guard indicator.path == nil, indicator.kind == .level, let baseline = indicator.baseline else {
      return []
    }
    let levels = indicator.targets.compactMap { target in
      target.condition.level(better: indicator.better).map { (target, $0) }
    }
    let starts = [baseline.value] + levels.map(\.1)
    return zip(starts, levels).compactMap { start, next -> Diagnostic? in
      guard start.double > 0, next.1.double > 0 else { return nil }
      let ratio = next.1.double / start.double
      guard ratio > 2 || ratio < 0.5 else { return nil }
      return Diagnostic(
        .error, .missingPath, at: next.0.place,
        "from \(start) to \(next.1) the path decides what is required in between, and none is given",
        hint:
          "write path beside \"targets\": geometric (equal rates), linear (equal steps), step, or the plan's yearly values"
      )
    }.prefix(1).map(\.self)
  }

  private static func listed(_ years: [Int: Figure], _ indicator: Indicator) -> [Diagnostic] {
    let ends = [indicator.baseline?.year].compactMap(\.self) + indicator.targets.flatMap(\.years)
    guard let first = ends.min(), let last = ends.max() else { return [] }
    return years.keys.sorted().filter { $0 <= first || $0 >= last }.map { year in
      Diagnostic(
        .error, .yearOffPath, at: indicator.place,
        "the path of \"\(indicator.id)\" lists \(year), which is not on it",
        hint: "list years between \(first) and \(last)")
    }
  }

  private static func source(_ indicator: Indicator) -> [Diagnostic] {
    let baseline = indicator.baseline.map { [($0.source, $0.place, "baseline")] } ?? []
    return (baseline + indicator.targets.map { ($0.source, $0.place, "target") }).compactMap {
      source, place, what in
      source != nil
        ? nil
        : Diagnostic(
          .warning, .missingSource, at: place, "the \(what) has no source",
          hint: "name an entry of sources.yml: source: …")
    }
  }

  /// Yearly changes are percentages that belong to an indicator of their own.
  private static func changes(of indicator: Indicator) -> [Diagnostic] {
    guard let changes = indicator.yearlyChanges, indicator.indexBase == nil else { return [] }
    return [
      Diagnostic(
        .error, .yearlyChangesBase, at: changes.place,
        "yearly changes need targets that are changes since the same year",
        hint: "write the targets with change and since, or per_year and from")
    ]
  }

  /// - Parameter units: by indicator.
  private static func parts(_ total: Indicator, _ units: [String: String]) -> [Diagnostic] {
    total.parts.compactMap { part in
      guard let unit = units[part.value], unit != total.unit.value else { return nil }
      return Diagnostic(
        .error, .partInOtherUnit, at: part.place,
        "the part \"\(part.value)\" is in \"\(unit)\", its total in \"\(total.unit.value)\"",
        hint: "parts have the unit of their total")
    }
  }
}
