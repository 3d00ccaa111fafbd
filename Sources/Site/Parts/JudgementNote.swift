import Language
import Markup
import Plan

/// A status that a person gave, shown beside the computed one: who, when, and why.
struct JudgementNote {
  let scope: PageScope
  let judgement: Judgement

  func write(to writer: inout MarkupWriter) {
    writer.element("div", [.class("judgement")]) { writer in
      writer.element("p") { writeVerdict(to: &$0) }
      writer.element("p") { $0.append(scope.text(judgement.reason)) }
    }
  }

  /// Who judged when, and how.
  func writeVerdict(to writer: inout MarkupWriter) {
    let values: PatternValues = [
      "author": scope.words(judgement.author), "date": scope.wording.format.date(judgement.date),
    ]
    writer.text(scope.wording(.judgementBy, values) + scope.wording(.colon))
    StatusChip(scope: scope, status: judgement.verdict.status).write(to: &writer)
  }
}
