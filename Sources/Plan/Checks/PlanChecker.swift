package import Reading

/// Compares the parts of a plan with each other, for what no single file can show.
package enum PlanChecker {
  /// - Parameter findings: what the plan's figures say about each other.
  package static func check(_ plan: Plan, _ texts: Texts, _ findings: [Finding]) async -> [Diagnostic] {
    let checks = [
      DuplicateCheck.check, ReferenceCheck.check, TargetCheck.check,
      SeriesBehindCheck.check, ObservationCheck.check,
      RoadmapCheck.check, DateCheck.check, TranslationCheck.check, RevisionCheck.check, EventCheck.check,
      LooseEndCheck.check, GlossaryCheck.check, SampleCheck.check,
    ]
    // Texts make up most of a plan, and each is checked separately.
    let headings = await plan.texts.concurrentMap {
      HeadingCheck.check($0, texts, of: plan.site)
    }
    return checks.flatMap { check in check(plan) } + FindingCheck.check(findings)
      + SectionCheck.check(plan, texts)
      + headings.flatMap(\.self)
  }
}
