import Plan
import Reading

/// The table. Its order is that of the site's lists; the order of the print edition is each row's own number.
extension Route {
  static let all: [Route] = [
    Route(
      "overview", at: "index.html", gives: OverviewPage.names, lead: false, menu: true, print: 1,
      when: one { _ in true }, text: { $0.plan.finding?[$0.language.id] },
      body: { OverviewPage(scope: $0).body }),
    Route(
      "not-found", at: "404.html", gives: NotFoundPage.names, search: nil, sitemap: false,
      when: one { _ in true }, body: { NotFoundPage(scope: $0).body }),
    Route(
      "indicators", at: "indicators/index.html", kind: "indicator-list", gives: IndicatorsPage.names,
      menu: true,
      print: 4, when: one { !$0.plan.groups.allSatisfy(\.indicators.isEmpty) },
      body: { IndicatorsPage(scope: $0).body }),
    Route(
      "list", at: "groups/*.html", kind: "indicator-list", template: "indicators",
      gives: IndicatorsPage.names, print: 4, below: { _, _ in .indicators },
      when: each { $0.lists.map(\.id) },
      body: { IndicatorListPage(scope: $0)?.body }),
    Route(
      "indicator", at: "indicators/*.html", gives: IndicatorPage.names, search: .indicator, print: 5,
      below: { _, _ in .indicators },
      when: each { $0.plan.groups.flatMap(\.indicators).map(\.id) },
      text: narrative { $0.narratives },
      body: { scope in
        scope.entry(\.indicators).map { IndicatorPage(scope: scope, indicator: $0).body }
      }),
    Route(
      "known", at: "known.html", gives: KnownPage.names, menu: true, foot: true,
      when: one { !$0.knownThemes.isEmpty }, body: { KnownPage(scope: $0).body }),
    Route(
      "series", at: "known/*.html", kind: "known", template: "known", gives: KnownPage.names,
      below: { _, _ in .known }, when: each { $0.knownPages.map(\.id) },
      body: { KnownPage(scope: $0).bodyOfOne }),
    Route(
      "sectors", at: "sectors/index.html", gives: SectorsPage.names, menu: true, print: 6,
      when: one { !$0.plan.fields.isEmpty }, body: { SectorsPage(scope: $0).body }),
    Route(
      "domain", at: "domains/*.html", gives: DomainPage.names, search: .domain, print: 7,
      below: { _, _ in .sectors },
      when: each { $0.plan.domains.map(\.id) },
      body: { scope in
        scope.plan.domains.first { $0.id == scope.page.entry }
          .map { DomainPage(scope: scope, domain: $0).body }
      }),
    Route(
      "field", at: "sectors/*.html", gives: FieldPage.names, search: .field, print: 7,
      below: { page, index in
        page.entry.flatMap { index.domainOfField[$0] }.map { .domain($0.id) } ?? .sectors
      },
      when: each { $0.index.orderedFields.map(\.id) },
      text: narrative { $0.fieldNarratives },
      body: { scope in scope.entry(\.fields).map { FieldPage(scope: scope, field: $0).body } }),
    Route(
      "roadmap", at: "roadmap.html", gives: RoadmapPage.names, menu: true, listsHeadings: true,
      when: one { $0.plan.fields.contains { !$0.roadmap.isEmpty } }, body: { RoadmapPage(scope: $0).body }),
    Route(
      "timeline", at: "timeline.html", gives: TimelinePage.names, menu: true, foot: true, listsHeadings: true,
      when: one { _ in true }, body: { TimelinePage(scope: $0).body }),
    Route(
      "directory", at: "directory.html", gives: DirectoryPage.names, menu: true, listsHeadings: true,
      print: 9,
      when: one { $0.plan.fields.contains { !$0.segments.isEmpty } },
      body: { DirectoryPage(scope: $0).body }),
    Route(
      "chapters", at: "chapters/index.html", gives: ChaptersPage.names, menu: true, print: 2,
      when: one { !$0.plan.chapters.isEmpty }, body: { ChaptersPage(scope: $0).body }),
    Route(
      "chapter", at: "chapters/*.html", template: "text", gives: TextPage.names, search: .chapter,
      listsHeadings: true, print: 3,
      below: { _, _ in .chapters }, when: texts { $0.chapters }, text: text { $0.plan.chapters },
      body: { TextPage(scope: $0, among: $0.plan.chapters, isSeries: true)?.body }),
    Route(
      "measures", at: "measures.html", gives: MeasuresPage.names, menu: true, listsHeadings: true, print: 8,
      when: one { !$0.plan.measures.isEmpty }, body: { MeasuresPage(scope: $0).body }),
    Route(
      "reviews", at: "reviews/index.html", gives: ReviewsPage.names, menu: true, foot: true, print: 10,
      when: one { !$0.plan.reviews.isEmpty }, body: { ReviewsPage(scope: $0).body }),
    Route(
      "review", at: "reviews/*.html", template: "text", gives: TextPage.names, search: .review,
      listsHeadings: true, print: 11,
      below: { _, _ in .reviews }, when: texts { $0.reviews }, text: text { $0.reviews },
      body: { TextPage(scope: $0, among: $0.facts.reviews, isSeries: true)?.body }),
    Route(
      "method", at: "method.html", gives: MethodPage.names, menu: true, foot: true, listsHeadings: true,
      print: 13,
      when: one { !$0.plan.indicatorsAndMilestones.isEmpty }, body: { MethodPage(scope: $0).body }),
    Route(
      "sources", at: "sources.html", gives: SourcesPage.names, menu: true, foot: true, print: 14,
      when: one { !$0.plan.sources.isEmpty }, body: { SourcesPage(scope: $0).body }),
    Route(
      "reading", at: "reading.html", gives: ReadingPage.names, menu: true, foot: true, print: 16,
      when: one { !$0.readingNotes.notes.isEmpty }, body: { ReadingPage(scope: $0).body }),
    Route(
      "changes", at: "changes.html", gives: ChangesPage.names, menu: true, foot: true, print: 12,
      when: one { !$0.changes.entries.isEmpty }, body: { ChangesPage(scope: $0).body }),
    Route(
      "page", at: "pages/*.html", kind: "text", template: "text", gives: TextPage.names, foot: true,
      listsHeadings: true, print: 15,
      when: texts { $0.pages }, text: text { $0.plan.pages },
      body: { TextPage(scope: $0, among: $0.plan.pages, isSeries: false)?.body }),
    Route(
      "data", at: "data.html", gives: DataPage.names, menu: true, output: .data,
      when: one { _ in true }, body: { DataPage(scope: $0)?.body }),
    Route(
      "downloads", at: "downloads/*.html", kind: "data", gives: DownloadsPage.names, search: nil,
      output: .data, below: { _, _ in .data },
      when: each { $0.lists.map(\.id) }, body: { DownloadsPage(scope: $0)?.body }),
    Route(
      "embed", at: "embed/*.html", gives: EmbedPage.names, search: nil, sitemap: false, output: .embed,
      isForFrames: true,
      when: each { facts in
        facts.plan.indicatorsAndMilestones.filter { EmbedPage.exists(for: $0, in: facts.index) }.map(\.id)
      },
      body: { scope in
        scope.entry(\.indicators).map { EmbedPage(scope: scope, indicator: $0).body }
      }),
    // The rest is made from the finished pages: see SiteRenderer.
    Route(
      "print", at: "print.html", gives: PrintEdition.names, menu: true, search: nil, sitemap: false,
      output: .print, isMadeOfOthers: true, when: one { _ in true }),
    Route(
      "print-part", at: "print/*.html", kind: "print", template: "print", gives: PrintEdition.names,
      search: nil, sitemap: false, output: .print,
      isMadeOfOthers: true, below: { _, _ in .print }, when: each { PrintPart.ids($0) }),
    Route(
      "search", at: "search.html", gives: SearchPage.names, named: true, foot: true, search: nil,
      output: .search,
      isMadeOfOthers: true,
      when: one { _ in true }),
  ]
}
