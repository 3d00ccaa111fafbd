import Markup
import PlanModel

/// A status as a shape, a word and a colour; never the colour alone.
struct StatusChip {
  let scope: PageScope
  let assessment: Assessment

  func write(to writer: inout MarkupWriter) {
    let look = assessment.status.look
    writer.element("span", [.class("status \(look.name)")]) { writer in
      writer.element(
        "svg",
        [
          look.isHollow ? .class("o") : nil, Attribute("viewBox", "0 0 12 12"),
          Attribute("aria-hidden", "true"),
        ]
      ) { $0.shape("path", [Attribute("d", look.shape)]) }
      writer.text(words)
    }
  }

  var fragment: Fragment { Fragment { write(to: &$0) } }

  var words: String {
    let word = scope.wording(assessment.status.phrase, values)
    return assessment.isProvisional ? scope.wording(.statusProvisional, ["status": word]) : word
  }

  private var values: [String: String] {
    switch assessment.status {
    case .awaitingData(let year), .notAssessable(.noValueForBase(let year)):
      ["year": scope.wording.format.years(year, year)]
    default: [:]
    }
  }
}

extension Status {
  /// How a status looks, apart from its words.
  struct Look {
    /// The class that gives the colour.
    let name: String
    /// In a box of 12 × 12.
    let shape: String
    var isHollow = false
  }

  var look: Look {
    switch self {
    case .achieved, .achievedEarly, .held, .onTrack:
      Look(name: "is-good", shape: "M6 1 11.5 11H.5z")
    case .behind, .withinTolerance:
      Look(name: "is-warn", shape: "M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1z")
    case .farBehind, .movingAway, .missed, .breached:
      Look(name: "is-bad", shape: "M.5 1h11L6 11z")
    case .notAssessable, .awaitingData, .tooEarly:
      Look(name: "is-none", shape: "M6 1.2 10.8 6 6 10.8 1.2 6z", isHollow: true)
    }
  }

  var phrase: Phrase {
    switch self {
    case .notAssessable(.noNumber): .statusNoNumber
    case .notAssessable(.noBaseline): .statusNoBaseline
    case .notAssessable(.noValueAfterBaseline): .statusNoValue
    case .notAssessable(.noValueForBase): .statusNoBase
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
