import Language
import Markup
import Plan

/// How a reader cites a page: who publishes it, its title and the site's, the date of its content and, if the site has one, its address.
struct Citation {
  let scope: PageScope
  let title: String

  var fragment: Fragment { scope.edition.marked(text) }

  var text: String {
    let site = scope.plan.site
    let citation = scope.wording(
      .cite,
      [
        "publisher": scope.words(site.publisher), "page": title, "site": scope.words(site.title),
        "date": scope.edition.asOf,
      ])
    guard let address = site.address else { return citation }
    return scope.wording(.citeAddress, ["text": citation, "address": address + scope.address.path])
  }
}
