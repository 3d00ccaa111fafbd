import Markup
import Plan
import Reading
import Templates

/// A page's citation in the forms that reference lists and programs require, each to be copied as a whole. The page's script fills in what
/// no build can know: the day on which a reader saw the page, and where a site without an address is.
struct CitationFormats {
  let scope: PageScope
  let title: String
  /// What programs call it.
  let key: String
  /// Of what is cited.
  let address: AddressedText

  /// - Parameters:
  ///   - key: that of the page, if it is the page that is cited.
  ///   - address: nil for that of the page.
  init(scope: PageScope, title: String, key: String? = nil, address: AddressedText? = nil) {
    self.scope = scope
    self.title = title
    self.key = key ?? scope.page.entry ?? scope.page.route.name
    self.address = address ?? AddressedText(scope: scope, address: scope.address)
  }

  var all: [(name: String, text: Fragment)] {
    [("GB/T 7714—2025", national), ("APA", psychological), ("BibTeX", bibliographical)]
  }

  var fields: [TemplateFields] { all.map { ["name": $0.name, "text": $0.text] } }

  private var publisher: String { scope.words(scope.plan.site.publisher) }
  private var site: String { scope.words(scope.plan.site.title) }

  /// The day of the newest content, or its year if no day is known.
  private var date: String {
    scope.facts.newestDay?.description ?? String(scope.edition.index.newestYear)
  }

  private var year: String { String(scope.facts.newestDay?.year ?? scope.edition.index.newestYear) }

  /// Electronic resources according to GB/T 7714: an online data set, with its update in round brackets and the day of access in square
  /// ones.
  private var national: Fragment {
    Fragment { writer in
      write("\(publisher). \(title)[DS/OL]//\(site). (\(date))", to: &writer)
      writer.element("span", [Attribute("data-today", "[{date}]")], text: "")
      writer.text(".")
      address.write(" {address}.", to: &writer)
    }
  }

  /// A data set according to the seventh edition of the manual of the American Psychological Association.
  private var psychological: Fragment {
    Fragment { writer in
      write("\(publisher). (\(year)). ", to: &writer)
      writer.element("i") { write(title, to: &$0) }
      write(" [Data set]. \(site).", to: &writer)
      address.write(" {address}", to: &writer)
    }
  }

  private var bibliographical: Fragment {
    Fragment { writer in
      write(
        """
        @misc{\(key)-\(year),
          author = {{\(escaped(publisher))}},
          title = {\(escaped(title))},
          howpublished = {\(escaped(site))},
          year = {\(year)},
          note = {\(date)},

        """, to: &writer)
      address.write("  url = {{address}},\n", to: &writer)
      writer.text("}")
    }
  }

  /// Names that are not translated state their language here too.
  private func write(_ text: String, to writer: inout MarkupWriter) {
    writer.append(scope.edition.marked(text))
  }

  private static let commands: [Unicode.Scalar] = ["&", "%", "$", "#", "_", "{", "}"]

  /// With the characters that TeX reads as commands made harmless.
  private func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      if Self.commands.contains(scalar) { escaped += "\\" }
      escaped.unicodeScalars.append(scalar)
    }
  }
}
