/// A block or an inline of a text. In a ``Document`` its descendants follow it, up to `end`.
struct Node: Sendable {
  enum Kind: Sendable, Equatable {
    // Blocks
    case paragraph
    /// With its index among the text's headings.
    case heading(level: Int, number: Int)
    case quote
    /// The first number of an ordered list, and whether paragraphs of its items are written without `p`.
    case list(start: Int?, isTight: Bool)
    /// Whether a task is done; nil if it is not a task.
    case item(isDone: Bool?)
    /// The words after the fence are the node's second words.
    case code
    case html
    /// HTML that consists only of comments, as a block or in a sentence; readers do not see it.
    case comment
    case table
    case row
    case cell(Alignment)
    case thematicBreak
    /// The text of the footnote with this number, from 1.
    case footnote(number: Int)

    // Inlines
    case text
    case softBreak
    /// A line break between wide characters, which readers do not see.
    case joint
    case lineBreak
    case codeSpan
    case inlineHTML
    case emphasis
    case strong
    case strikethrough
    /// Its words are the address, and its second words are the title.
    case link
    /// A bare address: it leads to its words, with something before them.
    case address(scheme: StaticScheme)
    case image
    /// The footnote's number, and which of its references this is, both from 1.
    case reference(number: Int, occurrence: Int)
    /// Something that a later rule removed.
    case nothing
  }

  enum Alignment: Sendable {
    case none, left, center, right
  }

  /// What a bare address lacks to be a complete one.
  enum StaticScheme: Sendable {
    case written, http, mailto

    var prefix: StaticString {
      switch self {
      case .written: ""
      case .http: "http://"
      case .mailto: "mailto:"
      }
    }
  }

  var kind: Kind
  /// The position after its last descendant.
  var end: Int
  /// Its text or address, as bytes of ``Document/words``.
  var words: Range<Int>
  var secondWords: Range<Int> = 0..<0
  /// In the source, 1-based. The places of words are more precise.
  var line: Int
  /// 1-based, in Unicode scalars.
  var column: Int

  /// Whether it contains inlines.
  var holdsInlines: Bool {
    switch kind {
    case .paragraph, .heading, .cell: true
    default: false
    }
  }
}
