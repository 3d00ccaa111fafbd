import Language

/// What a web host shows for an address that the site does not have.
struct NotFoundPage {
  let scope: PageScope

  var body: PageBody {
    let lead = scope.wording(.notFoundText)
    return PageBody(
      template: "not-found", title: scope.wording(.notFoundTitle), description: lead,
      fields: ["lead": scope.edition.marked(lead)])
  }
}
