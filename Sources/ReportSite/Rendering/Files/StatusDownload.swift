import PlanModel

/// The status of every indicator with the numbers that led to it, as CSV and as JSON, so that anyone can compute it again.
struct StatusDownload {
  let edition: Edition

  static let csv = Address("data/status.csv")
  static let json = Address("data/status.json")

  /// The columns, in their order; a name is also the key in JSON.
  private static let columns = [
    "indicator", "unit", "kind", "better", "path", "start_year", "start_value", "latest_year", "latest_value",
    "latest_kind", "next_target_year", "next_target_value", "path_value", "pace", "share_done",
    "done_per_year",
    "needed_per_year", "status", "provisional", "as_of_year",
  ]

  /// A value of a row: text or a number that is written as it is.
  enum Value {
    case text(String)
    case number(String)
    case truth(Bool)
    case none
  }

  var files: [OutputFile] {
    let rows = edition.plan.indicatorsAndMilestones.filter { !$0.isContext }.map(values)
    var table = CSVWriter()
    table.record(Self.columns)
    for row in rows { table.record(row.map(\.plain)) }
    let objects = rows.map { row in
      "  {" + zip(Self.columns, row).map { "\"\($0)\": \($1.json)" }.joined(separator: ", ") + "}"
    }
    let json = "[\n" + objects.joined(separator: ",\n") + "\n]\n"
    return [
      OutputFile(path: Self.csv.path, content: .bytes(table.bytes)),
      OutputFile(path: Self.json.path, content: .bytes(Array(json.utf8))),
    ]
  }

  private func values(of indicator: Indicator) -> [Value] {
    let unit = edition.index.unit(indicator)
    let assessment = edition.assessment(of: indicator)
    return [
      .text(indicator.id), .text(unit.id), .text(indicator.kind.rawValue), .text(indicator.better.rawValue),
      .text(indicator.effectivePath(unit: unit).name), year(assessment.start?.year),
      figure(assessment.start?.value), year(assessment.latest?.year), figure(assessment.latest?.value),
      assessment.latest.map { .text($0.kind.rawValue) } ?? .none, year(assessment.node?.year),
      figure(assessment.node?.value), number(assessment.expected), number(assessment.pace),
      number(assessment.shareDone), number(assessment.donePerYear), number(assessment.neededPerYear),
      .text(assessment.status.name), .truth(assessment.isProvisional), year(edition.year),
    ]
  }

  private func year(_ year: Int?) -> Value { year.map { .number(String($0)) } ?? .none }
  private func figure(_ figure: Figure?) -> Value { figure.map { .number($0.description) } ?? .none }

  /// Six decimals show more than any figure of a plan has.
  private func number(_ value: Double?) -> Value {
    value.map { .number(Figure(rounding: $0, decimals: 6).trimmed.description) } ?? .none
  }
}

extension StatusDownload.Value {
  fileprivate var plain: String {
    switch self {
    case .text(let text), .number(let text): text
    case .truth(let isTrue): isTrue ? "true" : "false"
    case .none: ""
    }
  }

  fileprivate var json: String {
    switch self {
    // Ids and names of statuses hold nothing that JSON would escape.
    case .text(let text): "\"\(text)\""
    case .number(let text): text
    case .truth(let isTrue): isTrue ? "true" : "false"
    case .none: "null"
    }
  }
}

extension Status {
  /// A word for data users, the same in every language.
  var name: String {
    switch self {
    case .notAssessable(.noNumber): "not-assessable:no-number"
    case .notAssessable(.noBaseline): "not-assessable:no-baseline"
    case .notAssessable(.noValueAfterBaseline): "not-assessable:no-value-after-baseline"
    case .notAssessable(.noValueForBase(let year)): "not-assessable:no-value-for-\(year)"
    case .held: "held"
    case .withinTolerance: "within-tolerance"
    case .breached: "breached"
    case .achieved: "achieved"
    case .achievedEarly: "achieved-early"
    case .missed: "missed"
    case .awaitingData(let year): "awaiting-data-for-\(year)"
    case .tooEarly: "too-early"
    case .onTrack: "on-track"
    case .behind: "behind"
    case .farBehind: "far-behind"
    case .movingAway: "moving-away"
    }
  }
}

extension TargetPath {
  /// As it is written in the content.
  fileprivate var name: String {
    switch self {
    case .linear: "linear"
    case .geometric: "geometric"
    case .step: "step"
    case .listed: "listed"
    }
  }
}
