import Plan
import Reading
import Text

/// Where the rows and columns of each table come from.
struct PlanTables {
  let index: PlanIndex

  private var plan: Plan { index.plan }

  private func table<Entry>(_ name: DataTable.Name, _ entries: [Entry], _ columns: [DataColumn<Entry>])
    -> DataTable
  {
    DataTable(name, of: entries, in: plan.site.languages, columns)
  }

  // MARK: - Figures

  var indicators: DataTable {
    table(
      .indicators, plan.indicatorsAndMilestones,
      [
        .text(.id) { $0.id }, .words(.name) { $0.name },
        .text(.group) { index.groupOfIndicator[$0.id]?.id },
        .text(.field) { index.fieldOfMilestone[$0.id]?.id },
        .text(.unit) { $0.unit.value }, .text(.better) { $0.better?.rawValue },
        .text(.kind) { $0.targets.isEmpty ? nil : $0.kind.rawValue },
        .text(.path) { $0.targets.isEmpty ? nil : $0.effectivePath(unit: index.unit($0)).name },
        .whole(.baselineYear) { $0.baseline?.year }, .number(.baselineValue) { $0.baseline?.value },
        .text(.flag) { $0.baseline?.flag?.value }, .text(.baselineSource) { $0.baseline?.source?.value },
        .ids(.responsible) { $0.responsible }, .ids(.monitoredBy) { $0.monitoredBy },
        .ids(.fields) { $0.fields }, .ids(.beside) { $0.contextFor },
        .ids(.besideFields) { $0.contextForFields },
        .words(.scope) { $0.scope }, .words(.summary) { $0.summary }, .words(.note) { $0.note?.bodies },
      ])
  }

  var targets: DataTable {
    let targets = plan.indicatorsAndMilestones.flatMap { indicator in
      indicator.targets.map { (indicator: indicator, target: $0) }
    }
    return table(
      .targets, targets,
      [
        .text(.indicator) { $0.indicator.id }, .whole(.year) { $0.target.year },
        .whole(.untilYear) { $0.target.years.count > 1 ? $0.target.years.last : nil },
        .text(.condition) { $0.target.condition.name }, .number(.value) { $0.target.condition.figure },
        .number(.high) { $0.target.condition.upperFigure },
        .whole(.baseYear) { $0.target.condition.baseYear }, .text(.unit) { $0.indicator.unit.value },
        .text(.flag) { $0.target.flag?.value }, .text(.source) { $0.target.source?.value },
        .words(.wording) { $0.target.wording }, .words(.note) { $0.target.note },
      ])
  }

  var observations: DataTable {
    table(
      .observations, plan.observations,
      [
        .text(.indicator) { $0.indicator.value }, .whole(.year) { $0.year }, .number(.value) { $0.value },
        .text(.bound) { $0.bound?.rawValue },
        .text(.unit) { index.indicators[$0.indicator.value]?.unit.value },
        .text(.observedAs) { $0.kind.rawValue },
        .text(.series) { $0.series }, .text(.flag) { $0.flag?.value }, .text(.source) { $0.source?.value },
        .text(.released) { $0.released?.description }, .words(.note) { $0.note },
      ])
  }

  var revisions: DataTable {
    table(
      .revisions, plan.revisions,
      [
        .text(.indicator) { $0.indicator.value }, .text(.date) { $0.date.description },
        .whole(.year) { $0.to.year }, .text(.oldTarget) { $0.from.condition.stored },
        .text(.newTarget) { $0.to.condition.stored }, .words(.decision) { $0.decision },
        .words(.reason) { $0.reason },
      ])
  }

  // MARK: - Fields

  var fields: DataTable {
    table(
      .fields, index.orderedFields,
      [
        .text(.id) { $0.id }, .words(.name) { $0.name },
        .words(.domain) { index.domainOfField[$0.id]?.name }, .ids(.indicators) { $0.indicators },
        .words(.summary) { $0.summary },
      ])
  }

  var roadmap: DataTable {
    let cells = index.orderedFields.flatMap { field in
      field.roadmap.enumerated().flatMap { number, row in
        row.cells.map { (field: field, number: number + 1, row: row, cell: $0) }
      }
    }
    let periods = Dictionary(keepingFirst: plan.profile.periods.map { ($0.id, $0) })
    return table(
      .roadmap, cells,
      [
        .text(.field) { $0.field.id }, .whole(.row) { $0.number },
        .whole(.fromYear) { $0.cell.periods.first.flatMap { periods[$0.value]?.from } },
        .whole(.untilYear) { $0.cell.periods.last.flatMap { periods[$0.value]?.to } },
        .words(.text) { $0.cell.text }, .ids(.milestones) { $0.row.milestones },
        .words(.note) { $0.row.note },
      ])
  }

