/// How an indicator compares with its targets. A status is a word with a reason, never a score.
package enum Status: Sendable, Hashable {
  /// Nothing can be said, for the given reason.
  case notAssessable(Reason)
  /// A floor or ceiling kept in its newest year.
  case held
  /// A floor or ceiling missed by less than half a unit of its stated precision.
  case withinTolerance
  case breached
  /// The condition of the last target is met.
  case achieved
  /// The condition of the last target is met before its year; this can be lost again.
  case achievedEarly
  /// The last target's year has a value that falls short or, without one, a later year has.
  case missed
  /// A target's year has passed without a published value.
  case awaitingData(year: Int)
  /// The path has hardly left the baseline yet.
  case tooEarly
  case onTrack
  case behind
  case farBehind
  case movingAway

  package enum Reason: Sendable, Hashable {
    /// The plan states no number.
    case noNumber
    case noBaseline
    case noValueAfterBaseline
    /// A change is counted from a year for which no value was found.
    case noValueForBase(year: Int)
    /// The figure of a year is a bound or approximate, and the requirement lies beyond what it proves.
    case inexactValue(year: Int)
  }
}

extension Status {
  /// False if it says that something was not found, whatever other figures there are.
  package var restsOnFigure: Bool {
    switch self {
    case .notAssessable, .awaitingData: false
    default: true
    }
  }
}
