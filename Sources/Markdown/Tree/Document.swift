/// A text, parsed once, for everything that pages, contents, checks and search need of it: CommonMark and GFM as cmark-gfm reads them, with
/// the rules that Chinese texts need.
///
/// The steps, each in a file of its own: a text that would take too long is refused (``ParsingCost``); delimiter runs are marked before parsing (``EmphasisSentinel``); the C library's tree becomes this
/// one (``TreeBuilder``), in which bare addresses are links (``Autolinks``) and line breaks between wide characters are gone
/// (``SoftBreaks``); the text is checked for slips (``Proofreader``); headings get ids (``HeadingIDs``); and placements are found
/// (``Placement``). ``HTMLWriter`` writes it.
///
/// The tree is flat: nodes are in the order of the text, each followed by its descendants, and their words are one after another. The place
/// in the source is known for every byte of the words, so nothing searches the source again.
package struct Document: Sendable {
  var nodes: [Node] = []
  /// UTF-8.
  var words: [UInt8] = []
  var places = PlaceMap()
  /// How often the text refers to each of its footnotes. A footnote's number is its position, from 1, in the order of first references.
  var footnoteReferences: [Int] = []
  package internal(set) var headings: [Heading] = []
  /// What the text alone reveals to its editor; the meaning of its links and placements is for others to judge.
  package internal(set) var issues: [MarkdownIssue] = []
  /// Links and pictures, in the order of the text.
  package internal(set) var links: [DocumentLink] = []
  /// In the order of the text.
  package internal(set) var placements: [Placement] = []
  /// Of braces that no site can interpret. A text that is shown without a site keeps its braces as they are.
  package internal(set) var placementIssues: [MarkdownIssue] = []

  /// - Parameter language: BCP 47. Chinese and Japanese texts follow the East Asian rules for emphasis and line breaks; all others follow
  ///   CommonMark's.
  package init(parsing text: String, language: String) {
    let isEastAsian = Self.isEastAsian(language)
    let bytes = Array(text.utf8)
    if let issue = ParsingCost.issue(of: bytes) {
      issues = [issue]
      return
    }
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
    noteRawHTML()
    findLinks()
    findPlacements()
  }

  init() {}

  static func isEastAsian(_ language: String) -> Bool {
    let subtag = language.lowercased().prefix { $0 != "-" }
    return subtag == "zh" || subtag == "ja"
  }

  private mutating func noteRawHTML() {
    var position = 0
    while position < nodes.count {
      let node = nodes[position]
      switch node.kind {
      case .html, .inlineHTML:
        guard !words[node.words].starts(with: "</".utf8) else { break }
        issues.append(
          MarkdownIssue(
            .html, at: place(of: node), "HTML is shown as text here",
            hint: "Markdown has no HTML on this site; write the text without tags"))
      // The description of a picture contains no markup.
      case .image:
        position = node.end
        continue
      default: break
      }
      position += 1
    }
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
