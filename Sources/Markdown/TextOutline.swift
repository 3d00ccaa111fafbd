/// The content and the structure of a text, without its markup: what two language versions of a text are compared by.
package struct TextOutline: Sendable {
  /// A heading with everything under it; the first one has no id if the text begins without a heading.
  package struct Section: Sendable {
    package var id: String?
    package var segments: [Segment]
  }

  /// The words of a heading, a paragraph, a cell or a block of code.
  package struct Segment: Sendable {
    package enum Kind: Int, Sendable {
      case heading, paragraph, item, cell, code, footnote
    }

    package var kind: Kind
    package var text: String
    /// In the text, 1-based.
    package var line: Int
    /// The runs of the document's words that it is made of, each with the number of characters before it.
    var runs: [(characters: Int, words: Range<Int>)]
  }

  package var sections: [Section]
  package var tables: Int
  package var images: Int
  package var footnotes: Int
  /// The content of the braces of each placement, in order.
  package var placements: [String]
}
