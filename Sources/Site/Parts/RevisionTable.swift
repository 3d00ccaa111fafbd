import Language
import Markup
import Plan

/// The adjustments of an indicator's targets: old and new figure, date, decision and reason.
struct RevisionTable {
  let scope: PageScope
  let indicator: Indicator

  /// Empty if no target was revised.
  var fragment: Fragment {
    let revisions = (scope.index.revisions[indicator.id] ?? []).sorted { $0.date < $1.date }
    guard !revisions.isEmpty else { return Fragment() }
    return Fragment { writer in
      writer.element("table", [.class("revisions")]) { writer in
        writer.element("caption", text: scope.wording(.revisionsCaption))
        writer.element("thead") { writer in
          writer.element("tr") { writer in
            for phrase in [Phrase.revisionDate, .revisionFrom, .revisionTo, .revisionDecision] {
              writer.element("th", [Attribute("scope", "col")], text: scope.wording(phrase))
            }
          }
        }
        writer.element("tbody") { writer in
          for revision in revisions { write(revision, to: &writer) }
        }
      }
    }
  }

  private func write(_ revision: Revision, to writer: inout MarkupWriter) {
    writer.element("tr") { writer in
      writer.element("th", [Attribute("scope", "row")], text: scope.wording.format.date(revision.date))
      writer.element("td") { $0.element("del", text: words(revision.from)) }
      writer.element("td", text: words(revision.to))
      writer.element("td") { writer in
        writer.append(scope.text(revision.decision))
        guard let reason = revision.reason else { return }
        writer.element("small", [.class("note")]) { $0.append(scope.text(reason)) }
      }
    }
  }

  private func words(_ target: Target) -> String {
    let year = scope.wording.format.years(target.year, target.years.last ?? target.year)
    return year + scope.wording(.colon)
      + scope.figures.condition(target.condition, scope.index.unit(indicator))
  }
}
