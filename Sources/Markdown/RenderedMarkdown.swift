package import Markup

/// A text as HTML, with what pages need to know of it.
package struct RenderedMarkdown: Sendable {
  package var html: Fragment
  package var headings: [Heading]
  /// Its words without any markup, paragraphs separated by line breaks.
  package var plainText: String
  package var issues: [MarkdownIssue]
  /// Which places in pages of the site it leads to: whether they exist is known when all pages are finished.
  package var anchorLinks: [AnchorLink]
}
