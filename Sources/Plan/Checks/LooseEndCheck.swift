import Reading

/// Entries that lead nowhere or that nothing leads to: not mistakes, but probably not what was meant.
enum LooseEndCheck {
  static func check(_ plan: Plan) -> [Diagnostic] {
    guard !plan.isIncomplete, plan.unreadIDs.isEmpty else { return [] }
    return homelessFields(plan) + unnamedOrganisations(plan) + emptyIndicators(plan)
  }

  private static func homelessFields(_ plan: Plan) -> [Diagnostic] {
    var domains: [String: String] = [:]
    var diagnostics: [Diagnostic] = []
    for domain in plan.domains {
      for field in domain.fields {
        if let other = domains[field.value] {
          diagnostics.append(
            Diagnostic(
              .error, .fieldInTwoDomains, at: field.place,
              "the field \"\(field.value)\" already belongs to \"\(other)\"",
              hint: "a field has one domain"))
        }
        domains[field.value] = domain.id
      }
    }
    // A name that is no field's is told already, and may be that of one that seems to be missing.
    let isNamedWrongly = !Set(domains.keys).isSubset(of: plan.fields.map(\.id))
    for field in plan.fields where domains[field.id] == nil && !isNamedWrongly {
      diagnostics.append(
        Diagnostic(
          .warning, .fieldWithoutDomain, at: field.place, "the field \"\(field.id)\" belongs to no domain",
          hint: "name it under \"fields\" of a domain in domains.yml"))
    }
    return diagnostics
  }

  private static func unnamedOrganisations(_ plan: Plan) -> [Diagnostic] {
    let segments = plan.fields.flatMap(\.segments)
    let mentions = segments.flatMap { $0.enterprises + $0.investmentTargets }.map(\.organisation.value)
    let leads =
      plan.measures.flatMap(\.lead) + plan.indicatorsAndMilestones.flatMap { $0.responsible + $0.monitoredBy }
    let projects = segments.flatMap(\.projects).flatMap(\.organisations)
    let named = Set(mentions + (leads + projects).map(\.value))
    return plan.organisations.filter { !named.contains($0.id) && $0.kind != .body }.map { organisation in
      Diagnostic(
        .warning, .unnamedOrganisation, at: organisation.place,
        "nothing names the organisation \"\(organisation.id)\"",
        hint: "name it in a segment or a project, or remove it")
    }
  }

  private static func emptyIndicators(_ plan: Plan) -> [Diagnostic] {
    let indicators = plan.indicatorsAndMilestones
    // A plan that sets no target at all is not meant to be scored.
    guard indicators.contains(where: { !$0.targets.isEmpty }) else { return [] }
    return indicators.filter {
      !$0.isContext && $0.targets.isEmpty && $0.kind != .direction
    }.map { indicator in
      Diagnostic(
        .warning, .missingTarget, at: indicator.place, "the indicator \"\(indicator.id)\" has no target",
        hint: "write its targets, kind: direction, or what it is context for")
    }
  }
}
