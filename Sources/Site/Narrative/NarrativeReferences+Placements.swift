import Markdown
import Plan
import Reading
import Text

extension NarrativeReferences {
  /// `{{value industrial-value-added 2020}}` in a sentence; charts and tables in a paragraph of their own.
  func part(_ directive: Directive, isAlone: Bool) throws(Mistake) -> Part {
    let argument = directive.arguments.first
    switch (directive.name, argument) {
    case ("value", _):
      return try value(directive)
    case ("chart", let id?) where isAlone:
      guard let indicator = scope.index.indicators[id] else { return try unknownIndicator(id) }
      return .chart(indicator)
    case ("indicators", nil) where isAlone:
      return .indicators(scope.plan.groups, name: scope.plan.profile.name, id: "indicators")
    case ("indicators", let id?) where isAlone:
      guard let group = scope.plan.groups.first(where: { $0.id == id }) else {
        return try missing("group", id, among: scope.plan.groups.map(\.id))
      }
      return .indicators([group], name: group.name, id: "indicators-\(id)")
    case ("roadmap", let id?) where isAlone:
      guard let domain = domain(id) else { return try missingDomain(id) }
      return .roadmap(domain)
    case ("directory", let id?) where isAlone:
      guard let domain = domain(id) else { return try missingDomain(id) }
      return .directory(domain)
    case ("measures", let id?) where isAlone:
      guard let chapter = scope.index.chapters[id] else {
        return try missing("chapter", id, among: scope.plan.chapters.map(\.id))
      }
      return .measures(chapter)
    default:
      throw unknownPlacement(directive)
    }
  }

  private func value(_ directive: Directive) throws(Mistake) -> Part {
    let words = directive.arguments
    guard let id = words.first, words.count <= 2 || words.dropFirst(2) == ["figure"] else {
      throw Mistake(
        code: .misplacedPlacement, message: "\"value\" needs an id and a year",
        hint:
          "write {{value industrial-value-added 2020}}, or {{value industrial-value-added 2020 figure}} without ≥ or ≤"
      )
    }
    guard let indicator = scope.index.indicators[id] else { return try unknownIndicator(id) }
    guard let year = words.dropFirst().first else {
      guard let latest = scope.index.latestResult(of: indicator) else {
        if let part = later(id, in: nil) { return part }
        throw Mistake(
          code: .missingFigure, message: "\"\(id)\" has no published figure",
          hint: "name a year of its baseline or targets")
      }
      return .observation(latest, indicator)
    }
    guard let number = Int(year), let part = value(of: indicator, in: number) ?? later(id, in: number) else {
      let years = Set(indicator.knownYears(scope.index)).sorted().map(String.init).joined(separator: ", ")
      throw Mistake(
        code: .missingFigure, message: "\"\(id)\" has no figure for \(year)",
        hint: "there are figures for: \(years)")
    }
    guard words.count > 2, case .targets(let targets, _) = part else { return part }
    return .targets(targets.map(\.withoutBound), indicator)
  }

  /// The targets of that year or, failing that, the baseline or an observation.
  private func value(of indicator: Indicator, in year: Int) -> Part? {
    let targets = indicator.targets.filter { $0.years.contains(year) }
    if !targets.isEmpty { return .targets(targets, indicator) }
    if let baseline = indicator.baseline, baseline.year == year { return .figure(baseline.value, indicator) }
    let observation = scope.index.observations[indicator.id]?.first { $0.year == year }
    return observation.map { .observation($0, indicator) }
  }

  /// The place of a figure that is not known yet on the day that the site shows, or that may be one that could not be read.
  ///
  /// - Parameter year: nil for any.
  private func later(_ id: String, in year: Int?) -> Part? {
    if scope.plan.mayHaveMoreFigures(of: id) { return .nothing }
    guard let day = scope.plan.day, let years = scope.plan.withheld.years[id] else { return nil }
    return year.map { years.contains($0) } ?? !years.isEmpty ? .later(day) : nil
  }

  private func domain(_ id: String) -> Domain? { scope.plan.domains.first { $0.id == id } }

  private func missingDomain(_ id: String) throws(Mistake) -> Part {
    try missing("domain", id, among: scope.plan.domains.map(\.id))
  }

  private func unknownIndicator(_ id: String) throws(Mistake) -> Part {
    try missing("indicator", id, among: Array(scope.index.indicators.keys))
  }

  private func missing(_ kind: String, _ id: String, among ids: [String]) throws(Mistake) -> Part {
    if scope.plan.unreadIDs.contains(id) { return .nothing }
    if let place = scope.plan.draft(id) {
      throw Mistake(code: .namedDraft, message: DraftWords.message(kind, id), hint: DraftWords.hint(place))
    }
    throw Mistake(
      code: .unknownReference, message: "there is no \(kind) \"\(id)\"",
      hint: hint(NearestWord.to(id, among: ids), allowed: ids))
  }

  private func unknownPlacement(_ directive: Directive) -> Mistake {
    let names = ["value", "chart", "indicators", "roadmap", "directory", "measures"]
    guard !names.contains(directive.name) else {
      return Mistake(
        code: .misplacedPlacement, message: "{{\(directive.name)}} cannot be here, or lacks an id",
        hint: "give it a paragraph of its own, such as {{chart industrial-value-added}}")
    }
    return Mistake(
      code: .unknownPlacement, message: "{{\(directive.name)}} is unknown",
      hint: hint(NearestWord.to(directive.name, among: names), allowed: names.map { "{{\($0) …}}" }))
  }
}

extension Indicator {
  /// Every year for which it has a figure.
  fileprivate func knownYears(_ index: PlanIndex) -> [Int] {
    [baseline?.year].compactMap(\.self) + targets.flatMap(\.years)
      + (index.observations[id] ?? []).map(\.year)
  }
}
