import Language
import Plan
import Reading

// What the options of a plan are called.

extension Status {
  var phrase: Phrase {
    switch self {
    case .notAssessable(.noNumber): .statusNoNumber
    case .notAssessable(.noBaseline): .statusNoBaseline
    case .notAssessable(.noValueAfterBaseline): .statusNoValue
    case .notAssessable(.noValueForBase): .statusNoBase
    case .notAssessable(.inexactValue): .statusInexact
    case .held: .statusHeld
    case .withinTolerance: .statusWithinTolerance
    case .breached: .statusBreached
    case .achieved: .statusAchieved
    case .achievedEarly: .statusAchievedEarly
    case .missed: .statusMissed
    case .awaitingData: .statusAwaiting
    case .tooEarly: .statusTooEarly
    case .onTrack: .statusOnTrack
    case .behind: .statusBehind
    case .farBehind: .statusFarBehind
    case .movingAway: .statusMovingAway
    }
  }
}

extension Indicator.Direction {
  var phrase: Phrase {
    switch self {
    case .higher: .betterHigher
    case .lower: .betterLower
    }
  }
}

extension Indicator.Kind {
  var phrase: Phrase {
    switch self {
    case .level: .targetLevel
    case .reduction: .targetReduction
    case .hold: .targetHold
    case .direction: .targetDirection
    case .milestone: .targetMilestone
    }
  }
}

extension TargetPath {
  var phrase: Phrase {
    switch self {
    case .linear: .pathLinear
    case .geometric: .pathGeometric
    case .step: .pathStep
    case .listed: .pathListed
    }
  }
}

extension Bound {
  var phrase: Phrase {
    switch self {
    case .moreThan: .moreThan
    case .atLeast: .atLeast
    case .lessThan: .lessThan
    case .atMost: .atMost
    case .about: .about
    case .nearly: .nearly
    }
  }
}

extension Observation.Kind {
  var phrase: Phrase {
    switch self {
    case .observed: .kindObserved
    case .preliminary: .kindPreliminary
    case .estimate: .kindEstimate
    case .forecast: .kindForecast
    case .partial: .kindPartial
    }
  }
}

extension Measure.State {
  var phrase: Phrase {
    switch self {
    case .stated: .stateStated
    case .underWay: .stateUnderWay
    case .done: .stateDone
    case .dropped: .stateDropped
    }
  }
}
