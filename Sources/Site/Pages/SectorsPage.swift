import Language
import Plan
import Templates

/// All fields as cards, by domain.
struct SectorsPage {
  /// What the page gives to its template.
  static let names: TemplateSchema = [
    "lead", .list("domains", ["id", "tone", "name", "summary", .list("cards", .fieldCard)]),
  ]

  let scope: PageScope

  var body: PageBody {
    let lead = scope.lead(
      count: scope.plan.fields.count,
      ["domains": scope.wording(.countDomains, count: scope.plan.domains.count)])
    return scope.page(
      lead: lead,
      [
        "domains": scope.plan.domains.map { domain -> TemplateFields in
          [
            "id": domain.id,
            "tone": scope.index.tone(of: domain),
            "name": scope.linked(scope.text(domain.name), to: .domain(domain.id)),
            "summary": domain.summary.map { scope.text($0) },
            "cards": scope.index.fields(of: domain).map { FieldCard(scope: scope, field: $0).fields },
          ]
        }
      ])
  }
}
