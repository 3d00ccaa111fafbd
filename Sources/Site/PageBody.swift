import Markup

/// What one page puts into its template, apart from what all pages share.
struct PageBody {
  var title: String
  /// One or two sentences for search engines and previews.
  var description: String
  var fields: TemplateFields
}
