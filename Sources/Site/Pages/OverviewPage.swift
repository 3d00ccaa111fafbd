import Language
import Markup
import Plan
import Reading
import Templates

/// The plan in ten seconds: what its figures say first, one large chart, all targets in one table; then fields by domain, the steps,
/// chapters.
struct OverviewPage {
  /// What the page gives to its template.
  static let names: TemplateSchema = [
    "finding", "finding_method", "chart", "chart_is_beside", "summary", .facts, "targets", "targets_heading",
    .list("groups", ["href", "name", "count", "word"]), .list("reviews", .reviewCard),
    .list("changes", .change),
    .list("vision", ["year", "text"]),
    .list("domains", ["tone", "href", "name", "summary", .list("fields", ["href", "name"])]),
    .list("chapters", .chapterCard), "indicators_href", "roadmap_href", "directory_href", "measures_href",
    "timeline_href", "known_href",
  ]

  let scope: PageScope

  var body: PageBody {
    let profile = scope.plan.profile
    let finding = finding
    return PageBody(
      title: scope.words(profile.name),
      description: scope.words(scope.plan.site.description),
      fields: [
        "finding": finding.text,
        "finding_method": finding.isOwn ? nil : scope.link(to: .method, anchor: "headline")?.href,
        "chart": chart,
        "chart_is_beside": asksForAnything && scope.facts.headline.contrast?.isBeside == true,
        "summary": scope.text(profile.summary),
        "facts": facts,
        "targets": isSmall ? targets : nil,
        "targets_heading": asksForAnything ? scope.wording(.planTargets) : scope.name(of: .indicators),
        "groups": isSmall ? [] : groups,
        "vision": vision,
        "domains": scope.plan.domains.map(domain),
        "chapters": ChapterCards(scope: scope).fields,
        "reviews": scope.plan.reviews.suffix(1).map { ReviewCard(scope: scope, review: $0).fields },
        "changes": scope.facts.changes.entries.prefix(3).map {
          ChangeEntry(scope: scope, entry: $0).fields
        },
        "indicators_href": scope.link(to: .indicators)?.href,
        "roadmap_href": scope.link(to: .roadmap)?.href,
        "directory_href": scope.link(to: .directory)?.href,
        "measures_href": scope.link(to: .measures)?.href,
        "timeline_href": scope.link(to: .timeline)?.href,
        "known_href": scope.link(to: .known)?.href,
      ])
  }

  // MARK: - What the figures say first

  /// The editors' own text or else the sentences that the rules find.
  private var finding: (text: Fragment?, isOwn: Bool) {
    let own = NarrativeText(scope: scope).html
    if !own.isEmpty { return (own, true) }
    let words = HeadlineWords(edition: scope.edition)
    let sentences = [words.standing, words.contrast].compactMap(\.self)
    guard !sentences.isEmpty else { return (nil, false) }
    let text = Fragment { writer in
      for sentence in sentences { writer.element("p") { $0.append(scope.edition.marked(sentence)) } }
    }
    return (text, false)
  }

  /// The one whose chart it shows: that of the contrast or, without one, the first headline indicator with enough figures.
  var shownIndicator: Indicator? {
    let headline = scope.plan.site.headline.compactMap { scope.index.indicators[$0.value] }
    return scope.facts.headline.contrast?.indicator ?? headline.first { scope.edition.chart(of: $0).isCourse }
  }

  private var chart: Fragment? {
    shownIndicator.map { TrendFigure(scope: scope, indicator: $0, id: $0.id).fragment }
  }

  // MARK: - Targets

  /// Up to this many indicators are in one table; if there are more, their groups are listed.
  private static let mostInTable = 40

  private var isSmall: Bool { scope.index.planIndicators.count <= Self.mostInTable }

  /// Whether any indicator has a target.
  private var asksForAnything: Bool { !scope.facts.headline.indicators.isEmpty }

  private var targets: Fragment? {
    guard !scope.index.planIndicators.isEmpty else { return nil }
    return IndicatorTable(
      scope: scope, groups: scope.plan.groups,
      caption: scope.wording(.indicatorTableCaption, ["plan": scope.words(scope.plan.profile.name)]),
      id: "plan", form: .compact
    ).fragment
  }

  /// The groups with their numbers of indicators; for a long group, its first list.
  private var groups: [TemplateFields] {
    scope.plan.groups.compactMap { group in
      let count = group.indicators.count { !$0.isContext }
      guard count > 0 else { return nil }
      let link = scope.link(to: .list(group.id)) ?? scope.link(to: .indicators, anchor: "plan-\(group.id)")
      return [
        "href": link?.href, "name": scope.text(group.name),
        "count": scope.wording.format.number(Figure(count)),
        "word": scope.wording(.countIndicators, count: count),
      ]
    }
  }

  // MARK: - The plan

  /// Who issued the plan, when, and for which years. Templates place the values as markup, so words and formats are escaped here.
  var facts: [TemplateFields] {
    let profile = scope.plan.profile
    let format = scope.wording.format
    var facts: [TemplateFields] = [["label": scope.wording(.issuer), "value": scope.text(profile.issuer)]]
    func add(_ label: Phrase, _ text: String) {
      facts.append(["label": scope.wording(label), "value": Fragment(text: text)])
    }
    if let number = profile.documentNumber {
      facts.append(["label": scope.wording(.documentNumber), "value": scope.text(number)])
    }
    if let issued = profile.issued { add(.issued, format.date(issued)) }
    if let first = profile.periods.first, let last = profile.periods.last {
      add(.period, format.years(first.from, last.to))
    }
    if let fiscal = profile.fiscalYear {
      add(.fiscalYear, scope.wording(.fiscalYearStart, ["month": format.monthName(fiscal.firstMonth)]))
    }
    if let horizon = profile.horizon { add(.horizon, format.years(horizon, horizon)) }
    return facts
  }

  private var vision: [TemplateFields] {
    scope.plan.profile.vision.map { vision in
      ["year": scope.wording.format.years(vision.year, vision.year), "text": scope.text(vision.text)]
    }
  }

  private func domain(_ domain: Domain) -> TemplateFields {
    [
      "tone": scope.index.tone(of: domain),
      "href": scope.link(to: .domain(domain.id))?.href,
      "name": scope.text(domain.name),
      "summary": domain.summary.map { scope.text($0) },
      "fields": scope.index.fields(of: domain).map { field -> TemplateFields in
        ["href": scope.link(to: .field(field.id))?.href, "name": scope.text(field.name)]
      },
    ]
  }
}
