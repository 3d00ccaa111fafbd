import Plan
import Reading
import Text

/// The plan with everything found by id, built once for all pages and languages.
final class PlanIndex: Sendable {
  let plan: Plan
  let units: [String: Unit]
  let flags: [String: Flag]
  let sources: [String: Source]
  let indicators: [String: Indicator]
  let groupOfIndicator: [String: IndicatorGroup]
  let fields: [String: Field]
  let domainOfField: [String: Domain]
  /// In the order of their domains, followed by those without a domain.
  let orderedFields: [Field]
  let fieldOfMilestone: [String: Field]
  let organisations: [String: Organisation]
  let chapters: [String: TextDocument]
  /// By indicator, in the order of their years; an observed figure comes after the preliminary one that it replaces.
  let observations: [String: [Observation]]
  /// The plan's own indicators, in order: those that do not only provide context.
  let planIndicators: [Indicator]
  let contextIndicators: [Indicator]
  /// The position of an indicator in its list, the plan's own or that of the context indicators.
  private let positions: [String: Int]
  /// Context indicators by the indicator that they provide context for.
  let context: [String: [Indicator]]
  let contextOfField: [String: [Indicator]]
  let mentions: [String: [Mention]]
  /// Indicators and milestones by the organisation that is responsible for them or monitors them.
  let responsibilities: [String: [Indicator]]
  /// Commitments by the organisation that leads them.
  let leads: [String: [Measure]]
  /// Commitments by the indicators that they serve, and by the fields.
  let measures: [String: [Measure]]
  let measuresOfField: [String: [Measure]]
  /// By id: the number of its chapter and its own within the chapter.
  let measureNumbers: [String: [Int]]
  let revisions: [String: [Revision]]
  /// By organisation, in the order of their dates.
  let events: [String: [Event]]
  /// What the plan's figures say about each other, by indicator.
  let findings: [String: [Finding]]
  /// The newest year in the published figures: a site where no date in the content is later, is as of that year, so that
  /// no clock changes its pages.
  let newestYear: Int

  /// Where the directory names an organisation.
  struct Mention: Sendable {
    enum Role: Sendable, Equatable {
      case enterprise, investmentTarget
      /// It is in the name of a key project.
      case project(id: String)
    }

    var field: Field
    var segment: Segment
    var role: Role
  }

  init(_ plan: Plan, _ findings: [Finding]) {
    self.plan = plan
    units = Self.byID(plan.units, \.id)
    flags = Self.byID(plan.flags, \.id)
    sources = Self.byID(plan.sources, \.id)
    indicators = Self.byID(plan.indicatorsAndMilestones, \.id)
    groupOfIndicator = Dictionary(
      keepingFirst: plan.groups.flatMap { group in group.indicators.map { ($0.id, group) } })
    fields = Self.byID(plan.fields, \.id)
    domainOfField = Dictionary(
      keepingFirst: plan.domains.flatMap { domain in domain.fields.map { ($0.value, domain) } })
    let (fieldsByID, domains) = (fields, domainOfField)
    orderedFields =
      plan.domains.flatMap { domain in domain.fields.compactMap { fieldsByID[$0.value] } }
      + plan.fields.filter { domains[$0.id] == nil }
    fieldOfMilestone = Dictionary(
      keepingFirst: plan.fields.flatMap { field in field.milestones.map { ($0.id, field) } })
    organisations = Self.byID(plan.organisations, \.id)
    chapters = Self.byID(plan.chapters, \.id)
    observations = Dictionary(
      grouping: Observation.current(among: plan.observations), by: \.indicator.value
    )
    .mapValues {
      $0.sorted { ($0.year, $0.kind == .observed ? 1 : 0) < ($1.year, $1.kind == .observed ? 1 : 0) }
    }
    events = Self.grouped(plan.events.sorted { $0.date < $1.date }, by: \.organisations)
    revisions = Dictionary(grouping: plan.revisions, by: \.indicator.value)
    self.findings = Dictionary(grouping: findings, by: \.indicator)
    newestYear =
      plan.observations.lazy.filter { $0.kind != .forecast }.map(\.year).max() ?? plan.profile.issued?.year
      ?? plan.profile.periods.first?.from ?? 0
    let all = plan.groups.flatMap(\.indicators)
    let (own, contextIndicators) = (all.filter { !$0.isContext }, all.filter(\.isContext))
    planIndicators = own
    self.contextIndicators = contextIndicators
    positions = Dictionary(
      keepingFirst: [own, contextIndicators].flatMap { list in list.enumerated().map { ($1.id, $0) } })
    context = Self.grouped(contextIndicators, by: \.contextFor)
    contextOfField = Self.grouped(contextIndicators, by: \.contextForFields)
    mentions = Self.mentions(in: plan)
    responsibilities = Self.grouped(plan.indicatorsAndMilestones, by: { $0.responsible + $0.monitoredBy })
    leads = Self.grouped(plan.measures, by: \.lead)
    measures = Self.grouped(plan.measures, by: \.indicators)
    measuresOfField = Self.grouped(plan.measures, by: \.fields)
    measureNumbers = Self.numbers(ofMeasuresIn: plan)
  }

