import Language
import Markup
import Plan
import Text

/// The page at the site's own address: it offers the languages and forwards nobody.
struct RootPage {
  let plan: Plan
  /// In the order of the site's languages.
  let editions: [Edition]
  /// `index.html`, or `404.html` where hosts look for it.
  let address: Address

  var fields: TemplateFields {
    let first = editions.first { $0.language.id == plan.site.defaultLanguage } ?? editions[0]
    return [
      "lang": first.language.tag,
      "direction": first.language.isRightToLeft ? "rtl" : "ltr",
      "page_title": editions.map { $0.words(plan.site.title) }.uniqued().joined(separator: " · "),
      "description": first.words(plan.site.description),
      "stylesheet": Address("assets/style.css").relative(from: address),
      "icon": Address("assets/icon.svg").relative(from: address),
      "canonical": isNotFound ? nil : plan.site.address,
      "alternates": isNotFound ? [] : alternates,
      "is_not_found": isNotFound,
      "languages": editions.map { edition -> TemplateFields in
        [
          "tag": edition.language.tag,
          "direction": edition.language.isRightToLeft ? "rtl" : "ltr",
          "name": edition.language.name,
          "href": Page.overview.address(in: edition.language.id).relative(from: address),
          "title": edition.marked(edition.words(plan.site.title)),
          "plan": edition.marked(edition.words(plan.profile.name)),
          "summary": edition.marked(edition.words(plan.profile.summary)),
          "not_found": edition.wording(.notFoundText),
        ]
      },
    ]
  }

  private var isNotFound: Bool { address.path == "404.html" }

  private var alternates: [TemplateFields] {
    plan.site.alternates(of: .overview, in: editions.map(\.language)).map {
      ["tag": $0.tag, "href": $0.href]
    }
  }
}
