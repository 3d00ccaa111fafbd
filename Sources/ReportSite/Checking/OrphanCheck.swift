import PlanModel

/// Commitments that serve no indicator, and indicators that no commitment serves. Many plans have both, so these are notes.
enum OrphanCheck {
  static func check(_ plan: Plan) -> [Diagnostic] {
    guard !plan.measures.isEmpty else { return [] }
    let measures = plan.measures.filter { $0.indicators.isEmpty }.map { measure in
      Diagnostic(
        .note, at: measure.place, "the commitment \"\(measure.id)\" serves no indicator",
        hint: "name the indicators that it moves under \"indicators\", if the plan says so")
    }
    let indicators = unserved(plan).map { indicator in
      Diagnostic(
        .note, at: indicator.place, "no commitment serves the indicator \"\(indicator.id)\"",
        hint: "name it under \"indicators\" of a commitment, if the plan says what is to be done for it")
    }
    return measures + indicators
  }

  static func unserved(_ plan: Plan) -> [Indicator] {
    let served = Set(plan.measures.flatMap(\.indicators).map(\.value))
    return plan.groups.flatMap(\.indicators).filter { !$0.isContext && !served.contains($0.id) }
  }
}
