import Plan

/// A page of the print edition with the pages of the site that are on it: the whole report or, for a plan with many indicators, a part of
/// it.
struct PrintPart: Sendable {
  let page: Page
  /// Nil for the whole report.
  let title: String?
  let pages: [Page]

  private enum Name: String {
    /// What the plan says, what it wants of each sector, and everything after that.
    case text, sectors, rest
  }

  /// The ids of the parts; empty if the whole report is on one page.
  static func ids(_ facts: Facts) -> [String] {
    let lists = facts.lists
    guard !lists.isEmpty else { return [] }
    return [Name.text.rawValue] + lists.map { "indicators-" + $0.id } + [Name.sectors, .rest].map(\.rawValue)
  }

  /// In the order of the report; empty if the site has no print edition.
  static func all(of edition: Edition) -> [PrintPart] {
    guard edition.plan.site.outputs.has(.print) else { return [] }
    let pages = edition.published.printed
    let lists = edition.facts.lists
    guard !lists.isEmpty else { return [PrintPart(page: .print, title: nil, pages: pages)] }
    let figures = lists.enumerated().map { number, list in
      PrintPart(
        page: .printPart("indicators-" + list.id), title: list.name(in: edition),
        pages: (number == 0 ? [.indicators] : []) + [.list(list.id)]
          + list.group.indicators.map { .indicator($0.id) })
    }
    let placed = Set(figures.flatMap(\.pages))
    let others = pages.filter { !placed.contains($0) }
    func part(_ name: Name, _ first: Page, _ includes: (Int) -> Bool) -> PrintPart {
      PrintPart(
        page: .printPart(name.rawValue), title: edition.name(of: first),
        pages: others.filter { $0.route.print.map(includes) ?? false })
    }
    let sectors = Page.sectors.route.print ?? 0
    let measures = Page.measures.route.print ?? 0
    return [part(.text, .chapters) { $0 < sectors }] + figures
      + [
        part(.sectors, .sectors) { (sectors..<measures).contains($0) },
        part(.rest, .measures) { $0 >= measures },
      ].filter { !$0.pages.isEmpty }
  }
}
