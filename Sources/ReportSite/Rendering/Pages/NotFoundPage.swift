/// What a web host shows for an address that the site does not have.
struct NotFoundPage {
  let scope: PageScope

  var body: PageBody {
    PageBody(
      template: "not-found", title: scope.wording(.notFoundTitle),
      description: scope.wording(.notFoundText), fields: ["lead": scope.wording(.notFoundText)])
  }
}
