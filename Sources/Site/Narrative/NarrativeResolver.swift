import Language
import Markdown
import Markup
import Plan
import Text

/// What a text's links and placements mean on this site.
struct NarrativeResolver: MarkdownResolver {
  let scope: PageScope

  // MARK: - Links

  /// Links inside the site name what they lead to, such as `indicator:industrial-value-added`.
  func link(_ destination: String) -> LinkResolution {
    guard let colon = destination.firstIndex(of: ":") else { return unknownRelative(destination) }
    let scheme = String(destination[..<colon])
    let rest = destination[destination.index(after: colon)...]
    let parts = rest.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let id = parts[0]
    // An address copied from a browser is percent-encoded.
    let anchor = parts.count > 1 ? parts[1].percentDecoded : nil
    switch scheme {
    case "http", "https", "mailto", "tel":
      return .asIs
    case "indicator":
      return indicator(id)
    case "sector":
      return page(.field(id), anchor, id, among: scope.index.fields.keys)
    case "domain":
      return page(.domain(id), anchor, id, among: scope.plan.domains.map(\.id))
    case "segment":
      return segment(id)
    case "chapter":
      return page(.chapter(id), anchor, id, among: scope.plan.chapters.map(\.id))
    case "page":
      return namedPage(id, anchor)
    case "review":
      return page(.review(id), anchor, id, among: scope.plan.reviews.map(\.id))
    case "organisation":
      return page(
        .directory, DirectoryTable.anchor(ofOrganisation: id), id, among: scope.index.organisations.keys)
    case "measure":
      return page(.measures, MeasureList.anchor(of: id), id, among: scope.plan.measures.map(\.id))
    case "source":
      return page(.sources, SourceLine.anchor(of: id), id, among: scope.index.sources.keys)
    case "media":
      return media(String(rest))
    default:
      let known = ["indicator", "sector", "domain", "chapter", "page", "review", "source", "media", "https"]
      return .broken(
        message: "the link starts with \"\(scheme):\", which is unknown",
        hint: hint(NearestWord.to(scheme, among: known), allowed: known.map { $0 + ":" }))
    }
  }

  private func unknownRelative(_ destination: String) -> LinkResolution {
    if destination.hasPrefix("#") { return .asIs }
    return .broken(
      message: "the link \"\(destination)\" says no kind of page",
      hint: "write what it leads to, such as chapter:goals, indicator:… or https://…")
  }

  private func page(
    _ page: Page, _ anchor: String?, _ id: String, among ids: some Sequence<String>
  ) -> LinkResolution {
    let ids = Array(ids)
    guard ids.contains(id), let link = scope.link(to: page, anchor: anchor) else {
      return unknown(id, among: ids)
    }
    guard let other = link.language else { return .to(href: link.href) }
    return .to(
      href: link.href, hreflang: other.tag, note: Fragment { link.writeMark(scope.edition, to: &$0) })
  }

  /// A page of the editor's own, or one that every site has.
  private func namedPage(_ id: String, _ anchor: String?) -> LinkResolution {
    let own = scope.plan.pages.map(\.id)
    let shared = Route.menuNames.filter { scope.link(to: Page($0)) != nil }
    let named = !own.contains(id) && Route.menuNames.contains(id) ? Page(id) : .page(id)
    return page(named, anchor, id, among: own + shared)
  }

  private func indicator(_ id: String) -> LinkResolution {
    if let field = scope.index.fieldOfMilestone[id] {
      return page(.field(field.id), EntryAnchor.milestone.id(id), field.id, among: [field.id])
    }
    return page(.indicator(id), nil, id, among: scope.index.indicators.keys)
  }

  private func segment(_ path: String) -> LinkResolution {
    let parts = path.split(separator: "/").map(String.init)
    guard parts.count == 2, let field = scope.index.fields[parts[0]],
      let segment = field.segments.first(where: { $0.id == parts[1] })
    else {
      let all = scope.plan.fields.flatMap { field in field.segments.map { "\(field.id)/\($0.id)" } }
      return unknown(path, among: all)
    }
    return page(.directory, DirectoryTable.anchor(of: segment, in: field), path, among: [path])
  }

