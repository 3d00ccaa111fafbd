import Language
import Plan
import Templates

/// The plan's chapters as a list.
struct ChaptersPage {
  /// What the page gives to its template.
  static let names: TemplateSchema = ["lead", .list("chapters", .chapterCard)]

  let scope: PageScope

  var body: PageBody {
    let lead = scope.lead(
      count: scope.plan.chapters.count,
      ["plan": scope.words(scope.plan.profile.name)])
    return scope.page(lead: lead, ["chapters": ChapterCards(scope: scope).fields])
  }
}
