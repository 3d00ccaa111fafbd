/// Each id belongs to only one thing.
enum DuplicateCheck {
  static func check(_ plan: Plan) -> [Diagnostic] {
    let segments = plan.fields.flatMap { field in duplicates(field.segments, \.id, \.place, "segment") }
    let projects = plan.fields.flatMap(\.segments).flatMap(\.projects)
    return [
      duplicates(plan.units, \.id, \.place, "unit"),
      duplicates(plan.flags, \.id, \.place, "flag"),
      duplicates(plan.sources, \.id, \.place, "source"),
      duplicates(plan.groups, \.id, \.place, "group"),
      duplicates(plan.indicatorsAndMilestones, \.id, \.place, "indicator or milestone"),
      duplicates(plan.organisations, \.id, \.place, "organisation"),
      duplicates(plan.domains, \.id, \.place, "domain"),
      duplicates(plan.measures, \.id, \.place, "commitment"),
      duplicates(projects, \.id, \.place, "project"),
      segments,
    ].flatMap(\.self)
  }

  private static func duplicates<Entry>(
    _ entries: [Entry], _ id: (Entry) -> String, _ place: (Entry) -> SourcePlace, _ kind: String
  ) -> [Diagnostic] {
    var first: [String: SourcePlace] = [:]
    return entries.compactMap { entry in
      guard let other = first[id(entry)] else {
        first[id(entry)] = place(entry)
        return nil
      }
      return Diagnostic(
        .error, .duplicateID, at: place(entry), "the \(kind) \"\(id(entry))\" already exists",
        hint: "the other one is at \(other.path):\(other.line); give one of them another id")
    }
  }
}
