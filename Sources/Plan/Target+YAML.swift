extension Target {
  private static let formKeys = ["value", "at_least", "at_most", "between", "change", "per_year"]
  static let keys = ["year", "years", "from", "to", "since", "source", "flag", "note", "wording"] + formKeys

  init?(_ value: YAMLValue) {
    guard let record = YAMLRecord(value, keys: Self.keys, of: "a target") else { return nil }
    let years = Self.years(record)
    let condition = TargetCondition(record, through: years?.last)
    let source = record.optional("source") { $0.reference() }
    let flag = record.optional("flag") { $0.reference() }
    let note = record.optional("note") { $0.localized() }
    let wording = record.optional("wording") { $0.localized() }
    guard let years, let condition else { return nil }
    self.init(
      years: years, condition: condition,
      source: source,
      flag: flag,
      note: note,
      wording: wording,
      place: record.place)
  }

  private static func years(_ record: YAMLRecord) -> [Int]? {
    let given = ["year", "years", "to"].filter { record[$0] != nil }
    guard given.count == 1 else {
      record.value.error(
        given.isEmpty ? "the target's year is missing" : "the target has \(given.joined(separator: " and "))",
        hint: "write one of: year: 2020; years: [2020, 2025]; from: 2015, to: 2020 with per_year")
      return nil
    }
    if let years = record["years"] {
      let list = years.list { $0.year() }
      if list.isEmpty { years.error("the target's years are missing", hint: "such as [2020, 2025]") }
      return list.isEmpty ? nil : list.sorted()
    }
    return (record["year"] ?? record["to"])?.year().map { [$0] }
  }
}

extension TargetCondition {
  private static let forms = ["value", "at_least", "at_most", "between", "change", "per_year"]

  /// Reads the one form that a target or a measure states its figure in.
  ///
  /// - Parameter last: the year in which a yearly change ends, if that could be read.
  init?(_ record: YAMLRecord, through last: Int?) {
    let given = Self.forms.filter { record[$0] != nil }
    guard given.count == 1, let form = given.first, let value = record[form] else {
      record.value.error(
        given.isEmpty
          ? "the target's figure is missing" : "the target has \(given.joined(separator: " and "))",
        hint: "write one of: " + Self.forms.joined(separator: ", ") + "; two targets may share a year")
      return nil
    }
    Self.refuseStrayYears(record, form: form)
    guard let condition = Self.read(form, value, record, through: last) else { return nil }
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

  /// Whether a yearly change can be meant: a slip in a year adds up to figures that no plan asks for.
  private static func isPossible(
    _ percent: Figure, _ value: YAMLValue, from: Int, through last: Int?, _ record: YAMLRecord
  ) -> Bool {
    guard percent > Figure(-100) else {
      value.error(
        "a yearly change of \(percent)% leaves nothing after its first year",
        hint: "write a fall of less than 100% a year; a fall in sum is \"change\" with \"since\"")
      return false
    }
    guard let last else { return true }
    guard (1...longestSpan).contains(last - from) else {
      record["from"]?.error(
        last > from
          ? "the yearly change runs for \(last - from) years, from \(from) to \(last)"
          : "the yearly change begins in \(from), not before the target's year \(last)",
        hint: "correct one of the years: a change runs for 1 to \(longestSpan) of them")
      return false
    }
    guard 1 + Growth.cumulative(rate: percent.double / 100, years: last - from) <= largestGrowth else {
      value.error(
        "\(percent)% a year from \(from) to \(last) is more than a million times as much",
        hint: "correct the change or one of the years")
      return false
    }
    return true
  }

  /// Of a yearly change, in years.
  private static let longestSpan = 100
  /// What a yearly change may multiply its base by.
  private static let largestGrowth = 1_000_000.0

  private static func between(_ value: YAMLValue) -> TargetCondition? {
    let figures = value.list { $0.figure() }
    guard figures.count == 2, figures[0] < figures[1] else {
      if value.items()?.count == figures.count {
        value.error("two figures are expected here, the lower first", hint: "such as [200000, 300000]")
      }
      return nil
    }
    return .between(figures[0], figures[1])
  }

  private static func refuseStrayYears(_ record: YAMLRecord, form: String) {
    for (key, home) in [("since", "change"), ("from", "per_year"), ("to", "per_year")] where form != home {
      record[key]?.error("\"\(key)\" belongs to \"\(home)\"", hint: "this target is stated as \"\(form)\"")
    }
  }
}