  private var placedSegments: [(field: Field, segment: Segment)] {
    index.orderedFields.flatMap { field in field.segments.map { (field, $0) } }
  }

  var segments: DataTable {
    table(
      .segments, placedSegments,
      [
        .text(.field) { $0.field.id }, .text(.segment) { $0.segment.id }, .words(.name) { $0.segment.name },
        .words(.focus) { $0.segment.focus }, .words(.note) { $0.segment.note },
      ])
  }

  var mentions: DataTable {
    let mentions = placedSegments.flatMap { field, segment in
      segment.enterprises.map { (field: field, segment: segment, mention: $0, namedAs: "enterprise") }
        + segment.investmentTargets.map {
          (field: field, segment: segment, mention: $0, namedAs: "investment-target")
        }
    }
    return table(
      .mentions, mentions,
      [
        .text(.organisation) { $0.mention.organisation.value }, .text(.field) { $0.field.id },
        .text(.segment) { $0.segment.id }, .text(.namedAs) { $0.namedAs },
        .words(.name) { $0.mention.name ?? index.organisations[$0.mention.organisation.value]?.name },
      ])
  }

  var projects: DataTable {
    let projects = placedSegments.flatMap { field, segment in
      segment.projects.map { (field: field, segment: segment, project: $0) }
    }
    return table(
      .projects, projects,
      [
        .text(.id) { $0.project.id }, .text(.field) { $0.field.id }, .text(.segment) { $0.segment.id },
        .words(.name) { $0.project.name }, .ids(.organisations) { $0.project.organisations },
        .words(.note) { $0.project.note },
      ])
  }

  var organisations: DataTable {
    table(
      .organisations, plan.organisations,
      [
        .text(.id) { $0.id }, .words(.name) { $0.name }, .text(.type) { $0.kind.rawValue },
        .words(.country) { $0.country }, .text(.url) { $0.url }, .words(.note) { $0.note },
      ])
  }

  // MARK: - Commitments and what figures rest on

  var measures: DataTable {
    table(
      .measures, plan.measures,
      [
        .text(.id) { $0.id }, .text(.chapter) { $0.chapter.value }, .text(.section) { $0.section?.value },
        .words(.text) { $0.what }, .ids(.lead) { $0.lead }, .whole(.deadline) { $0.deadline },
        .text(.condition) { $0.condition?.name }, .number(.value) { $0.condition?.figure },
        .number(.high) { $0.condition?.upperFigure }, .whole(.baseYear) { $0.condition?.baseYear },
        .text(.unit) { $0.unit?.value }, .ids(.indicators) { $0.indicators }, .ids(.fields) { $0.fields },
        .ids(.evidence) { $0.evidence }, .text(.state) { $0.state.rawValue }, .words(.note) { $0.note },
      ])
  }

  var units: DataTable {
    table(
      .units, plan.units,
      [
        .text(.id) { $0.id }, .words(.name) { $0.name }, .text(.quantity) { $0.quantity.rawValue },
        .whole(.power) { $0.power },
      ])
  }

  var flags: DataTable {
    table(
      .flags, plan.flags, [.text(.id) { $0.id }, .words(.label) { $0.label }, .words(.note) { $0.note }])
  }

  var sources: DataTable {
    table(
      .sources, plan.sources,
      [
        .text(.id) { $0.id }, .words(.title) { $0.title }, .words(.publisher) { $0.publisher },
        .text(.date) { $0.date?.description }, .text(.url) { $0.url },
        .text(.officialURL) { $0.officialURL }, .words(.note) { $0.note },
      ])
  }
}

extension TargetCondition {
  /// As the content writes it.
  var name: String {
    switch self {
    case .value: "value"
    case .atLeast: "at_least"
    case .atMost: "at_most"
    case .between: "between"
    case .change: "change"
    case .perYear: "per_year"
    }
  }

  /// In the indicator's unit, or in percent for a change.
  var figure: Figure {
    switch self {
    case .value(let figure), .atLeast(let figure), .atMost(let figure), .between(let figure, _): figure
    case .change(let percent, _), .perYear(let percent, _): percent
    }
  }

  var upperFigure: Figure? {
    if case .between(_, let upper) = self { upper } else { nil }
  }
}
