import Markup
import PlanModel

/// The list of all pages for search engines, with each page's other languages. It needs absolute addresses, so a site without
/// an address has none.
///
/// Source: sitemaps.org 0.9, with `xhtml:link` for languages as search engines read it.
struct Sitemap {
  let site: Site
  let published: PublishedPages

  var file: OutputFile? {
    guard let address = site.address else { return nil }
    let fragment = Fragment { writer in
      writer.verbatim("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
      writer.element(
        "urlset",
        [
          Attribute("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"),
          Attribute("xmlns:xhtml", "http://www.w3.org/1999/xhtml"),
        ]
      ) { writer in
        for entry in published.languages where entry.page != .notFound && entry.page != .print {
          let languages = site.languages.filter { entry.languages.contains($0.id) }
          for language in languages { write(entry.page, language, languages, address, to: &writer) }
        }
        writer.verbatim("\n")
      }
      writer.verbatim("\n")
    }
    return OutputFile(path: "sitemap.xml", content: .bytes(fragment.bytes))
  }

  private func write(
    _ page: Page, _ language: Language, _ languages: [Language], _ address: String,
    to writer: inout MarkupWriter
  ) {
    writer.verbatim("\n")
    writer.element("url") { writer in
      writer.element("loc", text: address + page.address(in: language.id).path)
      guard languages.count > 1 else { return }
      let fallback = languages.first { $0.id == site.defaultLanguage } ?? languages[0]
      for (tag, other) in languages.map({ ($0.tag, $0) }) + [("x-default", fallback)] {
        writer.shape(
          "xhtml:link",
          [
            Attribute("rel", "alternate"), Attribute("hreflang", tag),
            .href(address + page.address(in: other.id).path),
          ])
      }
    }
  }
}
