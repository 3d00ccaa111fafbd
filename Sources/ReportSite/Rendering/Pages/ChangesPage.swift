import PlanModel

/// What was decided, reviewed and published, newest first.
struct ChangesPage {
  let scope: PageScope

  var body: PageBody {
    let lead = scope.wording(.changesDescription)
    return PageBody(
      template: "changes", title: scope.wording(.navChanges), description: lead,
      fields: [
        "lead": lead,
        "no_reviews": scope.plan.reviews.isEmpty ? scope.wording(.noReviews) : nil,
        "changes": scope.edition.changes.entries.map { ChangeEntry(scope: scope, entry: $0).fields },
      ])
  }
}
