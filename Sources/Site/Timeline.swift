import Plan
import Reading
import Text

/// The plan's own dates and what happened on its way, by year.
struct Timeline {
  enum What {
    case issued
    case period(Period)
    /// What is asked for by a year: of the plan's indicators, and how much of the fields.
    case targets([Indicator], milestones: [(field: Field, count: Int)], year: Int)
    case deadlines([Measure])
    case event(Event)
    case review(TextDocument)
    case revision(Revision)

    /// Whether the plan says it, and not what became of it.
    var isOfThePlan: Bool {
      switch self {
      case .issued, .period, .targets, .deadlines: true
      case .event, .review, .revision: false
      }
    }
  }

  struct Entry {
    var date: CalendarDate
    var what: What
  }

  /// In the order of time; a period begins a year, and what is of no known month comes last.
  let years: [(year: Int, entries: [Entry])]

  init(_ index: PlanIndex) {
    let plan = index.plan
    var entries: [Entry] = plan.profile.periods.map {
      Entry(date: CalendarDate(year: $0.from), what: .period($0))
    }
    if let issued = plan.profile.issued { entries.append(Entry(date: issued, what: .issued)) }
    let asked = index.planIndicators.flatMap(\.targets) + plan.fields.flatMap(\.milestones).flatMap(\.targets)
    for year in Set(asked.flatMap(\.years)) {
      func has(_ indicator: Indicator) -> Bool { indicator.targets.contains { $0.years.contains(year) } }
      entries.append(
        Entry(
          date: CalendarDate(year: year),
          what: .targets(
            index.planIndicators.filter(has),
            milestones: index.orderedFields.map { ($0, $0.milestones.count(where: has)) }.filter { $0.1 > 0 },
            year: year)))
    }
    for (year, measures) in Dictionary(
      grouping: plan.measures.filter { $0.deadline != nil }, by: { $0.deadline ?? 0 })
    {
      entries.append(Entry(date: CalendarDate(year: year), what: .deadlines(measures)))
    }
    entries += plan.events.map { Entry(date: $0.date, what: .event($0)) }
    entries += plan.reviews.compactMap { review in review.date.map { Entry(date: $0, what: .review(review)) }
    }
    entries += plan.revisions.map { Entry(date: $0.date, what: .revision($0)) }
    let ordered = entries.enumerated().sorted { left, right in
      (left.element.order + [left.offset]).lexicographicallyPrecedes(right.element.order + [right.offset])
    }.map(\.element)
    years = Dictionary(grouping: ordered, by: \.date.year).sortedByKey
      .map { (year: $0.key, entries: $0.value) }
  }
}

extension Timeline.Entry {
  fileprivate var order: [Int] {
    let isBeginning = if case .period = what { true } else { false }
    return [date.year, date.firstMonth ?? (isBeginning ? 0 : 13), date.day ?? 32, rank]
  }

  /// The order of what is of the same day, or of the same year where no day is known.
  private var rank: Int {
    switch what {
    case .issued: 0
    case .period: 1
    case .revision: 2
    case .event: 3
    case .review: 4
    case .targets: 5
    case .deadlines: 6
    }
  }
}
