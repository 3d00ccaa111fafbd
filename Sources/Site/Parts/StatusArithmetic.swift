import Language
import Markup
import Plan
import Reading

/// How a status was determined: in a sentence and, folded, the formula with the numbers filled in, the thresholds, every target, and the
/// path year by year. The status itself is at the top of the page.
struct StatusArithmetic {
  let scope: PageScope
  let figures: AssessmentFigures

  private var indicator: Indicator { figures.indicator }
  private var assessment: Assessment { figures.assessment }

  var fragment: Fragment {
    Fragment { writer in
      writer.element("p", text: explanation)
      if lacksFigure { writeSearched(to: &writer) }
      if let judgement = indicator.judgement {
        JudgementNote(scope: scope, judgement: judgement).write(to: &writer)
      }
      let working = self.working
      if !working.isEmpty {
        writer.element("details", [.class("fold")]) { writer in
          writer.element("summary", text: scope.wording(.statusWorking))
          writer.append(working)
        }
      }
      PathTable(scope: scope, figures: figures).write(to: &writer)
      writeOriginal(to: &writer)
    }
  }

  /// The numbers, for readers who open or print them; empty if there are none to compute with.
  private var working: Fragment {
    Fragment { writer in
      writeIndex(to: &writer)
      ProgressBar(scope: scope, figures: figures).write(to: &writer)
      writePace(to: &writer)
      writeDone(to: &writer)
      for caveat in caveats { writer.element("p", text: caveat) }
      if let hold = assessment.hold {
        HoldTable(scope: scope, indicator: indicator, hold: hold).write(to: &writer)
      }
      TargetStatusTable(scope: scope, figures: figures).write(to: &writer)
    }
  }

  private var explanation: String {
    let status = assessment.status
    guard !assessment.hasUndecidedFigure(for: status) else { return scope.wording(.statusExplainUndecided) }
    switch status {
    case .notAssessable(.inexactValue): return scope.wording(.statusExplainInexact)
    case .notAssessable: return scope.wording(.statusExplainNotAssessable)
    case .awaitingData: return scope.wording(.statusExplainAwaiting)
    case .held, .withinTolerance, .breached: return scope.wording(.statusExplainHold)
    default: return scope.wording(.statusExplainAssessed)
    }
  }

  private var lacksFigure: Bool {
    switch assessment.status {
    case .awaitingData, .notAssessable(.noValueAfterBaseline), .notAssessable(.noValueForBase): true
    default: false
    }
  }

  /// Where its figure was looked for, and whom a reader may tell of one.
  private func writeSearched(to writer: inout MarkupWriter) {
    let site = scope.plan.site
    if let searched = indicator.searched ?? site.searched {
      writer.element("p") { $0.append(scope.text(searched)) }
    }
    if let contact = site.contact {
      let words = scope.wording(.statusTell, ["contact": scope.words(contact)])
      writer.element("p") { $0.append(scope.edition.marked(words)) }
    }
  }

  /// What a reader has to know before the numbers.
  private var caveats: [String] {
    var caveats: [String] = []
    if let year = assessment.lostSince {
      caveats.append(scope.wording(.statusLost, ["year": figures.year(year)]))
    }
    if assessment.crossesBreak { caveats.append(scope.wording(.statusBreak)) }
    if let year = assessment.missingChange, indicator.yearlyChanges != nil {
      caveats.append(scope.wording(.statusChain, ["year": figures.year(year)]))
    }
    return caveats
  }

  private func writeIndex(to writer: inout MarkupWriter) {
    guard assessment.isIndex, let base = assessment.start?.year else { return }
    writer.element("p", text: scope.wording(.statusIndex, ["year": figures.year(base)]))
  }

  /// Pace = (v − b) / (E − b), with E the path's value in the newest figure's year.
  private func writePace(to writer: inout MarkupWriter) {
    guard let start = assessment.start, let latest = assessment.latest,
      let expected = assessment.expected,
      let pace = assessment.pace
    else { return }
    writer.element("p", [.class("formula")]) { writer in
      writer.text(
        scope.wording(
          .statusFormula,
          [
            "value": figures.number(latest.value), "base": figures.number(start.value),
            "path": figures.number(figures.inFormula(expected, from: start.value)),
            "pace": scope.wording.format.number(Figure(rounding: pace, decimals: 2)),
            "year": figures.year(latest.year),
          ]))
    }
    writer.element(
      "p", [.class("f")],
      text: scope.wording(
        .statusThresholds,
        [
          "track": scope.wording.format.number(Figure(rounding: StatusThresholds.onTrack, decimals: 2)),
          "behind": scope.wording.format.number(Figure(rounding: StatusThresholds.behind, decimals: 2)),
        ]))
  }

  private func writeDone(to writer: inout MarkupWriter) {
    guard let start = assessment.start, let latest = assessment.latest, let done = assessment.donePerYear
    else { return }
    writer.element(
      "p",
      text: scope.wording(
        .statusDone,
        [
          "from": figures.year(start.year), "to": figures.year(latest.year),
          "done": figures.perYear(done, rate: assessment.doneRate),
        ]))
  }

  private func writeOriginal(to writer: inout MarkupWriter) {
    guard let original = scope.facts.originalAssessment(of: indicator) else { return }
    writer.element(
      "p",
      text: scope.wording(
        .statusOriginal, ["status": StatusChip(scope: scope, assessment: original).words]))
  }
}
