/// A parsed text.
struct Document: Sendable {
  var blocks: [Block]
  /// In the order of their first references; a footnote's number is its position, from 1.
  var footnotes: [Footnote]

  struct Footnote: Sendable {
    var blocks: [Block]
    /// How often the text refers to it.
    var references: Int
  }
}
