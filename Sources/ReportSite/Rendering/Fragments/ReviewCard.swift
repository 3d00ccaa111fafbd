import PlanModel

/// An evaluation of the plan in a list: its date, title and summary.
struct ReviewCard {
  let scope: PageScope
  let review: TextDocument

  var fields: TemplateFields {
    let link = scope.link(to: .review(review.id))
    let translation = review[scope.language.id] ?? review.translations.values.first
    return [
      "href": link?.href,
      "hreflang": link?.language?.tag,
      "title": translation?.title ?? review.id,
      "date": translation?.date.map { scope.wording.format.date($0) },
      "summary": translation?.summary,
      "only_in": link?.language.map { scope.wording(.onlyIn, ["language": $0.name]) },
    ]
  }
}
