import Language
import Plan

/// The plan's chapters as a list.
struct ChaptersPage {
  let scope: PageScope

  var body: PageBody {
    let lead = scope.wording(
      .chaptersDescription, count: scope.plan.chapters.count,
      ["plan": scope.words(scope.plan.profile.name)])
    return PageBody(
      template: "chapters", title: scope.wording(.navChapters), description: lead,
      fields: ["lead": scope.edition.marked(lead), "chapters": ChapterCards(scope: scope).fields])
  }
}
