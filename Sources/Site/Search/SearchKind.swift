import Language

/// The kind of a search result, in a word that is shown beside it.
enum SearchKind: Int, Sendable, CaseIterable {
  case page, indicator, domain, field, chapter, review
  case organisation, project, segment, measure, source, milestone

  init(_ section: PageSection, on page: Page) {
    switch section.role {
    case .page, .heading: self = page.route.search ?? .page
    case .entry(.organisation): self = .organisation
    case .entry(.project): self = .project
    case .entry(.segment): self = .segment
    case .entry(.measure): self = .measure
    case .entry(.source): self = .source
    case .entry(.milestone): self = .milestone
    }
  }

  var phrase: Phrase {
    switch self {
    case .page: .searchPage
    case .indicator: .indicator
    case .domain: .searchDomain
    case .field: .field
    case .chapter: .searchChapter
    case .review: .searchReview
    case .organisation: .searchOrganisation
    case .project: .searchProject
    case .segment: .segment
    case .measure: .searchMeasure
    case .source: .source
    case .milestone: .milestone
    }
  }
}
