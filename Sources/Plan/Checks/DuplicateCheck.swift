import Reading
private import Text

/// Each id belongs to only one thing; and what has no id, as it happened on a day, stands there once.
enum DuplicateCheck {
  static func check(_ plan: Plan) -> [Diagnostic] {
    let projects = plan.fields.flatMap(\.segments).flatMap(\.projects)
    return [
      duplicates(plan.units.map { ($0.id, $0.place) }, "unit"),
      duplicates(plan.flags.map { ($0.id, $0.place) }, "flag"),
      duplicates(plan.sources.map { ($0.id, $0.place) }, "source"),
      duplicates(plan.groups.map { ($0.id, $0.place) }, "group"),
      duplicates(plan.indicatorsAndMilestones.map { ($0.id, $0.place) }, "indicator or milestone"),
      duplicates(plan.organisations.map { ($0.id, $0.place) }, "organisation"),
      duplicates(plan.domains.map { ($0.id, $0.place) }, "domain"),
      duplicates(plan.measures.map { ($0.id, $0.place) }, "commitment"),
      duplicates(projects.map { ($0.id, $0.place) }, "project"),
      duplicates(
        plan.revisions.map { ("\($0.indicator.value) of \($0.to.year), \($0.date)", $0.place) }, "revision",
        remedy: "remove one of them, or correct its date or year"),
      duplicates(
        plan.events.map { ("\($0.date) \($0.what.texts.sortedByKey.first?.value ?? "")", $0.place) }, "event",
        remedy: "remove one of them, or correct its date"),
    ].flatMap(\.self)
      + plan.fields.flatMap { duplicates($0.segments.map { ($0.id, $0.place) }, "segment") }
  }

  private static func duplicates(
    _ entries: [(id: String, place: SourcePlace)], _ kind: String,
    remedy: String = "give one of them another id"
  ) -> [Diagnostic] {
    var first: [String: SourcePlace] = [:]
    return entries.compactMap { id, place in
      guard let other = first[id] else {
        first[id] = place
        return nil
      }
      return Diagnostic(
        .error, .duplicateID, at: place, "the \(kind) \"\(id)\" already exists",
        hint: "the other one is at \(other.path):\(other.line); \(remedy)")
    }
  }
}
