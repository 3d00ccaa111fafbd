/// Every column of the downloadable tables. A name means the same in every table; its meaning is in each language's file in
/// `templates/strings/`, under `data.column`.
enum DataColumnName: String, Sendable, CaseIterable {
  case id, name, summary, note
  case indicator, year, value, high, unit, kind, series, source, released, flag
  case observedAs = "observed_as"
  case bound
  case group, better, path, beside, scope, responsible
  case baselineYear = "baseline_year"
  case baselineValue = "baseline_value"
  case baselineSource = "baseline_source"
  case besideFields = "beside_fields"
  case monitoredBy = "monitored_by"
  case evidence
  case officialURL = "official_url"
  case untilYear = "until_year"
  case condition, wording
  case baseYear = "base_year"
  case date, decision, reason
  case oldTarget = "old_target"
  case newTarget = "new_target"
  case quantity, power, label, title, publisher, url, country
  case domain, field, fields, segment, focus, organisation, organisations, type
  case namedAs = "named_as"
  case row, text, milestones
  case fromYear = "from_year"
  case chapter, section, lead, deadline, indicators, state

  // Statuses and what they are computed from
  case role, status, provisional, pace, judgement
  case isIndex = "is_index"
  case asOfYear = "as_of_year"
  case startYear = "start_year"
  case startValue = "start_value"
  case latestYear = "latest_year"
  case latestValue = "latest_value"
  case pathValue = "path_value"
  case donePerYear = "done_per_year"
  case doneRate = "done_rate"
  case heldYears = "held_years"
  case observedYears = "observed_years"
  case statusAgainstFirstTargets = "status_against_first_targets"
  case judgementDate = "judgement_date"
  case targetYear = "target_year"
  case targetValue = "target_value"
  case targetStatus = "target_status"
  case targetMargin = "target_margin"
  case targetMarginYear = "target_margin_year"
  case targetShareDone = "target_share_done"
  case targetNeededPerYear = "target_needed_per_year"
  case targetNeededRate = "target_needed_rate"
  case targetEffort = "target_effort"

  /// The key of its description among the interface words.
  var wordingKey: String { "data.column." + rawValue }

  /// As the Table Schema of Frictionless Data names it.
  var type: String {
    switch self {
    case .year, .untilYear, .fromYear, .baselineYear, .baseYear, .deadline, .asOfYear, .startYear,
      .latestYear,
      .targetYear, .targetMarginYear:
      "year"
    case .value, .high, .baselineValue, .startValue, .latestValue, .pathValue, .pace, .donePerYear, .doneRate,
      .targetValue, .targetMargin, .targetShareDone, .targetNeededPerYear, .targetNeededRate, .targetEffort:
      "number"
    case .power, .row, .heldYears, .observedYears: "integer"
    case .isIndex, .provisional: "boolean"
    default: "string"
    }
  }

  /// The table whose `id` it contains.
  var reference: DataTable.Name? {
    switch self {
    case .indicator: .indicators
    case .unit: .units
    case .source, .baselineSource: .sources
    case .flag: .flags
    case .organisation: .organisations
    case .field: .fields
    default: nil
    }
  }
}
