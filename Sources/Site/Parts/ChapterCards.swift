import Plan
import Reading
import Templates

/// The chapters as a list with their numbers, titles and summaries.
struct ChapterCards {
  let scope: PageScope

  var fields: [TemplateFields] {
    scope.plan.chapters.map { chapter in
      let link = scope.link(to: .chapter(chapter.id))
      let shown = scope.edition.translation(of: chapter)?.text
      return [
        "href": link?.href,
        "hreflang": link?.language?.tag,
        "number": shown?.number,
        "title": scope.edition.marked(shown?.title ?? chapter.id, in: link?.language),
        "summary": (shown?.summary).map { scope.edition.marked($0, in: link?.language) },
        "only_in": link?.language.map { scope.edition.onlyIn($0) },
      ]
    }
  }
}
