import Language
import Plan
import Reading
import Templates

/// How statuses are determined. Its numbers are the constants that the program computes with; the prose is in the template.
struct MethodPage {
  /// What the page gives to its template.
  static let names: TemplateSchema = [
    "lead", .contents, .list("tests", ["rule", .list("chips", ["chip"])]),
    .list("constants", ["name", "value"]), "status_csv", "inputs_csv", "status_json",
  ]

  let scope: PageScope

  var body: PageBody {
    scope.page(
      lead: scope.lead(),
      [
        "contents": contents.fields(in: scope.edition),
        "constants": constants.map { phrase, value in
          ["name": scope.wording(phrase), "value": value]
        },
        "tests": tests,
        "status_csv": scope.href(to: DataTable.Name.status.csv),
        "inputs_csv": scope.href(to: DataTable.Name.statusInputs.csv),
        "status_json": hasData ? scope.href(to: StatusDownload.json) : nil,
      ])
  }

  /// Whether the site offers what statuses are computed from.
  private var hasData: Bool {
    scope.plan.site.outputs.has(.data) && scope.plan.indicatorsAndMilestones.contains(where: \.hasStatus)
  }

  /// The sections as in the template.
  private var contents: ContentsList {
    let sections: [(id: String, phrase: Phrase)] = [
      ("headline", .methodHeadlineTitle), ("path", .methodPathTitle), ("pace", .methodPaceTitle),
      ("status", .methodStatusTitle),
      ("constants", .methodConstants), ("reductions", .methodReductionsTitle),
      ("figures", .methodFiguresTitle), ("data", .methodDataTitle),
    ]
    let shown = sections.filter { $0.id != "data" || hasData }
    return ContentsList(entries: shown.map { .init(id: $0.id, title: scope.wording($0.phrase)) })
  }

  private var constants: [(Phrase, String)] {
    [
      (.methodOnTrack, number(StatusThresholds.onTrack)),
      (.methodBehind, number(StatusThresholds.behind)),
      (.methodMovingAway, number(StatusThresholds.movingAway)),
      (.methodPrecision, precision),
      (.methodTolerance, scope.wording.format.number(scope.plan.profile.tolerance)),
    ]
  }

  private var precision: String {
    scope.wording.format.number(Figure(rounding: StatusThresholds.precision, decimals: 2).trimmed)
  }

  private func number(_ value: Double) -> String {
    scope.wording.format.number(Figure(rounding: value, decimals: 2))
  }

  /// The tests in order of precedence, each with the statuses that it can lead to.
  private var tests: [TemplateFields] {
    let tests: [(Phrase, [Status])] = [
      (
        .methodTestBasis,
        [.notAssessable(.noNumber), .notAssessable(.noBaseline), .notAssessable(.noValueAfterBaseline)]
      ),
      (.methodTestHold, [.held, .withinTolerance, .breached]),
      (.methodTestAchieved, [.achieved, .achievedEarly]),
      (.methodTestSettled, [.achieved, .missed]),
      (.methodTestEarly, [.tooEarly]),
      (.methodTestPace, [.onTrack, .behind, .farBehind, .movingAway]),
    ]
    let values: PatternValues = [
      "precision": precision, "track": number(StatusThresholds.onTrack),
      "behind": number(StatusThresholds.behind), "away": number(StatusThresholds.movingAway),
    ]
    return tests.map { phrase, statuses in
      [
        "rule": scope.wording(phrase, values),
        "chips": statuses.map { ["chip": StatusChip(scope: scope, status: $0).fragment] },
      ]
    }
  }
}
