package import Reading
import Text

/// Every reference to another entry has to name one that exists.
package struct ReferenceCheck {
  private let plan: Plan
  private var missing: [Missing] = []
  /// The ids that anything names, by the kind of entry.
  private var named: [String: Set<String>] = [:]

  private struct Missing {
    var kind: String
    var id: String
    var diagnostic: Diagnostic
  }

  static func check(_ plan: Plan) -> [Diagnostic] {
    var check = ReferenceCheck(plan: plan)
    check.checkSite()
    check.checkIndicators()
    check.checkFields()
    check.checkMeasures()
    check.checkEvents()
    return check.diagnostics()
  }

  private init(plan: Plan) {
    self.plan = plan
    units = Set(plan.units.map(\.id))
    flags = Set(plan.flags.map(\.id))
    sources = Set(plan.sources.map(\.id))
    indicators = Set(plan.groups.flatMap(\.indicators).map(\.id))
    milestones = Set(plan.fields.flatMap(\.milestones).map(\.id))
    organisations = Set(plan.organisations.map(\.id))
    fields = Set(plan.fields.map(\.id))
    chapters = Set(plan.chapters.map(\.id))
    periods = Set(plan.profile.periods.map(\.id))
    let repeating = [
      "unit": units.count < plan.units.count, "source": sources.count < plan.sources.count,
      "flag": flags.count < plan.flags.count, "organisation": organisations.count < plan.organisations.count,
      "indicator": indicators.union(milestones).count < plan.indicatorsAndMilestones.count,
    ]
    kindsWithDuplicates = Set(repeating.filter(\.value).keys)
  }

  private let units: Set<String>
  private let flags: Set<String>
  private let sources: Set<String>
  private let indicators: Set<String>
  private let milestones: Set<String>
  private let organisations: Set<String>
  private let fields: Set<String>
  private let chapters: Set<String>
  private let periods: Set<String>
  /// Those of which two entries have the same id: one that is missing may be what one of them was to be called.
  private let kindsWithDuplicates: Set<String>

  /// Where entries of each kind are, by its name in messages.
  private static let homes = [
    "unit": ["units.yml"], "flag": ["flags.yml"], "source": ["sources.yml"],
    "indicator": ["indicators", "sectors"],
    "organisation": ["organisations.yml"], "chapter": ["chapters"], "field": ["sectors"],
    "period": ["plan.yml"],
    "page": ["pages"],
  ]

  private mutating func require(_ references: [Reference?], in ids: Set<String>, _ kind: String) {
    guard !kindsWithDuplicates.contains(kind) else { return }
    for case let reference? in references {
      named[kind, default: []].insert(reference.value)
      if let diagnostic = Self.missing(reference, in: ids, kind, plan) {
        missing.append(Missing(kind: kind, id: reference.value, diagnostic: diagnostic))
      }
    }
  }

  /// One for each reference, unless it is the entry itself whose id has the slip: then several name it by another one and nothing by its own.
  private func diagnostics() -> [Diagnostic] {
    Dictionary(grouping: missing, by: { [$0.kind, $0.id] }).values.flatMap { same -> [Diagnostic] in
      guard same.count > 1, let (kind, id) = same.first.map({ ($0.kind, $0.id) }),
        let entry = entries(of: kind).first(where: {
          named[kind]?.contains($0.id) != true && NearestWord.to(id, among: [$0.id]) != nil
        })
      else { return same.map(\.diagnostic) }
      return [
        Diagnostic(
          .error, .unknownReference, at: entry.place,
          "nothing names the \(kind) \"\(entry.id)\", and \"\(id)\", which does not exist, is named \(same.count) times",
          hint: "did you mean id: \(id)?")
      ]
    }
  }

  private func entries(of kind: String) -> [(id: String, place: SourcePlace)] {
    switch kind {
    case "unit": plan.units.map { ($0.id, $0.place) }
    case "source": plan.sources.map { ($0.id, $0.place) }
    case "organisation": plan.organisations.map { ($0.id, $0.place) }
    case "indicator": plan.groups.flatMap(\.indicators).map { ($0.id, $0.place) }
    default: []
    }
  }

  /// A reference to something that does not exist; nil also if its entry was left out because of mistakes in it.
  package static func missing(_ reference: Reference, in ids: Set<String>, _ kind: String, _ plan: Plan)
    -> Diagnostic?
  {
    guard !ids.contains(reference.value), !plan.unreadIDs.contains(reference.value) else { return nil }
    guard !(homes[kind] ?? []).contains(where: { plan.mayHoldMore(in: $0) }) else { return nil }
    if let place = plan.draft(reference.value) {
      return Diagnostic(
        .error, .namedDraft, at: reference.place, DraftWords.message(kind, reference.value),
        hint: DraftWords.hint(place))
    }
    if let hint = separation(of: reference.value, ids) {
      return Diagnostic(
        .error, .unknownReference, at: reference.place, "there is no \(kind) \"\(reference.value)\"",
        hint: hint)
    }
    let nearest = NearestWord.to(reference.value, among: ids)
    let some = ids.sorted().prefix(8).joined(separator: ", ") + (ids.count > 8 ? ", …" : "")
    return Diagnostic(
      .error, .unknownReference, at: reference.place, "there is no \(kind) \"\(reference.value)\"",
      hint: nearest.map { "did you mean \"\($0)\"?" } ?? (ids.isEmpty ? nil : "there are: \(some)"))
  }

  /// The hint for several ids that YAML takes for one, since nothing that it knows separates them.
  private static func separation(of written: String, _ ids: Set<String>) -> String? {
    let parts = written.split { "，、；; ".contains($0) }.map(String.init)
    guard parts.count > 1, parts.allSatisfy({ ids.contains($0) }) else { return nil }
    return "separate them by a half-width comma and a space: [\(parts.joined(separator: ", "))]"
  }

  private mutating func checkSite() {
    require(plan.site.headline, in: indicators, "indicator")
    require([plan.profile.source], in: sources, "source")
  }

  private mutating func checkIndicators() {
    for indicator in plan.indicatorsAndMilestones {
      require([indicator.unit], in: units, "unit")
      require([indicator.baseline?.source] + indicator.targets.map(\.source), in: sources, "source")
      require([indicator.baseline?.flag] + indicator.targets.map(\.flag), in: flags, "flag")
      require(indicator.responsible + indicator.monitoredBy, in: organisations, "organisation")
      require([indicator.planPlace?.chapter], in: chapters, "chapter")
      require(indicator.fields + indicator.contextForFields, in: fields, "field")
      require(
        indicator.contextFor + indicator.parts + [indicator.yearlyChanges, indicator.behindPath?.series],
        in: indicators.union(milestones), "indicator")
    }
    for observation in plan.observations {
      require([observation.indicator], in: indicators.union(milestones), "indicator")
      require([observation.source], in: sources, "source")
      require([observation.flag], in: flags, "flag")
    }
    for revision in plan.revisions {
      require([revision.indicator], in: indicators.union(milestones), "indicator")
      require([revision.from.source, revision.to.source], in: sources, "source")
    }
  }

  private mutating func checkFields() {
    for domain in plan.domains {
      require(domain.fields, in: fields, "field")
      require([domain.chapter], in: chapters, "chapter")
    }
    for field in plan.fields {
      require(field.indicators, in: indicators, "indicator")
      for row in field.roadmap {
        require(row.cells.flatMap(\.periods), in: periods, "period")
        require(row.milestones, in: Set(field.milestones.map(\.id)), "milestone of this field")
      }
      for segment in field.segments {
        require(
          (segment.enterprises + segment.investmentTargets).map(\.organisation)
            + segment.projects.flatMap(\.organisations), in: organisations,
          "organisation")
      }
    }
  }

  private mutating func checkEvents() {
    for event in plan.events {
      require([event.source], in: sources, "source")
      require(event.fields, in: fields, "field")
      require(event.organisations, in: organisations, "organisation")
    }
  }

  private mutating func checkMeasures() {
    for measure in plan.measures {
      require([measure.chapter], in: chapters, "chapter")
      require(measure.lead, in: organisations, "organisation")
      require([measure.unit], in: units, "unit")
      require(measure.indicators + measure.evidence, in: indicators.union(milestones), "indicator")
      require(measure.fields, in: fields, "field")
    }
  }
}
