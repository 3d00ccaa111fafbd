package import Plan
package import Reading
import Text

/// Every entry of the site's navigation has to name a page.
package enum NavigationCheck {
  package static func check(_ plan: Plan) -> [Diagnostic] {
    (plan.site.navigation ?? []).compactMap { entry in
      guard let page = Page(navigation: entry.value) else {
        let known = Route.menuNames
        return Diagnostic(
          .error, .unknownPage, at: entry.place, "\"\(entry.value)\" is not a page for the navigation",
          hint: (NearestWord.to(entry.value, among: known).map { "did you mean \"\($0)\"? " } ?? "")
            + "allowed: " + known.joined(separator: ", ") + ", pages/…")
      }
      guard let id = page.entry else { return nil }
      return ReferenceCheck.missing(
        Reference(id, at: entry.place), in: Set(plan.pages.map(\.id)), "page", plan)
    }
  }
}
