package import Reading

/// Dates that cannot be, or that contradict each other.
package enum DateCheck {
  /// - Parameter today: by the clock, which no page depends on.
  package static func future(_ plan: Plan, today: CalendarDate) -> [Diagnostic] {
    var dates: [(date: CalendarDate?, place: SourcePlace, name: String)] = []
    for source in plan.sources {
      dates.append((source.date, source.datePlace ?? source.place, "the source \"\(source.id)\""))
    }
    for observation in plan.observations {
      dates.append((observation.released, observation.place, "the release of the figure"))
    }
    for revision in plan.revisions { dates.append((revision.date, revision.place, "the revision")) }
    for review in plan.reviews {
      for translation in review.translations.values {
        let place = translation.headPlaces["date"] ?? SourcePlace(path: translation.place.path)
        dates.append((translation.date, place, "the review \"\(review.id)\""))
      }
    }
    return dates.compactMap { date, place, name in
      guard let date, date > today else { return nil }
      return Diagnostic(
        .warning, .futureDate, at: place, "\(name) is of \(date), and today is \(today)",
        hint: "correct the date: the newest one is what the site says it is as of")
    }
  }

  static func check(_ plan: Plan) -> [Diagnostic] { reviews(plan) + periods(plan) }

  /// A review has one day, whatever language it is read in.
  private static func reviews(_ plan: Plan) -> [Diagnostic] {
    plan.reviews.compactMap { review in
      let dated = plan.site.languages.compactMap { review[$0.id] }.filter { $0.date != nil }
      guard let first = dated.first, let other = dated.first(where: { $0.date != first.date }),
        let date = first.date, let otherDate = other.date
      else { return nil }
      return Diagnostic(
        .error, .differentDates, at: other.headPlaces["date"] ?? SourcePlace(path: other.place.path),
        "the review is of \(otherDate) here and of \(date) in \(first.place.path)",
        hint: "write one date in all languages")
    }
  }

  /// Stages of a plan follow each other: 2015 to 2020, then 2020 or 2021 to 2025.
  private static func periods(_ plan: Plan) -> [Diagnostic] {
    zip(plan.profile.periods, plan.profile.periods.dropFirst()).compactMap { period, next in
      guard let place = next.place, next.from < period.to || next.from > period.to + 1 else { return nil }
      return Diagnostic(
        .warning, .periodGap, at: place,
        next.from < period.to
          ? "the period begins in \(next.from), before the one above ends in \(period.to)"
          : "nothing covers the years between \(period.to) and \(next.from)",
        hint: "a period begins in the year in which the one above ends, or in the next")
    }
  }
}
