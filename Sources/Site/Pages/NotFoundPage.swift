import Language
import Templates

/// What a web host shows for an address that the site does not have.
struct NotFoundPage {
  /// What the page gives to its template.
  static let names: TemplateSchema = ["lead"]

  let scope: PageScope

  var body: PageBody {
    scope.page(title: scope.wording(.notFoundTitle), lead: scope.wording(.notFoundText), [:])
  }
}
