import Templates

/// What one page puts into its template, apart from what all pages share.
struct PageBody {
  var title: String
  /// What it is called in its trail and in citations, if that is something shorter.
  var shortTitle: String?
  /// One or two sentences for search engines and previews.
  var description: String
  var fields: TemplateFields
}

extension PageScope {
  /// A page that begins with a lead, which search engines and previews are given as well.
  ///
  /// - Parameter title: nil for the page's name in menus.
  func page(title: String? = nil, lead: String, _ fields: TemplateFields) -> PageBody {
    var fields = fields
    fields.set("lead", edition.marked(lead))
    return PageBody(title: title ?? name, description: lead, fields: fields)
  }
}
