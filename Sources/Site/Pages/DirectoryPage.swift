import Language
import Plan
import Reading
import Templates

/// Every enterprise, project and investment target of the plan, by field and segment, and the organisations with links back.
struct DirectoryPage {
  /// What the page gives to its template.
  static let names: TemplateSchema = [
    "lead", .filter, .contents,
    .list("domains", ["id", "tone", "name", .list("fields", ["id", "name", "table"])]),
    "organisations",
  ]

  let scope: PageScope

  var body: PageBody {
    let lead = scope.lead(
      [
        "organisations": scope.wording.format.number(Figure(scope.index.countOfListedOrganisations)),
        "projects": scope.wording.format.number(
          Figure(scope.plan.fields.flatMap(\.segments).flatMap(\.projects).distinctCount)),
        "segments": scope.wording.format.number(
          Figure(scope.plan.fields.map(\.segments.count).reduce(0, +))),
      ])
    let domains = scope.plan.domains.filter { domain in
      scope.index.fields(of: domain).contains { !$0.segments.isEmpty }
    }
    let organisations = ContentsList.Entry(id: "organisations", title: scope.wording(.organisations))
    return scope.page(
      lead: lead,
      [
        "filter": filter.fields,
        "contents": ContentsList(
          entries: domains.flatMap(entries) + [organisations]
        ).fields(in: scope.edition),
        "domains": domains.map { domain -> TemplateFields in
          [
            "id": domain.id,
            "tone": scope.index.tone(of: domain),
            "name": scope.linked(scope.text(domain.name), to: .domain(domain.id)),
            "fields": scope.index.fields(of: domain).filter { !$0.segments.isEmpty }.map(field),
          ]
        },
        "organisations": OrganisationIndex(scope: scope, filter: filter).fragment,
      ])
  }

  private var filter: EntryFilter {
    EntryFilter(
      label: scope.wording(.filterDirectory), count: scope.wording(.filterEntries),
      advice: scope.wording(.filterAdvice),
      facets: [
        .init(
          id: "role", label: scope.wording(.filterRole),
          options: DirectoryRole.allCases.map { ($0.rawValue, scope.wording($0.phrase)) }),
        .init(
          id: "field", label: scope.wording(.filterField),
          options: scope.index.orderedFields.filter { !$0.segments.isEmpty }
            .map { ($0.id, scope.words($0.name)) }),
        CountryFacet(scope: scope).facet,
      ])
  }

  private func entries(of domain: Domain) -> [ContentsList.Entry] {
    let fields = scope.index.fields(of: domain).filter { !$0.segments.isEmpty }
    return [.init(id: domain.id, title: scope.words(domain.name))]
      + fields.map { .init(id: $0.id, title: scope.words($0.name), isSubsection: true) }
  }

  private func field(_ field: Field) -> TemplateFields {
    [
      "id": field.id,
      "name": scope.linked(scope.text(field.name), to: .field(field.id)),
      "table": DirectoryTable(
        scope: scope, field: field,
        caption: scope.wording(.directoryCaption, ["name": scope.words(field.name)]), hasAnchors: true,
        filter: filter
      ).fragment,
    ]
  }
}
