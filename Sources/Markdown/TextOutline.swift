/// What a text says and how it is built, without its markup: by which two languages of one text are compared.
package struct TextOutline: Sendable {
  /// A heading with what stands under it; the first has no id where the text begins without a heading.
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
    /// By what runs of the document's words it is put together, each with the number of characters before it.
    var runs: [(characters: Int, words: Range<Int>)]
  }

  package var sections: [Section]
  package var tables: Int
  package var images: Int
  package var footnotes: Int
  /// What stands between the braces of each placement, in order.
  package var placements: [String]
}
