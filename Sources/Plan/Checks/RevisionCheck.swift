import Reading
import Text

/// The new target of a revision is the one that its indicator has; otherwise the page would contradict itself.
enum RevisionCheck {
  static func check(_ plan: Plan) -> [Diagnostic] {
    let indicators = Dictionary(keepingFirst: plan.indicatorsAndMilestones.map { ($0.id, $0) })
    let newest = Dictionary(
      plan.revisions.map { ("\($0.indicator.value) \($0.to.years)", $0) },
      uniquingKeysWith: { $0.date < $1.date ? $1 : $0 })
    return dates(plan)
      + newest.values.compactMap { revision in
        guard let indicator = indicators[revision.indicator.value] else { return nil }
        let isCurrent = indicator.targets.contains {
          $0.years == revision.to.years && $0.condition == revision.to.condition
        }
        guard !isCurrent else { return nil }
        return Diagnostic(
          .error, .revisedTarget, at: revision.place,
          "the revised target of \"\(indicator.id)\" for \(revision.to.year) is not among its targets",
          hint: "write the new target into the indicator; the old one is kept here, under \"from\"")
      }
  }

  /// A revision changes a target of a plan that has been issued, before the target's year has passed.
  private static func dates(_ plan: Plan) -> [Diagnostic] {
    plan.revisions.compactMap { revision in
      if let issued = plan.profile.issued, revision.date < issued {
        return Diagnostic(
          .error, .revisionDate, at: revision.place,
          "the revision is of \(revision.date), before the plan was issued in \(issued)",
          hint: "correct its date, or \"issued\" in plan.yml")
      }
      guard plan.year(of: revision.date) > revision.to.lastYear else { return nil }
      return Diagnostic(
        .error, .revisionDate, at: revision.place,
        "the revision is of \(revision.date), after the target's year \(revision.to.year)",
        hint: "correct its date, or the year of the target")
    }
  }
}
