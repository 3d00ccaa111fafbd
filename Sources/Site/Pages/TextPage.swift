import Language
import Markdown
import Markup
import Plan
import Reading
import Templates
import Text

/// A long text with its contents list: a chapter, a review, any other page.
struct TextPage {
  /// What the page gives to its template.
  static let names: TemplateSchema = [
    "eyebrow", "lead", "reading_time", .contents, "content", "snapshot", "snapshot_title", .previous, .next,
    "has_neighbours",
  ]

  let scope: PageScope
  let document: TextDocument
  /// Texts that are read one after another, such as the chapters; empty for a page that is not one of a series.
  let series: [TextDocument]

  /// The text that the page is about; nil if there is none.
  init?(scope: PageScope, among documents: [TextDocument], isSeries: Bool) {
    guard let document = documents.first(where: { $0.id == scope.page.entry }) else { return nil }
    self.scope = scope
    self.document = document
    series = isSeries ? documents : []
  }

  var body: PageBody {
    let translation = document[scope.language.id]
    let text = NarrativeText(scope: scope)
    let words = text.plainText
    let minutesToRead = WordCount(words).minutesToRead
    let title = translation?.title ?? document.id
    return PageBody(
      title: title,
      description: translation?.summary ?? Truncation.truncate(words, to: 150),
      fields: [
        "eyebrow": translation?.number ?? translation?.date.map { scope.wording.format.date($0) },
        "lead": (translation?.summary).map(scope.edition.marked),
        "reading_time": minutesToRead > 1
          ? scope.wording(.readingTime, count: minutesToRead) : nil,
        "contents": ContentsList(of: text.headings).fields(in: scope.edition),
        "content": text.html,
        "snapshot": snapshot,
        "snapshot_title": snapshotTitle,
        "previous": neighbour(-1),
        "next": neighbour(1),
        "has_neighbours": neighbour(-1) != nil || neighbour(1) != nil,
      ])
  }

  private var isReview: Bool { scope.page == .review(document.id) }

  /// The state of the indicators on the day of an evaluation; nil for other pages.
  private var snapshot: Fragment? {
    guard isReview, !scope.index.planIndicators.isEmpty else { return nil }
    return Fragment { writer in
      writer.append(StatusSummary(scope: scope).fragment)
      let table = IndicatorTable(
        scope: scope, groups: scope.plan.groups,
        caption: scope.wording(.indicatorTableCaption, ["plan": scope.words(scope.plan.profile.name)]),
        id: "snapshot")
      writer.append(table.fragment)
    }
  }

  private var snapshotTitle: String? {
    guard isReview, let date = document.date else { return nil }
    return scope.wording(.reviewSnapshot, ["date": scope.wording.format.date(date)])
  }

  private func neighbour(_ offset: Int) -> TemplateFields? {
    guard let position = series.firstIndex(where: { $0.id == document.id }),
      series.indices.contains(position + offset)
    else { return nil }
    let other = series[position + offset]
    let link = scope.link(to: scope.page.sibling(other.id))
    return ["href": link?.href, "label": scope.edition.title(of: other, isNumbered: true)]
  }
}
