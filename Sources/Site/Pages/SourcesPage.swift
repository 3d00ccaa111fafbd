import Language
import Plan
import Reading
import Templates

/// Every source with its publisher, date and address, and what cites it.
struct SourcesPage {
  /// What the page gives to its template.
  static let names: TemplateSchema = [
    "lead",
    .list(
      "sources", ["id", "title", "url", "official_url", "publisher", "date", "note", "cited_by", "many"]),
  ]

  let scope: PageScope

  var body: PageBody {
    let unlinked = scope.plan.sources.count { $0.url == nil }
    let lead = [
      scope.lead(count: scope.plan.sources.count),
      unlinked > 0 ? scope.wording(.sourcesUnlinked, count: unlinked) : nil,
    ].compactMap(\.self).joined(separator: scope.wording(.sentenceJoint))
    let citations = SourceCitations(scope: scope)
    return scope.page(
      lead: lead,
      [
        "sources": scope.plan.sources.map { source($0, citations) }
      ])
  }

  /// What cites a source is folded where there is more of it than a reader takes in at a glance.
  private static let most = 9

  private func source(_ source: Source, _ citations: SourceCitations) -> TemplateFields {
    let count = citations.count(to: source)
    return [
      "id": EntryAnchor.source.id(source.id),
      "title": scope.text(source.title),
      "url": source.url,
      "official_url": source.officialURL,
      "publisher": source.publisher.map { scope.text($0) },
      "date": source.date.map { scope.wording.format.date($0) },
      "note": source.note.map { scope.text($0) },
      "cited_by": citations.links(to: source),
      "many": count > Self.most ? scope.wording.format.number(Figure(count)) : nil,
    ]
  }
}
