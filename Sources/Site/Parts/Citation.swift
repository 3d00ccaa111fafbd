import Language
import Markup
import Plan

/// How a reader cites a page: who publishes it, its title and the site's, the date of its content and, if the site has one, its address.
struct Citation {
  let scope: PageScope
  let title: String

  var fragment: Fragment { scope.edition.marked(text) }

  var text: String {
    scope.plan.site.address.map { addressed($0 + scope.address.path) } ?? unaddressed
  }

  /// - Parameter address: of what is cited.
  func addressed(_ address: String) -> String {
    scope.wording(.citeAddress, ["text": unaddressed, "address": address])
  }

  private var unaddressed: String {
    let site = scope.plan.site
    return scope.wording(
      .cite,
      [
        "publisher": scope.words(site.publisher), "page": title, "site": scope.words(site.title),
        "date": scope.edition.asOf,
      ])
  }
}
