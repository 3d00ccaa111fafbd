import Markup
import PlanModel

/// The chapters as a list with their numbers, titles and summaries.
struct ChapterCards {
  let scope: PageScope

  var fields: [TemplateFields] {
    scope.plan.chapters.map { chapter in
      let own = chapter[scope.language.id]
      let link = scope.link(to: .chapter(chapter.id))
      let shown = own ?? scope.plan.site.languages.lazy.compactMap { chapter[$0.id] }.first
      return [
        "href": link?.href,
        "hreflang": link?.language?.tag,
        "number": shown?.number,
        "title": shown?.title ?? chapter.id,
        "summary": shown?.summary,
        "only_in": link?.language.map { scope.wording(.onlyIn, ["language": $0.name]) },
      ]
    }
  }
}
