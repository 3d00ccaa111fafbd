import Language
import Markup

/// A finished page, read once: the ids in it, what search finds on it, and what the print edition takes of it.
struct PageReading: Sendable {
  /// In their order; one that is there twice stands twice.
  private(set) var ids: [String] = []
  /// Nil for a page that search leaves out.
  let searched: SearchedPage?
  /// Nil for a page that the print edition leaves out.
  let printable: PrintableText?

  /// - Parameter rules: of search; nil for a page that it leaves out.
  init(_ page: Page, title: String, markup: [UInt8], searched rules: SearchRules?, isPrinted: Bool) {
    var ids: [String] = []
    var sections = rules == nil ? nil : PageSectionReader(page: page, title: title)
    var printable = isPrinted ? PrintableText.Reader() : nil
    MarkupReader.reading(markup) { tokens in
      for token in tokens {
        if case .tag(let tag) = token, !tag.isEnd, let id = tag.value(of: "id") {
          ids.append(MarkupReader.unescaped(id))
        }
        sections?.take(token)
        printable?.take(token)
      }
    }
    self.ids = ids
    searched = sections.map { SearchedPage(page, sections: $0.finished(), rules: rules ?? SearchRules()) }
    self.printable = printable?.text
  }
}
