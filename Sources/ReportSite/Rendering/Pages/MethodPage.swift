import Markup
import PlanModel

/// How statuses come about. Its numbers are the constants that the program computes with; the prose is in the template.
struct MethodPage {
  let scope: PageScope

  var body: PageBody {
    let lead = scope.wording(.methodDescription)
    return PageBody(
      template: "method", title: scope.wording(.navMethod), description: lead,
      fields: [
        "lead": lead,
        "constants": constants.map { phrase, value in
          ["name": scope.wording(phrase), "value": value]
        },
        "statuses": statuses,
        "status_csv": scope.href(to: DataTable.Name.status.csv),
        "status_json": scope.href(to: StatusDownload.json),
      ])
  }

  private var constants: [(Phrase, String)] {
    [
      (.methodOnTrack, number(StatusThresholds.onTrack)),
      (.methodBehind, number(StatusThresholds.behind)),
      (.methodMovingAway, number(StatusThresholds.movingAway)),
      (.methodTolerance, scope.wording.format.number(scope.plan.profile.tolerance)),
    ]
  }

  private func number(_ value: Double) -> String {
    scope.wording.format.number(Figure(rounding: value, decimals: 2))
  }

  /// Every status as pages show it, in the order of the tests.
  private var statuses: [TemplateFields] {
    let all: [Status] = [
      .notAssessable(.noNumber), .notAssessable(.noBaseline), .notAssessable(.noValueAfterBaseline), .held,
      .withinTolerance, .breached, .achieved, .achievedEarly, .missed, .tooEarly, .onTrack, .behind,
      .farBehind,
      .movingAway,
    ]
    return all.map { status in
      [
        "chip": Fragment { writer in
          writer.element("span", [.class("status \(status.look.name)")]) { writer in
            writer.append(status.look.mark)
            writer.text(scope.wording(status.phrase))
          }
        }
      ]
    }
  }
}
