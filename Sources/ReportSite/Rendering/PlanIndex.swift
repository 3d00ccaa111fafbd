import PlanModel

/// The plan with everything found by id, built once for all pages and languages.
struct PlanIndex: Sendable {
  let plan: Plan
  let units: [String: Unit]
  let flags: [String: Flag]
  let sources: [String: Source]
  let indicators: [String: Indicator]
  let groupOfIndicator: [String: IndicatorGroup]
  let fields: [String: Field]
  let domainOfField: [String: Domain]
  let fieldOfMilestone: [String: Field]
  let organisations: [String: Organisation]
  let chapters: [String: TextDocument]
  /// By indicator, in the order of their years.
  let observations: [String: [Observation]]
  /// Context indicators by the indicator that they stand beside.
  let context: [String: [Indicator]]
  let contextOfField: [String: [Indicator]]
  let mentions: [String: [Mention]]
  /// Indicators and milestones by the organisation that answers for them.
  let responsibilities: [String: [Indicator]]
  /// Commitments by the organisation that leads them.
  let leads: [String: [Measure]]
  let revisions: [String: [Revision]]

  /// Where the directory names an organisation.
  struct Mention: Sendable {
    enum Role: Sendable {
      case enterprise, investmentTarget
    }

    var field: Field
    var segment: Segment
    var role: Role
  }

  init(_ plan: Plan) {
    self.plan = plan
    units = Self.byID(plan.units, \.id)
    flags = Self.byID(plan.flags, \.id)
    sources = Self.byID(plan.sources, \.id)
    indicators = Self.byID(plan.indicatorsAndMilestones, \.id)
    groupOfIndicator = Dictionary(
      plan.groups.flatMap { group in group.indicators.map { ($0.id, group) } },
      uniquingKeysWith: { first, _ in first })
    fields = Self.byID(plan.fields, \.id)
    domainOfField = Dictionary(
      plan.domains.flatMap { domain in domain.fields.map { ($0.value, domain) } },
      uniquingKeysWith: { first, _ in first })
    fieldOfMilestone = Dictionary(
      plan.fields.flatMap { field in field.milestones.map { ($0.id, field) } },
      uniquingKeysWith: { first, _ in first })
    organisations = Self.byID(plan.organisations, \.id)
    chapters = Self.byID(plan.chapters, \.id)
    observations = Dictionary(grouping: plan.observations, by: \.indicator.value)
      .mapValues { $0.sorted { $0.year < $1.year } }
    revisions = Dictionary(grouping: plan.revisions, by: \.indicator.value)
    let contextIndicators = plan.groups.flatMap(\.indicators).filter(\.isContext)
    context = Self.grouped(contextIndicators, by: \.contextFor)
    contextOfField = Self.grouped(contextIndicators, by: \.contextForFields)
    mentions = Self.mentions(in: plan)
    responsibilities = Self.grouped(plan.indicatorsAndMilestones, by: \.responsible)
    leads = Self.grouped(plan.measures, by: \.lead)
  }

  func unit(_ indicator: Indicator) -> Unit {
    units[indicator.unit.value]
      ?? Unit(
        id: indicator.unit.value, name: LocalizedText([:]), symbol: [:], quantity: .other,
        place: indicator.place)
  }

  /// Fields in the order of their domains, those of no domain last.
  var orderedFields: [Field] {
    let placed = plan.domains.flatMap { domain in domain.fields.compactMap { fields[$0.value] } }
    return placed + plan.fields.filter { domainOfField[$0.id] == nil }
  }

  func fields(of domain: Domain) -> [Field] {
    domain.fields.compactMap { fields[$0.value] }
  }

  /// The newest year that the published figures speak of: without a date of its own the site is as of that year, so that no clock
  /// changes its pages.
  var newestYear: Int {
    plan.observations.filter { $0.kind != .forecast }.map(\.year).max() ?? plan.profile.issued?.year ?? plan
      .profile.periods.first?.from ?? 0
  }

  /// The plan's own indicators: those that are no context.
  var planIndicators: [Indicator] {
    plan.groups.flatMap(\.indicators).filter { !$0.isContext }
  }

  private static func byID<Entry>(_ entries: [Entry], _ id: (Entry) -> String) -> [String: Entry] {
    Dictionary(entries.map { (id($0), $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static func grouped<Entry>(_ entries: [Entry], by references: (Entry) -> [Reference])
    -> [String: [Entry]]
  {
    var result: [String: [Entry]] = [:]
    for entry in entries {
      for reference in references(entry) { result[reference.value, default: []].append(entry) }
    }
    return result
  }

  private static func mentions(in plan: Plan) -> [String: [Mention]] {
    var result: [String: [Mention]] = [:]
    for field in plan.fields {
      for segment in field.segments {
        for mention in segment.enterprises {
          result[mention.organisation.value, default: []]
            .append(Mention(field: field, segment: segment, role: .enterprise))
        }
        for mention in segment.investmentTargets {
          result[mention.organisation.value, default: []]
            .append(Mention(field: field, segment: segment, role: .investmentTarget))
        }
      }
    }
    return result
  }
}
