import Plan
import Reading

/// What has happened to the plan and its figures, by date.
struct ChangeLog: Sendable {
  enum Change: Sendable {
    case issued
    case revision(Revision)
    case review(TextDocument)
    case judgement(Judgement, of: Indicator)
    /// The observations that were published on one day.
    case figures([Observation])
  }

  struct Entry: Sendable {
    var date: CalendarDate
    var change: Change
  }

  /// Newest first. A plan of which only the date of issue is known has no log.
  let entries: [Entry]

  init(_ index: PlanIndex) {
    let plan = index.plan
    let revisions = plan.revisions.map { Entry(date: $0.date, change: .revision($0)) }
    let reviews = plan.reviews.compactMap { review in
      review.date.map { Entry(date: $0, change: .review(review)) }
    }
    let judgements = plan.indicatorsAndMilestones.flatMap { indicator in
      indicator.judgements.map { Entry(date: $0.date, change: .judgement($0, of: indicator)) }
    }
    let dated = plan.observations.compactMap { observation -> (CalendarDate, Observation)? in
      let date = observation.released ?? observation.source.flatMap { index.sources[$0.value]?.date }
      return date.map { ($0, observation) }
    }
    let figures = Dictionary(grouping: dated, by: \.0).map { date, observations in
      Entry(date: date, change: .figures(observations.map(\.1)))
    }
    let known = revisions + reviews + judgements + figures
    let issued = plan.profile.issued.map { Entry(date: $0, change: .issued) }
    entries =
      known.isEmpty
      ? []
      : (known + [issued].compactMap(\.self)).sorted { left, right in
        (left.date, left.rank) > (right.date, right.rank)
      }
  }
}

extension ChangeLog.Entry {
  /// Its id on the page of changes: two revisions on the same day concern two indicators, or two years of one.
  var id: String {
    switch change {
    case .issued: "issued"
    case .revision(let revision): "\(date)-\(revision.indicator.value)-\(revision.to.year)"
    case .review(let review): "review-\(review.id)"
    case .judgement(_, let indicator): "\(date)-\(indicator.id)-judgement"
    case .figures: "\(date)-figures"
    }
  }

  /// The order of changes on the same day.
  fileprivate var rank: Int {
    switch change {
    case .issued: 0
    case .figures: 1
    case .revision: 2
    case .judgement: 3
    case .review: 4
    }
  }
}
