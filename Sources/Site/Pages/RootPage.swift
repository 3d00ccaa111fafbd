import Language
import Markup
import Plan
import Reading
import Templates
import Text

/// The page at the site's own address, a cover: what the site is, what its figures say first and three of them, in every language. It does
/// not redirect anybody.
struct RootPage {
  /// What the page gives to its template.
  static let names: TemplateSchema = [
    "lang", "direction", "policy", "first_rules", "first_script", "page_title", "description", "stylesheet",
    "script",
    .list("farther_scripts", ["src"]), "icon", "canonical", .card, .list("alternates", ["tag", "href"]),
    "is_not_found",
    .list(
      "languages",
      [
        "tag", "direction", "name", "href", "title", "plan", "sentence",
        .list("figures", ["value", "label"]),
        "notice", "not_found", .record("search", ["href", "find", "button"]),
      ]),
  ]

  let plan: Plan
  /// In the order of the site's languages.
  let editions: [Edition]
  /// `index.html`, or `404.html` where hosts look for it.
  let address: Address
  let assets: AssetAddresses

  var fields: TemplateFields {
    let first = editions.first { $0.language.id == plan.site.defaultLanguage } ?? editions[0]
    return [
      "lang": first.language.tag,
      "direction": first.language.isRightToLeft ? "rtl" : "ltr",
      "policy": Fragment(text: ContentPolicy(plan.site, assets.firstView, kind: "root").text),
      "first_rules": assets.firstView.rules(kind: "root")?.element,
      "first_script": assets.firstView.script?.element,
      "page_title": editions.map { $0.words(plan.site.title) }.uniqued().joined(separator: " · "),
      "description": first.words(plan.site.description),
      "stylesheet": link(to: assets[.stylesheet]),
      "script": link(to: assets[.script]),
      "farther_scripts": fartherScripts,
      "icon": link(to: assets[.icon]),
      "canonical": isNotFound ? nil : plan.site.address,
      "card": isNotFound ? nil : card(first),
      "alternates": isNotFound ? [] : alternates,
      "is_not_found": isNotFound,
      "languages": editions.map { edition -> TemplateFields in
        [
          "tag": edition.language.tag,
          "direction": edition.language.isRightToLeft ? "rtl" : "ltr",
          "name": edition.language.name,
          "href": link(to: Page.overview.address(in: edition.language.id)),
          "title": edition.marked(edition.words(plan.site.title)),
          "plan": edition.marked(edition.words(plan.profile.name)),
          "sentence": edition.marked(
            HeadlineWords(edition: edition).standing ?? edition.words(plan.profile.summary)),
          "figures": figures(edition),
          "notice": plan.site.notice.map { edition.marked(edition.words($0)) },
          "not_found": edition.wording(.notFoundText),
          "search": search(in: edition),
        ]
      },
    ]
  }

  /// At most three figures: where the first headline indicator should end, where the series of the contrast is now, and the number of
  /// promises in the plan.
  private func figures(_ edition: Edition) -> [TemplateFields] {
    let index = edition.index
    var figures: [TemplateFields] = []
    func add(_ value: Fragment, _ label: String) {
      figures.append(["value": value, "label": edition.marked(label)])
    }
    func label(_ phrase: Phrase, _ indicator: Indicator, _ year: String) -> String {
      edition.wording(phrase, ["name": edition.words(indicator.shortName), "year": year])
    }
    let headline = plan.site.headline.lazy.compactMap { index.indicators[$0.value] }
    if let indicator = headline.first(where: { !$0.targets.isEmpty }), let target = indicator.targets.last {
      let shown = edition.figures.condition(target.condition, index.unit(indicator))
      add(
        Fragment { FigureMarkup.write(target.condition, shown, in: edition, to: &$0) },
        label(.coverTarget, indicator, edition.wording.format.years(target.lastYear, target.lastYear)))
    }
    if let contrast = edition.facts.headline.contrast {
      let shown = edition.figures.brief(contrast.to, index.unit(contrast.indicator))
      add(
        Fragment { FigureMarkup.write(stored: contrast.to.stored, shown, in: edition, to: &$0) },
        label(.coverFigure, contrast.indicator, edition.figures.year(of: contrast.to)))
    }
    let counts: [(Int, Phrase)] = [
      (plan.measures.count, .countMeasures), (plan.fields.count, .countFields),
      (index.planIndicators.count, .countIndicators),
    ]
    for (count, phrase) in counts where count > 0 && figures.count < 3 {
      add(
        Fragment(text: edition.wording.format.number(Figure(count))),
        edition.wording(phrase, count: count))
    }
    return figures
  }

  private var isNotFound: Bool { address.path == "404.html" }

  private func search(in edition: Edition) -> TemplateFields? {
    guard edition.published.exists(.search, in: edition.language.id) else { return nil }
    return [
      "href": link(to: Page.search.address(in: edition.language.id)),
      "find": edition.wording(.searchFind), "button": edition.name(of: .search),
    ]
  }

  // MARK: - Links

  /// A host shows the page for unknown addresses at any depth, where relative links lead nowhere: links begin at the host's root if the
  /// site knows its address.
  private func link(to target: Address) -> String {
    guard isNotFound, let path = pathOnHost else { return target.relative(from: address) }
    return path + target.path
  }

  /// The path in the site's address, from slash to slash.
  private var pathOnHost: String? {
    plan.site.address.map { address in
      let host = address.drop { $0 != "/" }.dropFirst(2)
      return String(host.drop { $0 != "/" })
    }
  }

  /// Without an address the page asks for its script in each folder that it may be shown in: the one that is found knows where the site
  /// begins, and corrects the links.
  private var fartherScripts: [TemplateFields] {
    guard isNotFound, plan.site.address == nil else { return [] }
    return (1...Self.depth).map { ["src": String(repeating: "../", count: $0) + assets[.script].path] }
  }

  /// How many folders deep an unknown address may be; the site's own pages are two deep.
  private static let depth = 6

  /// That of the overview in the plan's own language.
  private func card(_ edition: Edition) -> TemplateFields? {
    PageCard.address(for: .overview, in: edition.language, of: edition).flatMap { address in
      plan.site.address.map { site in
        [
          "href": site + address.path, "width": String(PageCard.width), "height": String(PageCard.height),
          "alt": edition.words(plan.profile.name),
        ]
      }
    }
  }

  private var alternates: [TemplateFields] {
    plan.site.alternates(of: .overview, in: editions.map(\.language)).map {
      ["tag": $0.tag, "href": $0.href]
    }
  }
}
