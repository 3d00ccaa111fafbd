import Markdown
import Markup

/// The headings of a long text as a list of links.
struct ContentsList {
  struct Entry {
    var id: String
    var title: String
  }

  let entries: [Entry]

  /// One entry needs no list.
  var fields: [TemplateFields] {
    guard entries.count > 1 else { return [] }
    return entries.map { ["href": "#" + Address.percentEncoded($0.id), "label": $0.title] }
  }
}