  /// The index of a plan that differs from another one's in nothing but its Markdown texts.
  init(_ plan: Plan, like other: PlanIndex) {
    self.plan = plan
    chapters = Self.byID(plan.chapters, \.id)
    measureNumbers = Self.numbers(ofMeasuresIn: plan)
    units = other.units
    flags = other.flags
    sources = other.sources
    indicators = other.indicators
    groupOfIndicator = other.groupOfIndicator
    fields = other.fields
    domainOfField = other.domainOfField
    orderedFields = other.orderedFields
    fieldOfMilestone = other.fieldOfMilestone
    organisations = other.organisations
    observations = other.observations
    events = other.events
    revisions = other.revisions
    findings = other.findings
    planIndicators = other.planIndicators
    contextIndicators = other.contextIndicators
    positions = other.positions
    context = other.context
    contextOfField = other.contextOfField
    mentions = other.mentions
    responsibilities = other.responsibilities
    leads = other.leads
    measures = other.measures
    measuresOfField = other.measuresOfField
    newestYear = other.newestYear
  }

  /// The unit of an indicator, in which its figures are rounded as it asks for.
  func unit(_ indicator: Indicator) -> Unit {
    var unit =
      units[indicator.unit.value]
      ?? Unit(
        id: indicator.unit.value, name: LocalizedText([:]), symbol: [:], quantity: .other,
        place: indicator.place)
    unit.decimals = indicator.decimals
    return unit
  }

  func yearlyChanges(of indicator: Indicator) -> [Observation] {
    indicator.yearlyChanges.flatMap { observations[$0.value] } ?? []
  }

  func fields(of domain: Domain) -> [Field] {
    domain.fields.compactMap { fields[$0.value] }
  }

  /// The class that gives a domain its colour: one of six, by its position among the plan's domains.
  func tone(of domain: Domain?) -> String? {
    guard let domain, let place = plan.domains.firstIndex(where: { $0.id == domain.id }) else { return nil }
    return "tone-\(place % 6 + 1)"
  }

  /// How many organisations the directory lists as key enterprises or investment targets.
  var countOfListedOrganisations: Int {
    mentions.values.count { $0.contains { $0.role == .enterprise || $0.role == .investmentTarget } }
  }

  /// The indicator before or after another in its list.
  func neighbour(of indicator: Indicator, _ offset: Int) -> Indicator? {
    let siblings = indicator.isContext ? contextIndicators : planIndicators
    guard let position = positions[indicator.id], siblings.indices.contains(position + offset) else {
      return nil
    }
    return siblings[position + offset]
  }

  private static func byID<Entry>(_ entries: [Entry], _ id: (Entry) -> String) -> [String: Entry] {
    Dictionary(keepingFirst: entries.map { (id($0), $0) })
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

  private static func numbers(ofMeasuresIn plan: Plan) -> [String: [Int]] {
    var numbers: [String: [Int]] = [:]
    for (place, chapter) in plan.chapters.enumerated() {
      for (number, measure) in plan.measures.filter({ $0.chapter.value == chapter.id }).enumerated() {
        numbers[measure.id] = [chapter.order ?? place + 1, number + 1]
      }
    }
    return numbers
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
        for project in segment.projects {
          for organisation in project.organisations {
            result[organisation.value, default: []]
              .append(Mention(field: field, segment: segment, role: .project(id: project.id)))
          }
        }
      }
    }
    return result
  }
}
