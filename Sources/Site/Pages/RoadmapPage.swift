import Language
import Plan
import Templates

/// All roadmaps of the plan, with a table for each domain.
struct RoadmapPage {
  /// What the page gives to its template.
  static let names: TemplateSchema = ["lead", .contents, .list("domains", ["id", "tone", "name", "table"])]

  let scope: PageScope

  var body: PageBody {
    let periods = scope.plan.profile.periods.map { scope.wording.format.years($0.from, $0.to) }
    let lead = scope.lead(
      [
        "plan": scope.words(scope.plan.profile.name),
        "periods": periods.joined(separator: scope.wording(.listSeparator)),
      ])
    let domains = scope.plan.domains.filter { domain in
      scope.index.fields(of: domain).contains { !$0.roadmap.isEmpty }
    }
    return scope.page(
      lead: lead,
      [
        "contents": ContentsList(
          entries: domains.map { .init(id: $0.id, title: scope.words($0.name)) }
        ).fields(in: scope.edition),
        "domains": domains.map { domain -> TemplateFields in
          [
            "id": domain.id,
            "tone": scope.index.tone(of: domain),
            "name": scope.linked(scope.text(domain.name), to: .domain(domain.id)),
            "table": RoadmapTable(
              scope: scope, fields: scope.index.fields(of: domain),
              caption: scope.wording(.roadmapCaption, ["name": scope.words(domain.name)])
            ).fragment,
          ]
        },
      ])
  }
}
