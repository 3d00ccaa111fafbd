import Language
import Plan

/// The dated evaluations of the plan, newest first.
struct ReviewsPage {
  let scope: PageScope

  var body: PageBody {
    let lead = scope.wording(.reviewsDescription, count: scope.plan.reviews.count)
    return PageBody(
      template: "reviews", title: scope.wording(.navReviews), description: lead,
      fields: [
        "lead": scope.edition.marked(lead),
        "reviews": scope.plan.reviews.reversed().map { ReviewCard(scope: scope, review: $0).fields },
      ])
  }
}
