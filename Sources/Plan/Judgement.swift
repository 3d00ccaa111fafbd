/// A status that somebody gives an indicator, with a reason, a name and a date. It stands beside the computed one and never replaces it.
package struct Judgement: Sendable {
  package var date: CalendarDate
  package var verdict: Verdict
  package var reason: LocalizedText
  package var author: LocalizedText
  package var place: SourcePlace

  package init(
    date: CalendarDate, verdict: Verdict, reason: LocalizedText, author: LocalizedText, place: SourcePlace
  ) {
    self.date = date
    self.verdict = verdict
    self.reason = reason
    self.author = author
    self.place = place
  }

  /// The words that a person may choose from: those of the computed statuses that say how an indicator stands.
  package enum Verdict: String, Sendable, CaseIterable {
    case achieved
    case onTrack = "on-track"
    case behind
    case farBehind = "far-behind"
    case movingAway = "moving-away"
    case missed, held, breached

    package var status: Status {
      switch self {
      case .achieved: .achieved
      case .onTrack: .onTrack
      case .behind: .behind
      case .farBehind: .farBehind
      case .movingAway: .movingAway
      case .missed: .missed
      case .held: .held
      case .breached: .breached
      }
    }
  }
}

extension Indicator {
  /// The newest one counts; earlier ones remain in the record.
  package var judgement: Judgement? { judgements.max { $0.date < $1.date } }
}
