import Markup

/// Turns Markdown into HTML: CommonMark and GFM as cmark-gfm reads them, with the rules that Chinese texts need.
///
/// The steps, each in a file of its own: delimiter runs are marked before parsing (``EmphasisSentinel``), the C library's tree
/// becomes a ``Document`` (``TreeBuilder``) in which bare addresses are links (``Autolinks``) and line breaks between wide characters
/// are gone (``SoftBreaks``), the text is read for slips (``Proofreader``), headings get ids (``HeadingIDs``), and the tree is written
/// (``HTMLWriter``).
package struct MarkdownRenderer: Sendable {
  private let options: MarkdownOptions

  package init(_ options: MarkdownOptions) {
    self.options = options
  }

  package func render(_ text: String, resolver: (any MarkdownResolver)? = nil) -> RenderedMarkdown {
    Document(parsing: text, language: options.language).rendered(options, resolver: resolver)
  }

  /// The headings alone, which is what other texts' links need to know of this one.
  package func headings(_ text: String) -> [Heading] {
    Document(parsing: text, language: options.language).headings
  }

  /// What the text says and how it is built, without markup.
  package func outline(_ text: String) -> TextOutline {
    Document(parsing: text, language: options.language).outline
  }
}
