import Language
import Plan
import Reading
import Templates

/// An evaluation of the plan in a list: its date, title and summary.
struct ReviewCard {
  let scope: PageScope
  let review: TextDocument

  var fields: TemplateFields {
    let link = scope.link(to: .review(review.id))
    let translation = scope.edition.translation(of: review)?.text
    return [
      "href": link?.href,
      "hreflang": link?.language?.tag,
      "title": scope.edition.marked(translation?.title ?? review.id, in: link?.language),
      "date": translation?.date.map { scope.wording.format.date($0) },
      "summary": (translation?.summary).map { scope.edition.marked($0, in: link?.language) },
      "only_in": link?.language.map { scope.edition.onlyIn($0) },
    ]
  }
}
