import Language
import Markdown
import Markup
import Plan
import Reading
import Templates
import Text

/// What all pages share: names, navigation, breadcrumb, language switch, the links in the head.
struct PageShell {
  let scope: PageScope

  /// The pages whose shell is the same apart from what is about each of them: those of a route, below the same entry of the menu.
  struct Kin: Hashable, Sendable {
    private let route: ObjectIdentifier
    /// Where it is a page that the shell may lead to.
    private let page: Page?
    private let section: Page?

    init(of page: Page, _ published: PublishedPages) {
      route = ObjectIdentifier(page.route)
      let isInNavigation = page.entry.map { page == .page($0) } ?? true
      self.page = isInNavigation ? page : nil
      let section = published.section(of: page)
      self.section = section == page ? nil : section
    }
  }

  func fields(for body: PageBody) -> TemplateFields {
    var fields = scope.edition.shells.value(Kin(of: scope.page, scope.edition.published)) { shared }
    fields.add(own(of: body))
    return fields
  }

  private func own(of body: PageBody) -> TemplateFields {
    let trail = trail(to: body.shortTitle ?? body.title)
    let address = absolute(scope.address)
    return [
      "page_title": scope.page == .overview
        ? siteTitle : scope.wording(.pageTitle, ["page": body.title, "site": siteTitle]),
      "title": scope.edition.marked(body.title),
      "description": Truncation.truncate(body.description, to: 159),
      "canonical": address,
      "plain_title": body.title,
      "card": card(titled: body.title),
      "linked_data": LinkedData(scope: scope, body: body, trail: trail).fragment,
      "alternates": alternates,
      "breadcrumb": trail.map(crumb),
      "languages": languages,
      "own_address": address ?? scope.address.path,
    ]
  }

  private var shared: TemplateFields {
    let site = scope.plan.site
    let first = scope.edition.assets.firstView
    let kind = scope.page.route.kind
    return [
      "lang": scope.language.tag,
      "direction": scope.language.isRightToLeft ? "rtl" : "ltr",
      "kind": kind,
      "policy": Fragment(text: ContentPolicy(site, first, kind: kind).text),
      "first_rules": first.rules(kind: kind)?.element,
      "first_script": first.script?.element,
      "site_title": scope.edition.marked(siteTitle),
      "publisher": scope.text(site.publisher),
      "stylesheet": scope.href(to: scope.edition.assets[.stylesheet]),
      "script": scope.href(to: scope.edition.assets[.script]),
      "icon": scope.href(to: scope.edition.assets[.icon]),
      // What precedes the path of any file of the site.
      "base": scope.href(to: Address("")),
      "home": scope.href(to: Page.overview.address(in: scope.language.id)),
      "site_name": siteTitle,
      "feed_href": feed,
      "navigation": navigation,
      "search": search,
      "notice": site.notice.map { scope.text($0) },
      "contact": site.contact.map { scope.text($0) },
      "licence": licence,
      "print_href": scope.page == .print ? nil : scope.link(to: .print)?.href,
      "pdf_href": PrintedPDF.href(from: scope),
      "as_of": scope.edition.asOf,
      "changes_href": scope.link(to: .changes)?.href,
      "foot_links": footLinks,
      "plan_name": scope.text(scope.plan.profile.name),
      "document_number": scope.plan.profile.documentNumber.map { scope.text($0) },
    ]
  }

  private var siteTitle: String { scope.words(scope.plan.site.title) }

  private var licence: Fragment? {
    scope.plan.site.licence.map { licence in
      Fragment { writer in
        guard let url = licence.url else { return writer.append(scope.text(licence.name)) }
        writer.element("a", [.href(url), Attribute("rel", "license")]) { $0.append(scope.text(licence.name)) }
      }
    }
  }

  // MARK: - Addresses

  private func absolute(_ address: Address) -> String? {
    scope.plan.site.address.map { $0 + address.path }
  }

