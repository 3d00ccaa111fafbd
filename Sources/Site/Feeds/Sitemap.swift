import Markup
import Plan
import Reading

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
        write(address, site.alternates(of: .overview, in: site.languages), to: &writer)
        for entry in published.entries where entry.page.route.isInSitemap {
          let languages = site.languages.filter { entry.languages.contains($0.id) }
          let alternates = site.alternates(of: entry.page, in: languages)
          for language in languages {
            write(address + entry.page.address(in: language.id).path, alternates, to: &writer)
          }
        }
        writer.verbatim("\n")
      }
      writer.verbatim("\n")
    }
    return OutputFile(path: "sitemap.xml", content: .bytes(fragment.bytes))
  }

  private func write(
    _ location: String, _ alternates: [(tag: String, href: String)], to writer: inout MarkupWriter
  ) {
    writer.verbatim("\n")
    writer.element("url") { writer in
      writer.element("loc", text: location)
      for alternate in alternates {
        writer.shape(
          "xhtml:link",
          [Attribute("rel", "alternate"), Attribute("hreflang", alternate.tag), .href(alternate.href)])
      }
    }
  }
}
