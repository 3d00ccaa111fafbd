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
      PageTable(
        style: "revisions", caption: Fragment(text: scope.wording(.revisionsCaption)), columns: columns
      ).write(revisions, to: &writer)
    }
  }

  private var columns: [TableColumn<Revision>] {
    [
      .text(scope.wording(.revisionDate)) { scope.wording.format.date($0.date) },
      TableColumn(scope.wording(.revisionFrom)) { $1.element("del", text: words($0.from)) },
      .text(scope.wording(.revisionTo)) { words($0.to) },
      TableColumn(scope.wording(.revisionDecision)) { revision, writer in
        writer.append(scope.text(revision.decision))
        guard let reason = revision.reason else { return }
        writer.element("small", [.class("note")]) { $0.append(scope.text(reason)) }
      },
    ]
  }

  private func words(_ target: Target) -> String {
    let year = scope.wording.format.years(target.year, target.lastYear)
    return year + scope.wording(.colon)
      + scope.figures.condition(target.condition, scope.index.unit(indicator))
  }
}
