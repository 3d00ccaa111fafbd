package import Reading
import Text

/// What an earlier state of a plan leaves out because it was published later.
package struct Withheld: Sendable {
  /// The years of which an indicator has figures or targets by now, by its id.
  package var years: [String: Set<Int>] = [:]
  /// The ids of later reviews.
  package var reviews: Set<String> = []
}

extension Plan {
  /// The plan as it was on a date: later figures, reviews and decisions are left out, and targets that were revised later are as they were
  /// before. So an earlier site can be rebuilt, and a review keeps what it saw.
  package func asOf(_ date: CalendarDate) -> Plan {
    let released = Dictionary(keepingFirst: sources.map { ($0.id, $0.date) })
    var plan = self
    plan.day = date
    plan.observations = observations.filter { observation in
      observation.release(
        sourceDate: observation.source.flatMap { released[$0.value] ?? nil },
        endOfYear: end(of: observation.year)) <= date
    }
    plan.reviews = reviews.filter { review in review.date.map { $0 <= date } ?? true }
    plan.changeIndicators { $0.judgements.removeAll { $0.date > date } }
    plan.revisions = revisions.filter { $0.date <= date }
    plan.events = events.filter { event in (released[event.source.value] ?? nil) ?? event.date <= date }
    for revision in revisions.filter({ $0.date > date }).sorted(by: { $0.date > $1.date }) {
      plan.undo(revision)
    }
    return plan
  }

  /// The plan for a whole site as of a date: it knows what it leaves out, so that a text that names something of it is not taken for a slip.
  package func published(asOf date: CalendarDate) -> Plan {
    var plan = asOf(date)
    var years: [String: Set<Int>] = [:]
    for observation in observations {
      years[observation.indicator.value, default: []].insert(observation.year)
    }
    for revision in revisions where revision.date > date {
      years[revision.indicator.value, default: []].formUnion(revision.to.years)
    }
    plan.withheld = Withheld(
      years: years, reviews: Set(reviews.map(\.id)).subtracting(plan.reviews.map(\.id)))
    return plan
  }

  private mutating func undo(_ revision: Revision) {
    changeIndicators { $0.replaceTarget(revision.to, with: revision.from, of: revision) }
  }

  private mutating func changeIndicators(_ change: (inout Indicator) -> Void) {
    for group in groups.indices {
      for number in groups[group].indicators.indices { change(&groups[group].indicators[number]) }
    }
    for field in fields.indices {
      for number in fields[field].milestones.indices { change(&fields[field].milestones[number]) }
    }
  }
}

extension Indicator {
  /// The indicator with its targets as they were originally set.
  package func beforeRevisions(_ revisions: [Revision]) -> Indicator {
    var indicator = self
    for revision in revisions.sorted(by: { $0.date > $1.date }) {
      indicator.replaceTarget(revision.to, with: revision.from, of: revision)
    }
    return indicator
  }

  fileprivate mutating func replaceTarget(_ old: Target, with new: Target, of revision: Revision) {
    guard id == revision.indicator.value else { return }
    for number in targets.indices
    where targets[number].years == old.years
      && targets[number].condition == old.condition
    {
      let replaced = targets[number]
      targets[number] = new
      targets[number].source = new.source ?? replaced.source
    }
  }
}

extension Observation {
  /// When it became known: its own release date, or that of its source, or the end of its year. A forecast is made before its year, so
  /// without a date it counts as known from the start.
  package func release(sourceDate: CalendarDate?, endOfYear: CalendarDate) -> CalendarDate {
    if let date = released ?? sourceDate { return date }
    return kind == .forecast ? CalendarDate(year: 0) : endOfYear
  }
}
