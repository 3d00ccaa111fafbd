/// A text, parsed once: what pages, contents, checks and search need of it.
///
/// The tree lies flat: nodes stand in the order of the text, each followed by its descendants, and their words one behind the other.
/// For every byte of the words the place in the source is known, so nothing searches the source again.
package struct Document: Sendable {
  var nodes: [Node] = []
  /// UTF-8.
  var words: [UInt8] = []
  var places = PlaceMap()
  /// How often the text refers to each of its footnotes. A footnote's number is its position, from 1, in the order of first references.
  var footnoteReferences: [Int] = []
  package internal(set) var headings: [Heading] = []
  /// What the text alone tells its editor; what its links and placements mean is for others to say.
  package internal(set) var issues: [MarkdownIssue] = []

  /// - Parameter language: BCP 47. Chinese and Japanese texts take the East Asian rules for emphasis and line breaks; all others keep
  ///   CommonMark's.
  package init(parsing text: String, language: String) {
    let isEastAsian = Self.isEastAsian(language)
    let bytes = Array(text.utf8)
    let sentinel = isEastAsian ? EmphasisSentinel(for: bytes) : nil
    let marked = sentinel?.mark(bytes) ?? bytes
    let source = SourceText(marked, removing: sentinel)
    self = CommonMarkTree.reading(marked) { root in
      TreeBuilder.document(of: root, source, isEastAsian: isEastAsian)
    }
    let proofreader = Proofreader(isEastAsian: isEastAsian)
    issues += proofreader.issues(in: bytes, self)
    HeadingIDs.assign(&self)
    issues += HeadingIDs.slips(in: self)
  }

  init() {}

  static func isEastAsian(_ language: String) -> Bool {
    let subtag = language.lowercased().prefix { $0 != "-" }
    return subtag == "zh" || subtag == "ja"
  }

  /// The place of a byte of the words.
  func place(of offset: Int) -> TextPlace { places.place(of: offset, in: words) }

  /// The place where a node begins.
  func place(of node: Node) -> TextPlace { TextPlace(line: node.line, column: node.column) }

  /// The children of a node, or the blocks of the whole text, as positions among the nodes.
  func children(of parent: Int?) -> ChildPositions {
    let range = parent.map { ($0 + 1)..<nodes[$0].end } ?? 0..<nodes.count
    return ChildPositions(nodes: nodes, position: range.lowerBound, end: range.upperBound)
  }

  func string(_ range: Range<Int>) -> String { String(decoding: words[range], as: UTF8.self) }

  struct ChildPositions: Sequence, IteratorProtocol {
    fileprivate let nodes: [Node]
    fileprivate var position: Int
    fileprivate let end: Int

    mutating func next() -> Int? {
      guard position < end else { return nil }
      defer { position = nodes[position].end }
      return position
    }
  }
}
