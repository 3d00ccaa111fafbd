import PlanModel

/// Which pages exist in which language. Pages made from data exist in all; a text only where it is translated.
struct PublishedPages: Sendable {
  /// Every page in the order in which the site lists them, with the ids of its languages.
  let languages: [(page: Page, languages: [String])]
  private let byPage: [Page: [String]]

  init(_ index: PlanIndex) {
    let plan = index.plan
    let all = plan.site.languages.map(\.id)
    var pages: [(Page, [String])] = [(.overview, all), (.notFound, all)]
    func add(_ page: Page, when exists: Bool = true) {
      if exists { pages.append((page, all)) }
    }
    func add(_ documents: [TextDocument], _ page: (String) -> Page) {
      for document in documents {
        pages.append((page(document.id), all.filter { document[$0] != nil }))
      }
    }
    let indicators = plan.groups.flatMap(\.indicators)
    add(.indicators, when: !indicators.isEmpty)
    for indicator in indicators { add(.indicator(indicator.id)) }
    add(.sectors, when: !plan.fields.isEmpty)
    for domain in plan.domains { add(.domain(domain.id)) }
    for field in plan.fields { add(.field(field.id)) }
    add(.roadmap, when: plan.fields.contains { !$0.roadmap.isEmpty })
    add(.directory, when: plan.fields.contains { !$0.segments.isEmpty })
    add(.chapters, when: !plan.chapters.isEmpty)
    add(plan.chapters, Page.chapter)
    add(.measures, when: !plan.measures.isEmpty)
    add(.reviews, when: !plan.reviews.isEmpty)
    add(plan.reviews, Page.review)
    add(.sources, when: !plan.sources.isEmpty)
    add(.changes, when: !ChangeLog(index).entries.isEmpty)
    add(.method, when: !plan.indicatorsAndMilestones.isEmpty)
    add(plan.pages, Page.page)
    add(.data)
    add(.print)
    add(.search)
    languages = pages
    byPage = Dictionary(pages, uniquingKeysWith: { first, _ in first })
  }

  func exists(_ page: Page, in language: String) -> Bool {
    byPage[page]?.contains(language) ?? false
  }

  /// In the order of the site's languages; empty for a page that the site does not have.
  func languages(of page: Page) -> [String] {
    byPage[page] ?? []
  }
}