  /// - Parameter name: the file's path, with a place in it where the file's kind has such: `plan.pdf#page=3`.
  private func media(_ name: String) -> LinkResolution {
    let paths = scope.plan.media.map(\.path)
    let parts = name.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let (path, place) = paths.contains(name) ? (name, "") : (parts[0], name.dropFirst(parts[0].count))
    guard paths.contains(path) else { return unknown(path, among: paths) }
    let address = path.split(separator: "/").map { String($0).percentEncoded }
    return .to(href: scope.href(to: Address("media/" + address.joined(separator: "/"))) + place)
  }

  private func unknown(_ id: String, among ids: [String]) -> LinkResolution {
    if scope.plan.unreadIDs.contains(id) { return .asIs }
    return .broken(
      message: "the link leads to \"\(id)\", which does not exist",
      hint: hint(NearestWord.to(id, among: ids), allowed: ids))
  }

  private func hint(_ nearest: String?, allowed: [String]) -> String {
    if let nearest { return "did you mean \"\(nearest)\"?" }
    let shown = allowed.sorted().prefix(8).joined(separator: ", ")
    return allowed.isEmpty
      ? "there is none of this kind" : "there are: \(shown)" + (allowed.count > 8 ? ", …" : "")
  }

  // MARK: - Placements

  /// `{{value industrial-value-added 2020}}`
  func inlinePlacement(_ directive: Directive) -> PlacementResult {
    guard directive.name == "value" else { return unknownPlacement(directive) }
    guard let id = directive.arguments.first, directive.arguments.count <= 2 else {
      return .broken(
        message: "\"value\" needs an id and a year", hint: "write {{value industrial-value-added 2020}}")
    }
    guard let indicator = scope.index.indicators[id] else { return unknownIndicator(id) }
    guard let year = directive.arguments.dropFirst().first else { return newestValue(of: indicator) }
    guard let number = Int(year), let value = value(of: indicator, in: number) else {
      let years = Set(indicator.knownYears(scope.index)).sorted().map(String.init).joined(separator: ", ")
      return .broken(
        message: "\"\(id)\" has no figure for \(year)", hint: "there are figures for: \(years)")
    }
    return .fragment(value)
  }

  private func newestValue(of indicator: Indicator) -> PlacementResult {
    let unit = scope.index.unit(indicator)
    guard let latest = scope.index.latestResult(of: indicator) else {
      return .broken(
        message: "\"\(indicator.id)\" has no published figure", hint: "name a year of its baseline or targets"
      )
    }
    return .fragment(
      Fragment {
        FigureMarkup.write(
          latest.value, scope.figures.quantity(latest.value, unit), in: scope.edition, to: &$0)
      })
  }

  /// A target of that year or else the baseline or else an observation.
  private func value(of indicator: Indicator, in year: Int) -> Fragment? {
    let unit = scope.index.unit(indicator)
    let targets = indicator.targets.filter { $0.years.contains(year) }
    if !targets.isEmpty {
      return Fragment { writer in
        for (number, target) in targets.enumerated() {
          if number > 0 { writer.text(scope.wording(.clauseSeparator)) }
          FigureMarkup.write(
            target.condition, scope.figures.condition(target.condition, unit), in: scope.edition, to: &writer)
        }
      }
    }
    let observation = scope.index.observations[indicator.id]?.first { $0.year == year }?.value
    let figure = indicator.baseline.flatMap { $0.year == year ? $0.value : nil } ?? observation
    return figure.map { figure in
      Fragment {
        FigureMarkup.write(figure, scope.figures.quantity(figure, unit), in: scope.edition, to: &$0)
      }
    }
  }

