import Markdown
import Markup

/// The headings of a long text as a list of links.
struct ContentsList {
  struct Entry {
    var id: String
    var title: String
  }

  let entries: [Entry]

  init(entries: [Entry]) {
    self.entries = entries
  }

  /// The sections of a text: its headings of the second level.
  init(of headings: [Heading]) {
    entries = headings.filter { $0.level == 2 }.map { Entry(id: $0.id, title: $0.text) }
  }

  /// One entry needs no list.
  var fields: [TemplateFields] {
    guard entries.count > 1 else { return [] }
    return entries.map { ["href": "#" + Address.percentEncoded($0.id), "label": $0.title] }
  }
}
