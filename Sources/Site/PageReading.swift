import Language
import Markup

/// A finished page, read once: its ids, what search finds on it, and what the print edition uses of it.
struct PageReading: Sendable {
  /// In order; an id that occurs twice is listed twice.
  private(set) var ids: [String] = []
  /// Nil for a page that search leaves out.
  let searched: SearchedPage?
  /// Nil for a page that the print edition leaves out.
  let printable: PrintableText?

  /// - Parameter rules: those of search; nil for a page that it leaves out.
  init(_ page: Page, title: String, markup: [UInt8], searched rules: SearchRules?, isPrinted: Bool) {
    var ids: [String] = []
    var sections = rules == nil ? nil : PageSectionReader(page: page, title: title)
    var printable = isPrinted ? PrintableText.Reader() : nil
    MarkupReader.reading(markup) { tokens in
      for token in tokens {
        switch token {
        case .text(let text):
          sections?.take(text: text)
          printable?.take(text: text)
        case .tag(let tag) where tag.isEnd:
          let name = tag.element
          sections?.take(end: name)
          printable?.take(end: tag, name)
        case .tag(let tag):
          let start = PageTag(tag)
          if let id = start.id { ids.append(MarkupReader.unescaped(id)) }
          sections?.take(start: start)
          printable?.take(start: start)
        }
      }
    }
    self.ids = ids
    searched = sections.map { SearchedPage(page, sections: $0.finished(), rules: rules ?? SearchRules()) }
    self.printable = printable?.text
  }
}
