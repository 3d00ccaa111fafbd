/// A link of a text to a place within a page of the site.
package struct AnchorLink: Sendable, Hashable {
  /// As the page has it, with its `#`.
  package var href: String
  /// As the text has it.
  package var destination: String
  /// In the text, 1-based.
  package var line: Int
  /// 1-based, in Unicode scalars.
  package var column: Int
}
