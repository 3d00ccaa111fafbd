/// What holds for all published figures.
enum ObservationCheck {
  static func check(_ plan: Plan) -> [Diagnostic] {
    duplicates(plan) + sourceless(plan)
  }

  /// Two figures of one year in one series: a reader could not know which counts. One that was released later corrects the other.
  private static func duplicates(_ plan: Plan) -> [Diagnostic] {
    struct Key: Hashable {
      var subject: Observation.Subject
      var released: CalendarDate?
    }
    var first: [Key: SourcePlace] = [:]
    return plan.observations.compactMap { observation in
      let key = Key(subject: observation.subject, released: observation.released)
      guard let other = first[key] else {
        first[key] = observation.place
        return nil
      }
      return Diagnostic(
        .error, at: observation.place,
        "\"\(key.subject.indicator)\" has two figures for \(key.subject.year) in one series",
        hint:
          "the other one is at \(other.path):\(other.line); keep one, name their series, or give the correction its date in \"released\""
      )
    }
  }

  private static func sourceless(_ plan: Plan) -> [Diagnostic] {
    plan.observations.filter { $0.source == nil }.map { observation in
      Diagnostic(
        .warning, at: observation.place,
        "the figure of \"\(observation.indicator.value)\" for \(observation.year) has no source",
        hint: "name an entry of sources.yml in the column \"source\"")
    }
  }
}
