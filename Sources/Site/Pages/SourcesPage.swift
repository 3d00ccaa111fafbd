import Language
import Markup
import Plan

/// Every source with its publisher, date and address, and the indicators that cite it.
struct SourcesPage {
  /// What the page gives to its template.
  static let names: TemplateSchema = [
    "lead",
    .list("sources", ["id", "title", "url", "official_url", "publisher", "date", "note", "cited_by"]),
  ]

  let scope: PageScope

  var body: PageBody {
    let lead = scope.lead(count: scope.plan.sources.count)
    let citing = citingIndicators
    return PageBody(
      title: scope.name, description: lead,
      fields: [
        "lead": scope.edition.marked(lead),
        "sources": scope.plan.sources.map { source($0, citedBy: citing[$0.id] ?? []) },
      ])
  }

  private func source(_ source: Source, citedBy indicators: [Indicator]) -> TemplateFields {
    [
      "id": SourceLine.anchor(of: source.id),
      "title": scope.text(source.title),
      "url": source.url,
      "official_url": source.officialURL,
      "publisher": source.publisher.map { scope.text($0) },
      "date": source.date.map { scope.wording.format.date($0) },
      "note": source.note.map { scope.text($0) },
      "cited_by": Fragment { writer in
        for (number, indicator) in indicators.enumerated() {
          if number > 0 { writer.text(scope.wording(.listSeparator)) }
          MilestoneName(scope: scope, indicator: indicator).write(to: &writer)
        }
      },
    ]
  }

  private var citingIndicators: [String: [Indicator]] {
    var result: [String: [Indicator]] = [:]
    for indicator in scope.plan.indicatorsAndMilestones {
      let references =
        [indicator.baseline?.source] + indicator.targets.map(\.source)
        + (scope.index.observations[indicator.id] ?? []).map(\.source)
      for id in Set(references.compactMap { $0?.value }) { result[id, default: []].append(indicator) }
    }
    return result
  }
}