  /// What stands alone in its paragraph: charts and tables.
  func blockPlacement(_ directive: Directive) -> PlacementResult {
    let argument = directive.arguments.first
    switch (directive.name, argument) {
    case ("value", _):
      return inlinePlacement(directive)
    case ("chart", let id?):
      guard let indicator = scope.index.indicators[id] else { return unknownIndicator(id) }
      return .fragment(
        TrendFigure(scope: scope, indicator: indicator, id: "chart-\(id)", headingLevel: 3).fragment)
    case ("indicators", nil):
      return .fragment(
        indicatorTable(scope.plan.groups, name: scope.words(scope.plan.profile.name), id: "indicators"))
    case ("indicators", let id?):
      guard let group = scope.plan.groups.first(where: { $0.id == id }) else {
        return missing("group", id, among: scope.plan.groups.map(\.id))
      }
      return .fragment(indicatorTable([group], name: scope.words(group.name), id: "indicators-\(id)"))
    case ("roadmap", let id?):
      return domainTable(id) { domain, fields in
        RoadmapTable(
          scope: scope, fields: fields,
          caption: scope.wording(.roadmapCaption, ["name": scope.words(domain.name)])
        ).fragment
      }
    case ("directory", let id?):
      return domainTable(id) { _, fields in
        Fragment { writer in
          for field in fields where !field.segments.isEmpty {
            let table = DirectoryTable(
              scope: scope, field: field,
              caption: scope.wording(.directoryCaption, ["name": scope.words(field.name)]), hasAnchors: false)
            writer.append(table.fragment)
          }
        }
      }
    case ("measures", let id?):
      guard let chapter = scope.index.chapters[id] else {
        return missing("chapter", id, among: scope.plan.chapters.map(\.id))
      }
      let title = chapter[scope.language.id]?.title ?? id
      return .fragment(
        MeasureList(
          scope: scope, measures: scope.plan.measures.filter { $0.chapter.value == id },
          caption: scope.wording(.measuresCaption, ["name": title]), isHome: false
        ).fragment)
    default:
      return unknownPlacement(directive)
    }
  }

  private func indicatorTable(_ groups: [IndicatorGroup], name: String, id: String) -> Fragment {
    IndicatorTable(
      scope: scope, groups: groups.filter { group in group.indicators.contains { !$0.isContext } },
      caption: scope.wording(.indicatorTableCaption, ["plan": name]), id: id
    ).fragment
  }

  private func domainTable(_ id: String, _ table: (Domain, [Field]) -> Fragment) -> PlacementResult {
    guard let domain = scope.plan.domains.first(where: { $0.id == id }) else {
      return missing("domain", id, among: scope.plan.domains.map(\.id))
    }
    return .fragment(table(domain, scope.index.fields(of: domain)))
  }

  private func unknownIndicator(_ id: String) -> PlacementResult {
    missing("indicator", id, among: Array(scope.index.indicators.keys))
  }

  private func missing(_ kind: String, _ id: String, among ids: [String]) -> PlacementResult {
    if scope.plan.unreadIDs.contains(id) { return .fragment(Fragment()) }
    return .broken(
      message: "there is no \(kind) \"\(id)\"", hint: hint(NearestWord.to(id, among: ids), allowed: ids))
  }

  private func unknownPlacement(_ directive: Directive) -> PlacementResult {
    let names = ["value", "chart", "indicators", "roadmap", "directory", "measures"]
    guard !names.contains(directive.name) else {
      return .broken(
        message: "{{\(directive.name)}} stands where it cannot, or lacks an id",
        hint: "give it a paragraph of its own, such as {{chart industrial-value-added}}")
    }
    return .broken(
      message: "{{\(directive.name)}} is unknown",
      hint: hint(NearestWord.to(directive.name, among: names), allowed: names.map { "{{\($0) …}}" }))
  }
}

extension Indicator {
  /// Every year that it has a figure for.
  fileprivate func knownYears(_ index: PlanIndex) -> [Int] {
    [baseline?.year].compactMap(\.self) + targets.flatMap(\.years)
      + (index.observations[id] ?? []).map(\.year)
  }
}
