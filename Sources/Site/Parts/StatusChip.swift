import Language
import Markup
import Plan

/// A status as a shape, a word and a colour; never the colour alone.
struct StatusChip {
  let scope: PageScope
  let status: Status
  let isProvisional: Bool
  /// Whether the text beside it already says that no figure was found.
  var isReasonKnown = false
  /// Whether the figure that it misses was found, but is an estimate or the like.
  var isUndecided = false

  init(scope: PageScope, status: Status, isProvisional: Bool = false) {
    self.scope = scope
    self.status = status
    self.isProvisional = isProvisional
  }

  init(scope: PageScope, assessment: Assessment, isReasonKnown: Bool = false) {
    self.init(scope: scope, status: assessment.status, isProvisional: assessment.isProvisional)
    self.isReasonKnown = isReasonKnown
    isUndecided = assessment.hasUndecidedFigure(for: status)
  }

  func write(to writer: inout MarkupWriter) {
    writer.open("span") { $0.attribute("class") { $0.verbatim(status.look.classes) } }
    writer.text(words)
    writer.close("span")
  }

  var fragment: Fragment { Fragment { write(to: &$0) } }

  var words: String {
    if isReasonKnown, status == .notAssessable(.noValueAfterBaseline) {
      return scope.wording(.statusNotAssessable)
    }
    let word = scope.wording(phrase, values)
    return isProvisional ? scope.wording(.statusProvisional, ["status": word]) : word
  }

  private var phrase: Phrase {
    switch status {
    case .notAssessable(.noValueAfterBaseline) where isUndecided: .statusNoResult
    case .awaitingData where isUndecided: .statusAwaitingResult
    default: status.phrase
    }
  }

  private var values: PatternValues {
    switch status {
    case .awaitingData(let year), .notAssessable(.noValueForBase(let year)),
      .notAssessable(.inexactValue(let year)):
      ["year": scope.wording.format.years(year, year)]
    default: [:]
    }
  }
}

extension Status {
  /// What a status looks like, apart from its words.
  enum Look: CaseIterable {
    case good, warn, bad, none

    /// The second gives it its colour and, independently of colour, its shape: up, round, down, hollow.
    var classes: StaticString {
      switch self {
      case .good: "status is-good"
      case .warn: "status is-warn"
      case .bad: "status is-bad"
      case .none: "status is-none"
      }
    }
  }

  var look: Look {
    switch self {
    case .achieved, .achievedEarly, .held, .onTrack: .good
    case .behind, .withinTolerance: .warn
    case .farBehind, .movingAway, .missed, .breached: .bad
    case .notAssessable, .awaitingData, .tooEarly: .none
    }
  }

}

extension Status.Look {
  var phrase: Phrase {
    switch self {
    case .good: .summaryGood
    case .warn: .summaryWarn
    case .bad: .summaryBad
    case .none: .summaryNone
    }
  }
}
