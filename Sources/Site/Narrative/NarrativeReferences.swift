import Markdown
import Plan
import Text

/// What a text's links and placements mean on this site, before any of them is written.
struct NarrativeReferences {
  let scope: PageScope

  /// Why a link or a placement has no meaning.
  struct Mistake: Error {
    var code: Diagnostic.Code
    var message: String
    var hint: String
  }

  // MARK: - Links

  enum Destination {
    /// An address that stays as it is written.
    case outside
    /// A place on the page itself.
    case here(id: String)
    case page(Page, anchor: String?)
    /// A file in `media/`, with a place in it if its type has such: `#page=3`.
    case media(path: String, place: Substring)
  }

  /// Links inside the site name what they lead to, such as `indicator:industrial-value-added`.
  func destination(of link: String) throws(Mistake) -> Destination {
    if link.hasPrefix("#") { return .here(id: String(link.dropFirst()).percentDecoded) }
    guard let colon = link.firstIndex(of: ":") else {
      throw Mistake(
        code: .linkKind, message: "the link \"\(link)\" says no kind of page",
        hint: "write what it leads to, such as chapter:goals, indicator:… or https://…")
    }
    let scheme = String(link[..<colon])
    let rest = link[link.index(after: colon)...]
    let parts = rest.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let id = parts[0]
    // Addresses copied from a browser are percent-encoded.
    let anchor = parts.count > 1 ? parts[1].percentDecoded : nil
    switch scheme {
    case "http", "https", "mailto", "tel":
      return .outside
    case "indicator":
      return try indicator(id)
    case "sector":
      return try page(.field(id), anchor, id, among: scope.index.fields.keys)
    case "domain":
      return try page(.domain(id), anchor, id, among: scope.plan.domains.map(\.id))
    case "segment":
      return try segment(id)
    case "chapter":
      return try page(.chapter(id), anchor, id, among: scope.plan.chapters.map(\.id))
    case "page":
      return try namedPage(id, anchor)
    case "review":
      return try page(.review(id), anchor, id, among: scope.plan.reviews.map(\.id))
    case "organisation":
      return try page(
        .directory, DirectoryTable.anchor(ofOrganisation: id), id, among: scope.index.organisations.keys)
    case "measure":
      return try page(.measures, MeasureList.anchor(of: id), id, among: scope.plan.measures.map(\.id))
    case "source":
      return try page(.sources, SourceLine.anchor(of: id), id, among: scope.index.sources.keys)
    case "media":
      return try media(String(rest))
    default:
      throw Mistake(
        code: .linkKind, message: "the link starts with \"\(scheme):\", which is unknown",
        hint: hint(NearestWord.to(scheme, among: Self.schemes), allowed: Self.schemes.map { $0 + ":" }))
    }
  }

  /// A picture is a file in `media/`, or on a host that the plan allows: any other tells a third party who reads the page.
  func picture(at link: String) throws(Mistake) -> Destination {
    let destination = try destination(of: link)
    switch destination {
    case .media: return destination
    case .outside where scope.plan.site.picturesFrom.contains { link.hasPrefix($0 + "/") }:
      return destination
    case .outside, .here, .page:
      throw Mistake(
        code: .foreignPicture, message: "the picture \"\(link)\" is not of this site",
        hint:
          "put it into media/ and write media: and its name, or name its host in site.yml: pictures_from: [https://…]"
      )
    }
  }

  private static let schemes = [
    "indicator", "sector", "domain", "segment", "chapter", "page", "review", "organisation", "measure",
    "source",
    "media", "https", "http", "mailto", "tel",
  ]

  private func page(
    _ page: Page, _ anchor: String?, _ id: String, among ids: some Sequence<String>
  ) throws(Mistake) -> Destination {
    guard ids.contains(id), !scope.edition.published.languages(of: page).isEmpty else {
      return try unknown(id, among: Array(ids))
    }
    return .page(page, anchor: anchor)
  }

  /// A page of the editor's own, or one that every site has.
  private func namedPage(_ id: String, _ anchor: String?) throws(Mistake) -> Destination {
    let own = scope.plan.pages.map(\.id)
    let shared = Route.menuNames.filter { !scope.edition.published.languages(of: Page($0)).isEmpty }
    let named = !own.contains(id) && Route.menuNames.contains(id) ? Page(id) : .page(id)
    return try page(named, anchor, id, among: own + shared)
  }