  private func card(titled title: String) -> TemplateFields? {
    PageCard.address(for: scope.page, in: scope.language, of: scope.edition).map { address in
      [
        "href": absolute(address), "width": String(PageCard.width), "height": String(PageCard.height),
        "alt": PageCard.hasOne(scope.page) ? title : scope.words(scope.plan.profile.name),
      ]
    }
  }

  private var alternates: [TemplateFields] {
    scope.plan.site.alternates(of: scope.page, in: translations).map { ["tag": $0.tag, "href": $0.href] }
  }

  /// Only a site with an address has a feed.
  private var feed: String? {
    guard scope.plan.site.address != nil, !scope.facts.changes.entries.isEmpty else { return nil }
    return scope.href(to: Feed.address(in: scope.language.id))
  }

  private var translations: [Language] {
    let ids = scope.edition.published.languages(of: scope.page)
    return scope.plan.site.languages.filter { ids.contains($0.id) }
  }

  // MARK: - Navigation

  /// The links of the main menu.
  private var navigation: [TemplateFields] {
    let section = scope.edition.published.section(of: scope.page)
    return menu.compactMap { page in
      guard let link = scope.link(to: page) else { return nil }
      let isHere = page == scope.page
      return [
        "href": link.href,
        "hreflang": link.language?.tag,
        "label": label(of: page),
        "current": isHere ? "page" : page == section ? "true" : nil,
      ]
    }
  }

  /// What `navigation` in site.yml names; without one, the pages that every plan can have and no foot leads to.
  private var menu: [Page] {
    scope.plan.site.navigation?.compactMap { Page(navigation: $0.value) }
      ?? Route.usualMenu.map { Page($0) }
  }

  /// Pages about the site that the editor has not put into the menu.
  private var footLinks: [TemplateFields] {
    let menu = menu
    return scope.edition.published.foot.filter { !menu.contains($0) }.compactMap { page in
      scope.link(to: page).map { link in
        ["href": link.href, "hreflang": link.language?.tag, "label": label(of: page)]
      }
    }
  }

  private var search: TemplateFields? {
    scope.link(to: .search).map { ["href": $0.href, "current": scope.page == .search ? "page" : nil] }
  }

  private func label(of page: Page) -> String {
    if page.route.isNamed { return scope.name(of: page) }
    if let domain = scope.plan.domains.first(where: { page == .domain($0.id) }) {
      return scope.words(domain.name)
    }
    let document = scope.plan.pages.first { page == .page($0.id) }
    return document.flatMap { scope.edition.translation(of: $0)?.text.title } ?? page.entry ?? ""
  }

  private func crumb(_ step: (name: String, address: Address?)) -> TemplateFields {
    let isHere = step.address == scope.address
    return [
      "href": isHere ? nil : step.address?.relative(from: scope.address),
      "label": scope.edition.marked(step.name),
    ]
  }

  /// The pages above this one from the top down, then this one; empty for the overview. One that the site has in another language alone
  /// has its address there.
  private func trail(to title: String) -> [(name: String, address: Address?)] {
    guard scope.page != .overview else { return [] }
    let above = [.overview] + scope.edition.published.ancestors(of: scope.page)
    return above.map { page in
      (label(of: page), scope.languageShowing(page).map { page.address(in: $0.id) })
    } + [(title, scope.address)]
  }

  // MARK: - Languages

  /// The switch leads to this same page; if it is not translated, to the nearest page above it that is, and says so. A site of one language
  /// has none.
  private var languages: [TemplateFields] {
    guard scope.plan.site.languages.count > 1 else { return [] }
    return scope.plan.site.languages.map { language in
      let isTranslated = scope.edition.published.exists(scope.page, in: language.id)
      let target = isTranslated ? scope.page : scope.edition.published.parent(of: scope.page) ?? .overview
      return [
        "current": language.id == scope.language.id,
        "name": language.name,
        "tag": language.tag,
        "href": target.address(in: language.id).relative(from: scope.address),
        "note": isTranslated
          ? nil : scope.edition.naming(language, in: .notTranslated),
      ]
    }
  }
}
