import Markup
import PlanModel

/// The ledger of commitments, by the chapter that makes them.
struct MeasuresPage {
  let scope: PageScope

  var body: PageBody {
    let lead = scope.wording(
      .measuresDescription, count: scope.plan.measures.count,
      ["plan": scope.words(scope.plan.profile.name)])
    let chapters = scope.plan.chapters.filter { chapter in
      scope.plan.measures.contains { $0.chapter.value == chapter.id }
    }
    return PageBody(
      template: "measures",
      title: scope.wording(.navMeasures),
      description: lead,
      fields: [
        "lead": lead,
        "contents": ContentsList(entries: chapters.map { .init(id: $0.id, title: title(of: $0)) }).fields,
        "chapters": chapters.map { chapter -> TemplateFields in
          [
            "id": chapter.id,
            "name": scope.linked(scope.edition.title(of: chapter), to: .chapter(chapter.id)),
            "measures": MeasureList(
              scope: scope, measures: scope.plan.measures.filter { $0.chapter.value == chapter.id },
              caption: scope.wording(.measuresCaption, ["name": title(of: chapter)]), isHome: true
            ).fragment,
          ]
        },
      ])
  }

  private func title(of chapter: TextDocument) -> String {
    scope.edition.translation(of: chapter)?.text.title ?? chapter.id
  }
}
