import Markup

/// Turns Markdown into HTML: CommonMark and GFM as cmark-gfm reads them, with the rules that Chinese texts need.
///
/// The steps, each in a file of its own: delimiter runs are marked before parsing (``EmphasisSentinel``), the C library's tree
/// becomes one of values (``TreeBuilder``), bare addresses become links (``Autolinks``), the text is read for slips
/// (``Proofreader``), line breaks between wide characters go (``SoftBreaks``), headings get ids (``HeadingIDs``), and the tree is written (``HTMLWriter``).
package struct MarkdownRenderer: Sendable {
  private let options: MarkdownOptions

  package init(_ options: MarkdownOptions) {
    self.options = options
  }

  package func render(_ text: String, resolver: (any MarkdownResolver)? = nil) -> RenderedMarkdown {
    var document = parsed(text)
    let proofreader = Proofreader(language: options.language)
    var slips = proofreader.issues(in: text, document)
    arrange(&document)
    let ids = HeadingIDs.assign(&document)
    slips += proofreader.issues(in: text, ids)
    var writer = HTMLWriter(options: options, resolver: resolver, source: SourceLines(text))
    let html = writer.write(document)
    return RenderedMarkdown(
      html: html, headings: ids, plainText: PlainText.of(document.blocks), issues: slips + writer.issues,
      anchorLinks: writer.anchorLinks)
  }

  /// The headings alone, which is what other texts' links need to know of this one.
  package func headings(_ text: String) -> [Heading] {
    var document = parsed(text)
    arrange(&document)
    return HeadingIDs.assign(&document)
  }

  /// What the text says and how it is built, without markup.
  package func outline(_ text: String) -> TextOutline {
    var document = parsed(text)
    arrange(&document)
    _ = HeadingIDs.assign(&document)
    return OutlineBuilder.outline(of: document)
  }

  private func parsed(_ text: String) -> Document {
    let sentinel = options.isEastAsian ? EmphasisSentinel(for: text) : nil
    var document = TreeBuilder.document(of: sentinel?.mark(text) ?? text, removing: sentinel?.character)
    Autolinks(isEastAsian: options.isEastAsian).link(&document)
    return document
  }

  private func arrange(_ document: inout Document) {
    if options.isEastAsian { document.removeFullWidthIndents() }
    SoftBreaks(isEastAsian: options.isEastAsian).join(&document)
  }
}
