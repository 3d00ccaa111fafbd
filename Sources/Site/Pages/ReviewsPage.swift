import Plan
import Templates

/// The dated evaluations of the plan, newest first.
struct ReviewsPage {
  /// What the page gives to its template.
  static let names: TemplateSchema = ["lead", .list("reviews", .reviewCard)]

  let scope: PageScope

  var body: PageBody {
    scope.page(
      lead: scope.lead(count: scope.plan.reviews.count),
      [
        "reviews": scope.plan.reviews.reversed().map { ReviewCard(scope: scope, review: $0).fields }
      ])
  }
}
