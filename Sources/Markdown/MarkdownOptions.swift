/// What the HTML of a text depends on apart from the text.
package struct MarkdownOptions: Sendable {
  /// The name of the section with the footnotes.
  package var footnotesTitle = "*"
  /// What a reference to a footnote says, with `{number}`.
  package var footnoteLabel = "{number}"
  /// What the link back from a footnote says, with `{number}`.
  package var backToReference = "{number}"
  /// Marks words in the site's other languages; nil for a text without a site.
  package var foreignWords: ForeignWords?

  /// Whether dates in Chinese and Japanese texts are marked as such, which keeps them on one line.
  package var marksDates = false

  /// Whether a heading is a link to itself, so that a reader can copy the address of a section.
  package var linksHeadings = false

  package init() {}
}
