import PlanModel

/// Holds the parts of a plan against each other: what no single file can show.
enum PlanChecker {
  static func check(_ plan: Plan) -> [Diagnostic] {
    let checks = [
      DuplicateCheck.check, ReferenceCheck.check, TargetCheck.check, ObservationCheck.check,
      RoadmapCheck.check,
      TranslationCheck.check, HeadingCheck.check, RevisionCheck.check,
      LooseEndCheck.check,
    ]
    return checks.flatMap { check in check(plan) }
  }
}
