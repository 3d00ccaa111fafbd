import Plan

extension Status {
  /// A word for users of the data, the same in every language.
  var name: String {
    switch self {
    case .notAssessable(.noNumber): "not-assessable:no-number"
    case .notAssessable(.noBaseline): "not-assessable:no-baseline"
    case .notAssessable(.noValueAfterBaseline): "not-assessable:no-value-after-baseline"
    case .notAssessable(.noValueForBase(let year)): "not-assessable:no-value-for-\(year)"
    case .notAssessable(.inexactValue(let year)): "not-assessable:inexact-value-for-\(year)"
    case .held: "held"
    case .withinTolerance: "within-tolerance"
    case .breached: "breached"
    case .achieved: "achieved"
    case .achievedEarly: "achieved-early"
    case .missed: "missed"
    case .awaitingData(let year): "awaiting-data-for-\(year)"
    case .tooEarly: "too-early"
    case .onTrack: "on-track"
    case .behind: "behind"
    case .farBehind: "far-behind"
    case .movingAway: "moving-away"
    }
  }
}

extension TargetPath {
  /// As it is written in the content.
  var name: String {
    switch self {
    case .linear: "linear"
    case .geometric: "geometric"
    case .step: "step"
    case .listed: "listed"
    }
  }
}
