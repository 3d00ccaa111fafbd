import Plan

/// The status of every indicator and target with all that led to it, as CSV and as JSON, so that anyone can compute it again.
///
/// Two tables: `status` has a line for each target, `status-inputs` one for each figure that was used. `status.json` holds the same, an
/// object for each indicator.
struct StatusDownload {
  let edition: Edition

  static let json = Address("data/status.json")

  typealias Row = [(name: String, value: JSONValue)]

  private var indicators: [Indicator] { edition.plan.indicatorsAndMilestones.filter { !$0.isContext } }

  // MARK: - Tables

  var table: DataTable { DataTable(.status, rows: indicators.flatMap(lines)) }

  var inputTable: DataTable {
    DataTable(.statusInputs, rows: indicators.flatMap { StatusInputs(edition.index, $0).rows })
  }

  /// A line for each target, or one for an indicator without any.
  private func lines(of indicator: Indicator) -> [Row] {
    let assessment = edition.facts.assessment(of: indicator)
    let head: Row = [("indicator", .text(indicator.id))] + result(of: indicator, assessment)
    let targets: [TargetAssessment?] = assessment.targets.isEmpty ? [nil] : assessment.targets
    return targets.map { head + target($0).map { ("target_" + $0.name, $0.value) } }
  }

  // MARK: - Document

  var file: OutputFile {
    OutputFile(path: Self.json.path, content: .bytes(document(of: indicators).bytes))
  }

  private func document(of indicators: [Indicator]) -> JSONValue {
    .object([
      ("as_of_year", .number(String(edition.facts.year))),
      (
        "thresholds",
        .object([
          ("on_track", number(StatusThresholds.onTrack)), ("behind", number(StatusThresholds.behind)),
          ("moving_away", number(StatusThresholds.movingAway)),
        ])
      ),
      ("indicators", .list(indicators.map(entry))),
    ])
  }

  private func entry(of indicator: Indicator) -> JSONValue {
    let assessment = edition.facts.assessment(of: indicator)
    let inputs = StatusInputs(edition.index, indicator).rows.map { row in
      JSONValue.object(row.dropFirst().map { ($0.name, $0.value) })
    }
    let row: Row =
      [("indicator", .text(indicator.id))] + result(of: indicator, assessment)
      + [
        ("targets", .list(assessment.targets.map { .object(target($0).map { ($0.name, $0.value) }) })),
        ("inputs", .list(inputs)),
      ]
    return .object(row.map { ($0.name, $0.value) })
  }

  // MARK: - Values

  private func result(of indicator: Indicator, _ assessment: Assessment) -> Row {
    let unit = edition.index.unit(indicator)
    let judgement = indicator.judgement
    return [
      ("unit", .text(unit.id)), ("kind", .text(indicator.kind.rawValue)),
      ("better", .text(indicator.better.rawValue)),
      ("path", .text(indicator.effectivePath(unit: unit).name)), ("is_index", .truth(assessment.isIndex)),
      ("as_of_year", .number(String(edition.facts.year))), ("start_year", year(assessment.start?.year)),
      ("start_value", figure(assessment.start?.value)), ("latest_year", year(assessment.latest?.year)),
      ("latest_value", figure(assessment.latest?.value)), ("path_value", number(assessment.expected)),
      ("pace", number(assessment.pace)), ("done_per_year", number(assessment.donePerYear)),
      ("done_rate", number(assessment.doneRate)), ("held_years", year(assessment.hold?.heldCount)),
      ("observed_years", year(assessment.hold?.years.count)), ("status", .text(assessment.status.name)),
      ("provisional", .truth(assessment.isProvisional)),
      (
        "status_against_first_targets",
        edition.facts.originalAssessment(of: indicator).map { .text($0.status.name) } ?? .none
      ),
      ("judgement", judgement.map { .text($0.verdict.rawValue) } ?? .none),
      ("judgement_date", judgement.map { .text($0.date.description) } ?? .none),
    ]
  }

  private func target(_ target: TargetAssessment?) -> Row {
    [
      ("year", year(target?.node.year)), ("value", figure(target?.node.value)),
      ("status", target.map { .text($0.status.name) } ?? .none), ("margin", figure(target?.margin)),
      ("margin_year", year(target?.figure?.year)), ("share_done", number(target?.shareDone)),
      ("needed_per_year", number(target?.neededPerYear)), ("needed_rate", number(target?.neededRate)),
      ("effort", number(target?.effort)),
    ]
  }

  private func year(_ year: Int?) -> JSONValue { year.map { .number(String($0)) } ?? .none }
  private func figure(_ figure: Figure?) -> JSONValue { figure.map { .number($0.description) } ?? .none }

  /// Six decimals show more than any figure of a plan has.
  private func number(_ value: Double?) -> JSONValue {
    value.map { .number(Figure(rounding: $0, decimals: 6).trimmed.description) } ?? .none
  }
}
