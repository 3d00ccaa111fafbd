package import Reading

/// What a target requires, in every form that plans use.
package enum TargetCondition: Sendable, Hashable {
  case value(Figure)
  case atLeast(Figure)
  case atMost(Figure)
  case between(Figure, Figure)
  /// A total change in percent since a base year; negative for a fall.
  case change(percent: Figure, since: Int)
  /// A yearly change in percent from a base year on; negative for a fall.
  case perYear(percent: Figure, from: Int)
}

extension TargetCondition {
  /// The level that a value must reach, in the indicator's unit: the nearer end of a range; nil for a change, which needs a base to be
  /// counted from.
  package func level(better: Indicator.Direction?) -> Figure? {
    switch self {
    case .value(let figure), .atLeast(let figure), .atMost(let figure): figure
    case .between(let low, let high): better == .higher ? low : high
    case .change, .perYear: nil
    }
  }

  /// The year that a change is counted from; nil for a condition that states a level.
  package var baseYear: Int? {
    switch self {
    case .change(_, let since): since
    case .perYear(_, let from): from
    case .value, .atLeast, .atMost, .between: nil
    }
  }

  /// The figures that are in the indicator's unit; those of a change are percentages and are not scaled.
  package var figures: [Figure] {
    switch self {
    case .value(let figure), .atLeast(let figure), .atMost(let figure): [figure]
    case .between(let low, let high): [low, high]
    case .change, .perYear: []
    }
  }

  package var isCumulative: Bool {
    if case .change = self { true } else { false }
  }

  /// What a change leaves of 100 by a year: yearly falls are multiplied, 100 (1 + a)^n, not added up.
  ///
  /// - Returns: nil for a condition that states a level.
  package func index(in year: Int) -> Double? {
    switch self {
    case .change(let percent, _): 100 + percent.double
    case .perYear(let percent, let from):
      100 * (1 + Growth.cumulative(rate: percent.double / 100, years: year - from))
    case .value, .atLeast, .atMost, .between: nil
    }
  }

  /// `index(in:)` as a decimal: exact for a total change, to six decimals for a yearly one.
  func indexFigure(in year: Int) -> Figure? {
    if case .change(let percent, _) = self { return Figure(100) + percent }
    return index(in: year).map { Figure(rounding: $0, decimals: ReductionIndex.decimals).trimmed }
  }

  /// The level that it requires in a year; a change is counted from a start.
  package func level(better: Indicator.Direction?, from start: PathNode, in year: Int) -> Figure? {
    if let level = level(better: better) { return level }
    guard baseYear == start.year else { return nil }
    if case .change(let percent, _) = self { return start.value.changed(byPercent: percent) }
    return index(in: year).map {
      Figure(rounding: start.value.double * $0 / 100, decimals: start.value.decimals + 6).trimmed
    }
  }

  /// Whether a result satisfies it in the result's own year; nil if the result's bound leaves that open, and for a change, which a single
  /// value cannot satisfy.
  package func holds(for result: ObservedValue, better: Indicator.Direction?) -> Bool? {
    switch self {
    case .value(let level): return better == .higher ? result.isAtLeast(level) : result.isAtMost(level)
    case .atLeast(let floor): return result.isAtLeast(floor)
    case .atMost(let ceiling): return result.isAtMost(ceiling)
    case .between(let low, let high):
      let ends = [result.isAtLeast(low), result.isAtMost(high)]
      return ends.contains(false) ? false : ends.contains(nil) ? nil : true
    case .change, .perYear: return nil
    }
  }

  /// The end of the permitted range that is nearest to a value.
  package func limit(nearest value: Figure) -> Figure? {
    switch self {
    case .value(let level), .atLeast(let level), .atMost(let level): level
    case .between(let low, let high): value < low ? low : high
    case .change, .perYear: nil
    }
  }
}

extension TargetCondition {
  /// The condition as downloads have it, in the indicator's unit.
  package var stored: String {
    switch self {
    case .value(let figure): figure.description
    case .atLeast(let figure): ">=\(figure)"
    case .atMost(let figure): "<=\(figure)"
    case .between(let low, let high): "\(low)..\(high)"
    case .change(let percent, let since): "\(percent)% since \(since)"
    case .perYear(let percent, let from): "\(percent)% a year since \(from)"
    }
  }
}

