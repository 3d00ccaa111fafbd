import Markdown
import Templates
import Text

/// The headings of a long text as a list of links.
struct ContentsList {
  struct Entry {
    var id: String
    var title: String
    var isSubsection = false
  }

  let entries: [Entry]

  init(entries: [Entry]) {
    self.entries = entries
  }

  /// The sections of a text and, as long as the list can be taken in at a glance, their subsections.
  init(of headings: [Heading]) {
    let shown = headings.filter { (2...3).contains($0.level) }
    let isShort = shown.count < 25
    entries = shown.filter { $0.level == 2 || isShort }
      .map { Entry(id: $0.id, title: $0.text, isSubsection: $0.level == 3) }
  }

  /// A single entry needs no list.
  func fields(in edition: Edition) -> [TemplateFields] {
    guard entries.count > 1 else { return [] }
    return entries.map { entry in
      [
        "href": "#" + entry.id.percentEncoded, "label": edition.marked(entry.title),
        "is_subsection": entry.isSubsection,
      ]
    }
  }
}
