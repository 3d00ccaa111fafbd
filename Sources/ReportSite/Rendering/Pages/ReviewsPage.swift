import PlanModel

/// The dated evaluations of the plan, newest first.
struct ReviewsPage {
  let scope: PageScope

  var body: PageBody {
    let lead = scope.wording(.reviewsDescription, count: scope.plan.reviews.count)
    return PageBody(
      template: "reviews", title: scope.wording(.navReviews), description: lead,
      fields: ["lead": lead, "reviews": scope.plan.reviews.reversed().map(review)])
  }

  private func review(_ document: TextDocument) -> TemplateFields {
    let link = scope.link(to: .review(document.id))
    let translation = document[scope.language.id] ?? document.translations.values.first
    return [
      "href": link?.href,
      "hreflang": link?.language?.tag,
      "title": translation?.title ?? document.id,
      "date": translation?.date.map { scope.wording.format.date($0) },
      "summary": translation?.summary,
      "only_in": link?.language.map { scope.wording(.onlyIn, ["language": $0.name]) },
    ]
  }
}
