import Markup
import PlanModel

/// A status that somebody gave, beside the computed one: who, when, and why.
struct JudgementNote {
  let scope: PageScope
  let judgement: Judgement

  func write(to writer: inout MarkupWriter) {
    writer.element("div", [.class("judgement")]) { writer in
      writer.element("p") { writer in
        writer.text(
          scope.wording(
            .judgementBy,
            [
              "author": scope.words(judgement.author), "date": scope.wording.format.date(judgement.date),
            ]))
        writer.text(scope.wording(.colon))
        StatusChip(scope: scope, status: judgement.verdict.status).write(to: &writer)
      }
      writer.element("p") { $0.append(scope.text(judgement.reason)) }
    }
  }
}