  private func indicator(_ id: String) throws(Mistake) -> Destination {
    if let field = scope.index.fieldOfMilestone[id] {
      return try page(.field(field.id), EntryAnchor.milestone.id(id), field.id, among: [field.id])
    }
    return try page(.indicator(id), nil, id, among: scope.index.indicators.keys)
  }

  private func segment(_ path: String) throws(Mistake) -> Destination {
    let parts = path.split(separator: "/").map(String.init)
    guard parts.count == 2, let field = scope.index.fields[parts[0]],
      let segment = field.segments.first(where: { $0.id == parts[1] })
    else {
      if let field = parts.first, scope.plan.unreadIDs.contains(field) { return .outside }
      let all = scope.plan.fields.flatMap { field in field.segments.map { "\(field.id)/\($0.id)" } }
      return try unknown(path, among: all)
    }
    return try page(.directory, DirectoryTable.anchor(of: segment, in: field), path, among: [path])
  }

  private func media(_ name: String) throws(Mistake) -> Destination {
    let paths = scope.plan.media.map(\.path)
    let path = paths.contains(name) ? name : String(name.prefix { $0 != "#" })
    guard paths.contains(path) else { return try unknown(path, among: paths) }
    return .media(path: path, place: name.dropFirst(path.count))
  }

  /// A link to an entry with mistakes in it is not reported as well.
  private func unknown(_ id: String, among ids: [String]) throws(Mistake) -> Destination {
    if scope.plan.unreadIDs.contains(id) { return .outside }
    throw Mistake(
      code: .deadLink, message: "the link leads to \"\(id)\", which does not exist",
      hint: hint(NearestWord.to(id, among: ids), allowed: ids))
  }

  private func hint(_ nearest: String?, allowed: [String]) -> String {
    if let nearest { return "did you mean \"\(nearest)\"?" }
    let shown = allowed.sorted().prefix(8).joined(separator: ", ")
    return allowed.isEmpty
      ? "there is none of this kind" : "there are: \(shown)" + (allowed.count > 8 ? ", …" : "")
  }

  // MARK: - Placements

  /// What replaces a directive.
  enum Part {
    case figure(Figure, Indicator)
    case observation(Observation, Indicator)
    /// The targets of a year.
    case targets([Target], Indicator)
    case chart(Indicator)
    case indicators([IndicatorGroup], name: LocalizedText, id: String)
    case roadmap(Domain)
    case directory(Domain)
    case measures(TextDocument)
    /// The place of an entry that was left out because of its mistakes.
    case nothing
  }

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
    guard let id = directive.arguments.first, directive.arguments.count <= 2 else {
      throw Mistake(
        code: .misplacedPlacement, message: "\"value\" needs an id and a year",
        hint: "write {{value industrial-value-added 2020}}")
    }
    guard let indicator = scope.index.indicators[id] else { return try unknownIndicator(id) }
    guard let year = directive.arguments.dropFirst().first else {
      guard let latest = scope.index.latestResult(of: indicator) else {
        throw Mistake(
          code: .missingFigure, message: "\"\(id)\" has no published figure",
          hint: "name a year of its baseline or targets")
      }
      return .observation(latest, indicator)
    }
    guard let number = Int(year), let part = value(of: indicator, in: number) else {
      let years = Set(indicator.knownYears(scope.index)).sorted().map(String.init).joined(separator: ", ")
      throw Mistake(
        code: .missingFigure, message: "\"\(id)\" has no figure for \(year)",
        hint: "there are figures for: \(years)")
    }
    return part
  }

  /// The targets of that year or, failing that, the baseline or an observation.
  private func value(of indicator: Indicator, in year: Int) -> Part? {
    let targets = indicator.targets.filter { $0.years.contains(year) }
    if !targets.isEmpty { return .targets(targets, indicator) }
    if let baseline = indicator.baseline, baseline.year == year { return .figure(baseline.value, indicator) }
    let observation = scope.index.observations[indicator.id]?.first { $0.year == year }
    return observation.map { .observation($0, indicator) }
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
    throw Mistake(
      code: .unknownReference, message: "there is no \(kind) \"\(id)\"",
      hint: hint(NearestWord.to(id, among: ids), allowed: ids))
  }

  private func unknownPlacement(_ directive: Directive) -> Mistake {
    let names = ["value", "chart", "indicators", "roadmap", "directory", "measures"]
    guard !names.contains(directive.name) else {
      return Mistake(
        code: .misplacedPlacement, message: "{{\(directive.name)}} stands where it cannot, or lacks an id",
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
