import Reading
import Text

/// What must hold for all published figures.
enum ObservationCheck {
  static func check(_ plan: Plan) -> [Diagnostic] {
    duplicates(plan) + sourceless(plan) + premature(plan) + impossibleShares(plan)
  }

  /// Shares of a whole that cannot be a part of it: usually a slip of the decimal point.
  private static func impossibleShares(_ plan: Plan) -> [Diagnostic] {
    // Of two units with one id, nobody knows which one is meant.
    let units = Dictionary(grouping: plan.units, by: \.id).filter { $0.value.count == 1 }.values.joined()
    let shares = Set(units.filter { $0.quantity == .share }.map(\.id))
    let all = plan.indicatorsAndMilestones
    let indicators = Dictionary(grouping: all, by: \.id).compactMapValues { same in
      same.count == 1 && shares.contains(same[0].unit.value) ? same[0] : nil
    }
    // Rates of change are in percent, too, and may fall.
    var changes = Set(all.compactMap(\.yearlyChanges?.value))
    changes.formUnion(all.filter(\.isContext).map(\.id))
    var figures = plan.observations.filter { $0.note == nil }.map {
      (id: $0.indicator.value, figure: $0.value, place: $0.valuePlace)
    }
    for indicator in indicators.values where indicator.note == nil {
      guard let baseline = indicator.baseline else { continue }
      figures.append((id: indicator.id, figure: baseline.value, place: baseline.place))
    }
    return figures.filter { id, figure, _ in
      indicators[id] != nil && (figure > Figure(100) || figure.isNegative) && !changes.contains(id)
    }.map { _, figure, place in
      Diagnostic(
        .warning, .shareAboveWhole, at: place, "the figure \(figure) is not a share of 100",
        hint:
          "correct it, or explain it in a note; what can exceed its whole or fall below zero has a unit of another quantity, such as ratio or rate"
      )
    }
  }

  /// Two figures for one year in one series: readers could not know which one counts. One that was released later corrects the other.
  private static func duplicates(_ plan: Plan) -> [Diagnostic] {
    struct Key: Hashable {
      var subject: Observation.Subject
      var released: CalendarDate?
    }
    var first: [Key: SourcePlace] = [:]
    first.reserveCapacity(plan.observations.count)
    return plan.observations.compactMap { observation in
      let key = Key(subject: observation.subject, released: observation.released)
      guard let other = first[key] else {
        first[key] = observation.place
        return nil
      }
      return Diagnostic(
        .error, .duplicateFigure, at: observation.place,
        "\"\(key.subject.indicator)\" has two figures for \(key.subject.year) in one series",
        hint:
          "the other one is at \(other.path):\(other.line); keep one, name their series, or give the correction its date in \"released\""
      )
    }
  }

  private static func sourceless(_ plan: Plan) -> [Diagnostic] {
    plan.observations.filter { $0.source == nil }.map { observation in
      Diagnostic(
        .warning, .missingSource, at: observation.place,
        "the figure of \"\(observation.indicator.value)\" for \(observation.year) has no source",
        hint: "name an entry of sources.yml in the column \"source\"")
    }
  }

  /// Figures of years that had not begun when they became known: a single slip in a year would make the whole site speak as of that year.
  /// What is said about a year to come is a forecast.
  private static func premature(_ plan: Plan) -> [Diagnostic] {
    // Without all sources their dates are not known.
    guard !plan.mayHoldMore(in: "sources.yml", "plan.yml", "reviews") else { return [] }
    let sources = Dictionary(keepingFirst: plan.sources.map { ($0.id, $0) })
    let newest = plan.newestDate
    return plan.observations.compactMap { observation in
      let source = observation.source.flatMap { sources[$0.value] }
      // A source that does not exist, or has a mistake, is reported separately.
      guard observation.kind != .forecast, observation.source == nil || source != nil else { return nil }
      guard let date = observation.released ?? source?.date ?? newest,
        observation.year > plan.lastYear(on: date)
      else { return nil }
      let known: (reason: String, remedy: String) =
        if observation.released != nil {
          ("it was released on \(date)", "or \"released\"")
        } else if source?.date != nil, let source {
          ("its source \"\(source.id)\" is of \(date)", "or the date of the source in sources.yml")
        } else {
          (
            "the newest date that the plan names is \(date)",
            "or give its source a date in sources.yml, or the figure one in \"released\""
          )
        }
      return Diagnostic(
        .error, .prematureFigure, at: observation.yearPlace,
        "the figure of \"\(observation.indicator.value)\" is of \(observation.year), but \(known.reason)",
        hint: "correct the year, \(known.remedy); figures of years to come have the kind forecast")
    }
  }
}

extension Plan {
  /// The newest date of anything in the plan itself: a source, a review, a judgement, a revision or its issue. The release dates of figures
  /// are left out, since they are what may be wrong.
  fileprivate var newestDate: CalendarDate? {
    var dates = sources.compactMap(\.date)
    if let issued = profile.issued { dates.append(issued) }
    dates += reviews.compactMap(\.date)
    dates += indicatorsAndMilestones.flatMap(\.judgements).map(\.date)
    dates += revisions.map(\.date)
    return dates.max()
  }
}
