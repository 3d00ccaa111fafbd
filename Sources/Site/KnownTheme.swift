import Plan
import Reading
import Text

/// The series of three figures or more of a group or a domain, or some of them: a plan with many spreads them over several pages.
struct KnownTheme: Sendable {
  /// Unique; groups and domains may have the same ids.
  var id: String
  let name: LocalizedText
  var indicators: [Indicator] = []
  /// Which of the theme's pages it is on, and how many there are.
  var part = ListPart.whole

  /// The plan's groups, each with the series that are shown beside its indicators; then the domains, with those of their fields; then
  /// whatever stands beside neither.
  static func all(of index: PlanIndex) -> [KnownTheme] {
    let plan = index.plan
    var themes =
      plan.groups.map { KnownTheme(id: id(ofGroup: $0.id), name: $0.name) }
      + plan.domains.map { KnownTheme(id: id(ofDomain: $0.id), name: $0.name) }
    let places = Dictionary(keepingFirst: themes.enumerated().map { ($1.id, $0) })
    for indicator in plan.groups.flatMap(\.indicators) where SmallMultiples.isKnown(indicator, in: index) {
      guard let place = id(ofThemeOf: indicator, in: index).flatMap({ places[$0] }) else { continue }
      themes[place].indicators.append(indicator)
    }
    return themes.filter { !$0.indicators.isEmpty }
  }

  private static func id(ofGroup id: String) -> String { "group-\(id)" }
  private static func id(ofDomain id: String) -> String { "domain-\(id)" }

  private static func id(ofThemeOf indicator: Indicator, in index: PlanIndex) -> String? {
    let subject = indicator.contextFor.compactMap { index.indicators[$0.value] }.first ?? indicator
    let group = index.groupOfIndicator[subject.id]?.id
    let fields = [index.fieldOfMilestone[subject.id]?.id] + indicator.contextForFields.map(\.value)
    let domain = fields.compactMap(\.self).compactMap { index.domainOfField[$0]?.id }.first
    if subject.isContext || group == nil, let domain { return id(ofDomain: domain) }
    return group.map(id(ofGroup:))
  }

  /// The pages over which themes are spread; empty if one page has them all.
  static func pages(of themes: [KnownTheme]) -> [KnownTheme] {
    guard themes.map(\.indicators.count).reduce(0, +) > IndicatorList.mostInOne else { return [] }
    return themes.flatMap { theme in
      ListPart.split(theme.indicators, into: IndicatorList.mostInOne).map { indicators, part in
        var page = theme
        page.id = part.id(of: theme.id)
        page.indicators = indicators
        page.part = part
        return page
      }
    }
  }

  func name(in edition: Edition) -> String { part.name(edition.words(name), in: edition) }
}
