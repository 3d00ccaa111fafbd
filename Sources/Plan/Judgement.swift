package import Reading

/// A status that a person gives an indicator, with a reason, a name and a date. It is shown beside the computed one and never replaces it.
package struct Judgement: Sendable {
  package var date: CalendarDate
  package var verdict: Verdict
  package var reason: LocalizedText
  package var author: LocalizedText
  package var place: SourcePlace

  /// The words that a person may choose from: those computed statuses that say how well an indicator is doing.
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
  /// The newest one applies; earlier ones remain on record.
  package var judgement: Judgement? { judgements.max { $0.date < $1.date } }
}

extension Judgement {
  init?(_ value: YAMLValue) {
    let record = YAMLRecord(value, "a judgement")
    let date = record.required("date") { $0.date() }
    let verdict = record.required("status") { $0.choice(Verdict.self) }
    let reason = record.required("reason") { $0.localized() }
    let author = record.required("author") { $0.localized() }
    guard record.close(), let date, let verdict, let reason, let author else { return nil }
    self.init(date: date, verdict: verdict, reason: reason, author: author, place: record.place)
  }
}
