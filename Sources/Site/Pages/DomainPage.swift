import Language
import Plan
import Reading
import Templates

/// A domain: its fields, its roadmap, its place in the plan.
struct DomainPage {
  /// What the page gives to its template.
  static let names: TemplateSchema = [
    "name", "tone", "summary", .list("cards", .fieldCard), "roadmap", "chapter",
  ]

  let scope: PageScope
  let domain: Domain

  var body: PageBody {
    let fields = scope.index.fields(of: domain)
    let name = scope.words(domain.name)
    return PageBody(
      title: name,
      description: domain.summary.map { scope.words($0) } ?? name,
      fields: [
        "name": scope.text(domain.name),
        "tone": scope.index.tone(of: domain),
        "summary": domain.summary.map { scope.text($0) },
        "cards": fields.map { FieldCard(scope: scope, field: $0).fields },
        "roadmap": fields.contains { !$0.roadmap.isEmpty }
          ? RoadmapTable(
            scope: scope, fields: fields, caption: scope.wording(.roadmapCaption, ["name": name])
          ).fragment : nil,
        "chapter": domain.chapter.flatMap { chapter in
          scope.link(to: .chapter(chapter.value), anchor: domain.section?.value)?.href
        },
      ])
  }
}
