import Markup
import Plan
import Reading

/// The status of every indicator and target with everything that led to it, as CSV and as JSON, so that anyone can compute it again.
///
/// Two tables: `status` has a line for each target, `status-inputs` one for each figure that was used. `status.json` contains the same,
/// with an object for each indicator.
struct StatusDownload {
  let edition: Edition
  private let indicators: [Indicator]
  /// The figures that statuses are computed from, in the order of the indicators.
  private let inputs: [[StatusInput]]

  init(edition: Edition) {
    self.edition = edition
    indicators = edition.plan.indicatorsAndMilestones.filter(\.hasStatus)
    inputs = indicators.map(edition.index.statusInputs)
  }

  static let json = Address("data/status.json")

  // MARK: - Tables

  /// A line for each target, or one for an indicator without targets.
  var table: DataTable {
    let entries = indicators.flatMap { indicator in
      let assessment = edition.facts.assessment(of: indicator)
      let targets: [TargetAssessment?] = assessment.targets.isEmpty ? [nil] : assessment.targets
      return targets.map { Entry(indicator: indicator, assessment: assessment, target: $0) }
    }
    return DataTable(.status, of: entries, columns + targetColumns)
  }

  var inputTable: DataTable {
    DataTable(.statusInputs, of: inputs.flatMap(\.self), StatusInput.columns)
  }

  // MARK: - Document

  var file: OutputFile {
    OutputFile(path: Self.json.path, content: .bytes(document.bytes))
  }

  private var document: JSONValue {
    let (columns, targetColumns) = (columns, targetColumns)
    let inputColumns = Array(StatusInput.columns.dropFirst())
    let entries = zip(indicators, inputs).map { entry(of: $0, $1, columns, targetColumns, inputColumns) }
    return .object([
      ("as_of_year", .number(String(edition.facts.year))),
      (
        "thresholds",
        .object([
          ("on_track", number(StatusThresholds.onTrack)), ("behind", number(StatusThresholds.behind)),
          ("moving_away", number(StatusThresholds.movingAway)),
        ])
      ),
      ("indicators", .list(entries)),
    ])
  }

  private func entry(
    of indicator: Indicator, _ inputs: [StatusInput], _ columns: [DataColumn<Entry>],
    _ targetColumns: [DataColumn<Entry>], _ inputColumns: [DataColumn<StatusInput>]
  ) -> JSONValue {
    let assessment = edition.facts.assessment(of: indicator)
    let entry = Entry(indicator: indicator, assessment: assessment, target: nil)
    let targets = assessment.targets.map { target in
      let entry = Entry(indicator: indicator, assessment: assessment, target: target)
      // The word is part of the list's name.
      return JSONValue.object(
        targetColumns.map {
          (String($0.name.rawValue.dropFirst("target_".count)), $0.value(entry, ""))
        })
    }
    let inputs = DataRecords(of: inputs, inputColumns)
    return .object(
      columns.map { ($0.name.rawValue, $0.value(entry, "")) }
        + [("targets", .list(targets)), ("inputs", .list(inputs.objects))])
  }

  // MARK: - Columns

  private struct Entry {
    let indicator: Indicator
    let assessment: Assessment
    let target: TargetAssessment?
  }

  private var columns: [DataColumn<Entry>] {
    [
      .text(.indicator) { $0.indicator.id }, .text(.unit) { edition.index.unit($0.indicator).id },
      .text(.kind) { $0.indicator.kind.rawValue }, .text(.better) { $0.indicator.better?.rawValue },
      .text(.path) { $0.indicator.effectivePath(unit: edition.index.unit($0.indicator)).name },
      .truth(.isIndex) { $0.assessment.isIndex }, .whole(.asOfYear) { _ in edition.facts.year },
      .whole(.startYear) { $0.assessment.start?.year }, .number(.startValue) { $0.assessment.start?.value },
      .whole(.latestYear) { $0.assessment.latest?.year },
      .number(.latestValue) { $0.assessment.latest?.value }, .computed(.pathValue) { $0.assessment.expected },
      .computed(.pace) { $0.assessment.pace }, .computed(.donePerYear) { $0.assessment.donePerYear },
      .computed(.doneRate) { $0.assessment.doneRate }, .whole(.heldYears) { $0.assessment.hold?.heldCount },
      .whole(.observedYears) { $0.assessment.hold?.years.count },
      .text(.status) { $0.assessment.status.name },
      .truth(.provisional) { $0.assessment.isProvisional },
      .text(.statusAgainstFirstTargets) {
        edition.facts.originalAssessment(of: $0.indicator)?.status.name
      },
      .text(.judgement) { $0.indicator.judgement?.verdict.rawValue },
      .text(.judgementDate) { $0.indicator.judgement?.date.description },
    ]
  }

  private var targetColumns: [DataColumn<Entry>] {
    [
      .whole(.targetYear) { $0.target?.node.year }, .number(.targetValue) { $0.target?.node.value },
      .text(.targetStatus) { $0.target?.status.name }, .number(.targetMargin) { $0.target?.margin },
      .whole(.targetMarginYear) { $0.target?.figure?.year },
      .computed(.targetShareDone) { $0.target?.shareDone },
      .computed(.targetNeededPerYear) { $0.target?.neededPerYear },
      .computed(.targetNeededRate) { $0.target?.neededRate }, .computed(.targetEffort) { $0.target?.effort },
    ]
  }

  private func number(_ value: Double) -> JSONValue {
    .number(Figure(rounding: value, decimals: 6).trimmed.description)
  }
}
