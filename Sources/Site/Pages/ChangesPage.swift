import Language
import Plan
import Reading
import Templates

/// What was decided, reviewed and published, newest first.
struct ChangesPage {
  /// What the page gives to its template.
  static let names: TemplateSchema = [
    "lead", "no_reviews", .list("months", ["id", "label", .list("changes", .change)]),
  ]

  let scope: PageScope

  var body: PageBody {
    scope.page(
      lead: scope.lead(),
      [
        "no_reviews": scope.plan.reviews.isEmpty ? scope.wording(.noReviews) : nil,
        "months": months,
      ])
  }

  private var months: [TemplateFields] {
    var months: [(month: CalendarDate, entries: [ChangeLog.Entry])] = []
    for entry in scope.facts.changes.entries {
      let month = CalendarDate(year: entry.date.year, month: entry.date.month)
      if months.last?.month == month {
        months[months.count - 1].entries.append(entry)
      } else {
        months.append((month, [entry]))
      }
    }
    return months.map { month, entries in
      [
        "id": "month-\(month)", "label": scope.wording.format.date(month),
        "changes": entries.map { ChangeEntry(scope: scope, entry: $0).fields },
      ]
    }
  }
}
