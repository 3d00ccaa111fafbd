import Language
import Markup
import Plan
import Reading
import Templates

/// The ledger of commitments, by the chapter that makes them, with a register by body and by field.
struct MeasuresPage {
  /// What the page gives to its template.
  static let names: TemplateSchema = [
    "lead", "states", .list("orphans", ["note"]), .filter, .contents,
    .list("chapters", ["id", "name", "measures"]),
    .list("registers", ["id", "name", "list"]),
  ]

  let scope: PageScope

  var body: PageBody {
    let lead = scope.lead(
      count: scope.plan.measures.count,
      ["plan": scope.words(scope.plan.profile.name)])
    let chapters = scope.plan.chapters.filter { chapter in
      scope.plan.measures.contains { $0.chapter.value == chapter.id }
    }
    let register = MeasureRegister(scope: scope)
    let registers: [(id: String, phrase: Phrase, list: Fragment?)] = [
      ("by-body", .measuresByBody, register.byBody), ("by-field", .measuresByField, register.byField),
    ]
    let contents =
      chapters.map { ContentsList.Entry(id: $0.id, title: title(of: $0)) }
      + registers.filter { $0.list != nil }.map { .init(id: $0.id, title: scope.wording($0.phrase)) }
    return scope.page(
      lead: lead,
      [
        "states": register.states,
        "filter": filter.fields,
        "orphans": register.orphans.map { ["note": $0] },
        "contents": ContentsList(entries: contents).fields(in: scope.edition),
        "registers": registers.compactMap { id, phrase, list -> TemplateFields? in
          list.map { ["id": id, "name": scope.wording(phrase), "list": $0] }
        },
        "chapters": chapters.map { chapter -> TemplateFields in
          [
            "id": chapter.id,
            "name": scope.linked(scope.edition.title(of: chapter), to: .chapter(chapter.id)),
            "measures": MeasureList(
              scope: scope, measures: scope.plan.measures.filter { $0.chapter.value == chapter.id },
              caption: scope.wording(.measuresCaption, ["name": title(of: chapter)]), home: filter
            ).fragment,
          ]
        },
      ])
  }

  private var filter: EntryFilter {
    let measures = scope.plan.measures
    func facet(_ id: String, _ label: Phrase, _ options: [(String, String)], lacking: Phrase)
      -> EntryFilter.Facet
    {
      .init(
        id: id, label: scope.wording(label),
        options: options.isEmpty ? [] : options + [(EntryFilter.none, scope.wording(lacking))])
    }
    let bodies = scope.plan.organisations.filter { scope.index.leads[$0.id] != nil }
    let fields = scope.index.orderedFields.filter { scope.index.measuresOfField[$0.id] != nil }
    return EntryFilter(
      label: scope.wording(.filterMeasures), count: scope.wording(.filterCommitments),
      advice: scope.wording(.filterAdvice),
      facets: [
        .init(
          id: "figure", label: scope.wording(.figure),
          options: measures.contains { $0.condition != nil }
            ? [
              ("with", scope.wording(.filterWithFigure)), ("without", scope.wording(.filterWithoutFigure)),
            ] : []),
        facet(
          "deadline", .deadline,
          Set(measures.compactMap(\.deadline)).sorted()
            .map { (String($0), scope.wording.format.years($0, $0)) }, lacking: .filterNoDeadline),
        facet("body", .leadBody, bodies.map { ($0.id, scope.words($0.name)) }, lacking: .filterNoBody),
        facet("field", .filterField, fields.map { ($0.id, scope.words($0.name)) }, lacking: .filterNoField),
      ])
  }

  private func title(of chapter: TextDocument) -> String {
    scope.edition.translation(of: chapter)?.text.title ?? chapter.id
  }
}
