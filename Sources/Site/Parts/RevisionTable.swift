import Language
import Markup
import Plan

/// The changes of an indicator's targets: old and new figure, date, decision and reason.
struct RevisionTable {
  let scope: PageScope
  let indicator: Indicator

  /// Empty if no target was revised.
  var fragment: Fragment {
    let revisions = (scope.index.revisions[indicator.id] ?? []).sorted { $0.date < $1.date }
    guard !revisions.isEmpty else { return Fragment() }
    return Fragment { writer in
      let headings: [Phrase] = [.revisionDate, .revisionFrom, .revisionTo, .revisionDecision]
      PageTable(
        style: "revisions", caption: Fragment(text: scope.wording(.revisionsCaption)),
        columns: headings.map { .init(scope.wording($0)) }
      ).write(to: &writer) { table in
        for revision in revisions {
          table.row { row in
            row.cell(scope.wording.format.date(revision.date))
            row.cell { $0.element("del", text: words(revision.from)) }
            row.cell(words(revision.to))
            row.cell { writer in
              writer.append(scope.text(revision.decision))
              guard let reason = revision.reason else { return }
              writer.element("small", [.class("note")]) { $0.append(scope.text(reason)) }
            }
          }
        }
      }
    }
  }

  private func words(_ target: Target) -> String {
    let year = scope.wording.format.years(target.year, target.lastYear)
    return year + scope.wording(.colon)
      + scope.figures.condition(target.condition, scope.index.unit(indicator))
  }
}
