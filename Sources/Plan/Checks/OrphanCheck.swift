package import Reading

/// Commitments that serve no indicator, and indicators that no commitment serves. Many plans have both, so these are notes.
package enum OrphanCheck {
  package static func check(_ plan: Plan) -> [Diagnostic] {
    guard !plan.measures.isEmpty else { return [] }
    let measures = plan.measures.filter { $0.indicators.isEmpty }.map { measure in
      Diagnostic(
        .note, .commitmentWithoutIndicator, at: measure.place,
        "the commitment \"\(measure.id)\" serves no indicator",
        hint:
          "name the indicators that it is linked to under \"indicators\"; the site calls such links its own reading"
      )
    }
    let indicators = plan.unservedIndicators.map { indicator in
      Diagnostic(
        .note, .indicatorWithoutCommitment, at: indicator.place,
        "no commitment serves the indicator \"\(indicator.id)\"",
        hint: "name it under \"indicators\" of a commitment, if one of them is about it")
    }
    return measures + indicators
  }
}
