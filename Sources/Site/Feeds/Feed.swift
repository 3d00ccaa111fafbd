import Language
import Markup
import Plan
import Reading
import Text

/// The plan's changes in one language for feed readers. It needs absolute addresses, so a site without an address has none; its dates are
/// those of the changes, so that the same content gives the same feed.
///
/// Source: RFC 4287, The Atom Syndication Format.
struct Feed {
  /// The page of changes, which relative links in entries refer to.
  let scope: PageScope

  static func address(in language: String) -> Address { Address(language + "/feed.xml") }

  /// Nil if the site has no address or the plan has no changes.
  var file: OutputFile? {
    let entries = scope.facts.changes.entries
    guard let site = scope.plan.site.address, let newest = entries.first else { return nil }
    let own = Self.address(in: scope.language.id)
    let fragment = Fragment { writer in
      writer.verbatim("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
      writer.element(
        "feed",
        [Attribute("xmlns", "http://www.w3.org/2005/Atom"), Attribute("xml:lang", scope.language.tag)]
      ) { writer in
        writer.element(
          "title",
          text: scope.wording(
            .pageTitle,
            ["page": scope.name, "site": scope.words(scope.plan.site.title)]))
        writer.element("id", text: site + own.path)
        writer.element("updated", text: newest.date.instant)
        writer.element("author") {
          $0.element("name", text: scope.words(scope.plan.site.publisher))
        }
        writer.shape("link", [Attribute("rel", "self"), .href(site + own.path)])
        writer.shape("link", [.href(site + scope.address.path)])
        for entry in entries { write(entry, page: site + scope.address.path, to: &writer) }
        writer.verbatim("\n")
      }
      writer.verbatim("\n")
    }
    return OutputFile(path: own.path, content: .bytes(fragment.bytes))
  }

  private func write(_ entry: ChangeLog.Entry, page: String, to writer: inout MarkupWriter) {
    let change = ChangeEntry(scope: scope, entry: entry)
    let address = page + "#" + entry.id.percentEncoded
    writer.verbatim("\n")
    writer.element("entry") { writer in
      writer.element("title", text: change.what)
      writer.element("id", text: address)
      writer.shape("link", [.href(address)])
      writer.element("updated", text: entry.date.instant)
      writer.element(
        "content", [Attribute("type", "html"), Attribute("xml:base", page)], text: change.content.string)
    }
  }
}

extension CalendarDate {
  /// The start of the day, month or year in UTC, in the form of RFC 3339.
  fileprivate var instant: String {
    CalendarDate(year: year, month: month ?? 1, day: day ?? 1).description + "T00:00:00Z"
  }
}
