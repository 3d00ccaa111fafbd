package import Reading

/// One promise of the plan for one year, or for several years in one cell.
package struct Target: Sendable {
  /// In order; more than one if the plan's cell spans several years.
  package var years: [Int]
  package var condition: TargetCondition
  package var source: Reference?
  package var flag: Reference?
  package var note: LocalizedText?
  /// The plan's own words.
  package var wording: LocalizedText?
  package var place: SourcePlace

  /// The year by which it must hold.
  package var year: Int { years.first ?? 0 }

  /// The last year in which it must hold.
  package var lastYear: Int { years.last ?? year }

  /// The same with the figure alone, for a sentence that says "at least" or "at most" in words.
  package var withoutBound: Target {
    var target = self
    if case .atLeast(let figure) = condition { target.condition = .value(figure) }
    if case .atMost(let figure) = condition { target.condition = .value(figure) }
    return target
  }
}

extension Target {
  init?(_ value: YAMLValue) {
    let record = YAMLRecord(
      value, "a target", keys: ["year", "years"] + TargetCondition.keys, elsewhere: Self.elsewhere)
    let years = Self.years(record)
    let condition = TargetCondition(record, through: years?.last)
    let source = record.optional("source") { $0.reference() }
    let flag = record.optional("flag") { $0.reference() }
    let note = record.optional("note") { $0.localized() }
    let wording = record.optional("wording") { $0.localized() }
    guard record.close(), let years, let condition else { return nil }
    self.init(
      years: years, condition: condition, source: source, flag: flag, note: note, wording: wording,
      place: record.place)
  }

  private static let elsewhere = Dictionary(
    uniqueKeysWithValues: ["better", "kind", "path", "unit"].map {
      ($0, "it is a key of the indicator: write it on a line of its own, beside \"targets\"")
    } + [("bound", "write at_least or at_most in place of value; \"bound\" is a column of observations")])

  private static func years(_ record: YAMLRecord) -> [Int]? {
    record.one(of: ["year", "years", "to"]) { key, value -> [Int]? in
      guard key == "years" else { return value.year().map { [$0] } }
      let list = value.list { $0.year() }
      guard list.count <= ContentLimit.targets else {
        value.error(
          .wrongCount, "a target has at most \(ContentLimit.targets) years and this one \(list.count)",
          hint: "write the years that the plan names")
        return nil
      }
      if list.isEmpty {
        value.error(.emptyList, "the target's years are missing", hint: "such as [2020, 2025]")
      }
      return list.isEmpty ? nil : list.sorted()
    } else: { [value = record.value] given in
      value.error(
        .targetYears,
        given.isEmpty ? "the target's year is missing" : "the target has \(given.joined(separator: " and "))",
        hint: "write one of: year: 2020; years: [2020, 2025]; from: 2015, to: 2020 with per_year")
    }
  }
}