extension TargetCondition {
  /// All keys with which a figure may be stated.
  static let keys = forms + ["since", "from", "to"]
  private static let forms = ["value", "at_least", "at_most", "between", "change", "per_year"]

  /// Reads the only form in which a target or a measure states its figure.
  ///
  /// - Parameter last: the year in which a yearly change ends, if it could be read.
  init?(_ record: YAMLRecord, through last: Int?) {
    let condition = record.one(of: Self.forms) { form, value -> TargetCondition? in
      Self.refuseStrayYears(record, form: form)
      return Self.read(form, value, record, through: last)
    } else: { [value = record.value] given in
      value.error(
        .targetForm,
        given.isEmpty
          ? "the target's figure is missing" : "the target has \(given.joined(separator: " and "))",
        hint: "write one of: " + Self.forms.joined(separator: ", ") + "; two targets may share a year")
    }
    guard let condition else { return nil }
    self = condition
  }

  private static func read(_ form: String, _ value: YAMLValue, _ record: YAMLRecord, through last: Int?)
    -> TargetCondition?
  {
    switch form {
    case "value": return value.figure().map(TargetCondition.value)
    case "at_least": return value.figure().map(TargetCondition.atLeast)
    case "at_most": return value.figure().map(TargetCondition.atMost)
    case "between": return between(value)
    case "change":
      let since = record.required("since") { $0.year() }
      guard let percent = value.percentage(), let since else { return nil }
      return .change(percent: percent, since: since)
    default:
      let from = record.required("from") { $0.year() }
      guard let percent = value.percentage(), let from,
        isPossible(percent, value, from: from, through: last, record)
      else { return nil }
      return .perYear(percent: percent, from: from)
    }
  }

  /// Whether a yearly change can be meant: a slip in a year leads to figures that no plan requires.
  private static func isPossible(
    _ percent: Figure, _ value: YAMLValue, from: Int, through last: Int?, _ record: YAMLRecord
  ) -> Bool {
    guard percent > Figure(-100) else {
      value.error(
        .impossibleYearlyChange, "a yearly change of \(percent)% leaves nothing after its first year",
        hint: "write a fall of less than 100% a year; a total fall is \"change\" with \"since\"")
      return false
    }
    guard let last else { return true }
    guard (1...longestSpan).contains(last - from) else {
      record["from"]?.error(
        .impossibleYearlyChange,
        last > from
          ? "the yearly change runs for \(last - from) years, from \(from) to \(last)"
          : "the yearly change begins in \(from), not before the target's year \(last)",
        hint: "correct one of the years: a change runs for 1 to \(longestSpan) of them")
      return false
    }
    guard 1 + Growth.cumulative(rate: percent.double / 100, years: last - from) <= largestGrowth else {
      value.error(
        .impossibleYearlyChange,
        "\(percent)% a year from \(from) to \(last) is more than a million times as much",
        hint: "correct the change or one of the years")
      return false
    }
    return true
  }

  /// Of a yearly change, in years.
  private static let longestSpan = 100
  /// The largest factor by which a yearly change may multiply its base.
  private static let largestGrowth = 1_000_000.0

  private static func between(_ value: YAMLValue) -> TargetCondition? {
    let figures = value.list { $0.figure() }
    guard figures.count == 2, figures[0] < figures[1] else {
      if value.items()?.count == figures.count {
        value.error(
          .invalidRange, "two figures are expected here, the lower first", hint: "such as [200000, 300000]")
      }
      return nil
    }
    return .between(figures[0], figures[1])
  }

  private static func refuseStrayYears(_ record: YAMLRecord, form: String) {
    for (key, home) in [("since", "change"), ("from", "per_year"), ("to", "per_year")] where form != home {
      record[key]?.error(
        .targetForm, "\"\(key)\" belongs to \"\(home)\"", hint: "this target is stated as \"\(form)\"")
    }
  }
}
