import Markup
import Plan
import Reading

/// What a page is, for search engines and catalogues of data: an indicator's page is a data set, the overview a report, and any other
/// page has a place among the others. It names everything by its address, so a site without one has none.
///
/// Source: schema.org 29, in JSON-LD 1.1 (W3C), which a page may hold in a `script` element that nothing runs.
struct LinkedData {
  let scope: PageScope
  let body: PageBody
  /// The pages above this one from the top down, then this one.
  let trail: [(name: String, address: Address?)]

  /// Nil for a page that search engines are not told of either.
  var fragment: Fragment? {
    guard let site = scope.plan.site.address, scope.page.route.isInSitemap, let thing = thing(below: site)
    else { return nil }
    let value = JSONValue.object([("@context", .text("https://schema.org"))] + thing)
    return Fragment { writer in
      writer.element("script", [Attribute("type", "application/ld+json")]) { $0.json(value.bytes.dropLast()) }
      writer.verbatim("\n")
    }
  }

  private typealias Pairs = [(String, JSONValue)]

  private func thing(below site: String) -> Pairs? {
    if scope.page == .overview { return work("Report", site) + [("about", .object(plan))] }
    if scope.page == scope.page.entry.map(Page.indicator), let indicator = scope.entry(\.indicators) {
      return work("Dataset", site) + dataset(indicator, site)
    }
    guard trail.count > 1 else { return nil }
    let steps = trail.enumerated().map { number, step -> JSONValue in
      let address = step.address.map { [("item", JSONValue.text(site + $0.path))] } ?? []
      return .object(
        [type("ListItem"), ("position", .number(String(number + 1))), ("name", .text(step.name))] + address)
    }
    return [type("BreadcrumbList"), ("itemListElement", .list(steps))]
  }

  private func type(_ name: String) -> (String, JSONValue) { ("@type", .text(name)) }

  // MARK: - Works

  private func work(_ name: String, _ site: String) -> Pairs {
    var pairs: Pairs = [
      type(name), ("name", .text(body.title)), ("description", .text(body.description)),
      ("url", .text(site + scope.address.path)), ("inLanguage", .text(scope.language.tag)),
      ("creator", .object([type("Organization"), ("name", .text(scope.words(scope.plan.site.publisher)))])),
    ]
    if let day = scope.facts.newestDay { pairs.append(("dateModified", .text(day.description))) }
    if let licence = scope.plan.site.licence {
      pairs.append(("license", .text(licence.url ?? scope.words(licence.name))))
    }
    return pairs
  }

  /// The document that the report is about.
  private var plan: Pairs {
    let profile = scope.plan.profile
    var pairs: Pairs = [
      type("CreativeWork"), ("name", .text(scope.words(profile.name))),
      ("creator", .object([type("Organization"), ("name", .text(scope.words(profile.issuer)))])),
    ]
    if let number = profile.documentNumber { pairs.append(("identifier", .text(scope.words(number)))) }
    if let day = profile.issued { pairs.append(("datePublished", .text(day.description))) }
    return pairs
  }

  private func dataset(_ indicator: Indicator, _ site: String) -> Pairs {
    let measured: Pairs = [
      type("PropertyValue"), ("name", .text(body.title)),
      ("unitText", .text(scope.words(scope.index.unit(indicator).name))),
    ]
    var pairs: Pairs = [("variableMeasured", .object(measured))]
    if let years = years(of: indicator) { pairs.append(("temporalCoverage", .text(years))) }
    let files = distribution(of: indicator, site)
    if !files.isEmpty { pairs.append(("distribution", .list(files))) }
    return pairs
  }

  /// The first and the last year that figures tell of; what a target asks for and what is forecast are none.
  private func years(of indicator: Indicator) -> String? {
    let years =
      [indicator.baseline?.year].compactMap(\.self)
      + (scope.index.observations[indicator.id] ?? []).filter { $0.kind != .forecast }.map(\.year)
    guard let first = years.min(), let last = years.max() else { return nil }
    return first == last ? String(first) : "\(first)/\(last)"
  }

  private func distribution(of indicator: Indicator, _ site: String) -> [JSONValue] {
    let files = IndicatorFiles(indicator: indicator.id, language: scope.language.id)
    let offered: [(Outputs.Kind, Address, String)] = [
      (.tables, files.table, "text/csv"), (.data, files.json, "application/json"),
    ]
    return offered.filter { scope.plan.site.outputs.has($0.0) }.map { _, address, format in
      .object([
        type("DataDownload"), ("encodingFormat", .text(format)), ("contentUrl", .text(site + address.path)),
      ])
    }
  }
}
