import Text

/// Makes a ``Document`` from the C library's tree: nodes and words in this file, blocks and inlines in the two beside it. ``WordFinder``
/// finds their places in the source.
struct TreeBuilder {
  var document = Document()
  var finder: WordFinder
  let isEastAsian: Bool
  let autolinks: Autolinks
  /// The buffer for the text of a node.
  var literal: [UInt8] = []

  /// Where the text begins, among the words, that has not become a node yet.
  var textStart: Int?
  /// Where that is in the source.
  var textPlace = TextPlace(line: 1, column: 1)
  /// Whether only full-width spaces have been read of a line of the block so far.
  var isAtLineStart = true
  var hasSoftBreaks = false
  /// How many of their texts have been read.
  var footnotes = 0

  /// A deeper text is a slip or an attack; whatever walks through a document may rely on the limit.
  private static let deepest = 100
  private var isTooDeep = false

  static func document(of root: CommonMarkNode, _ source: SourceText, isEastAsian: Bool) -> Document {
    var builder = TreeBuilder(source, isEastAsian: isEastAsian)
    builder.blocks(of: root, depth: 0, quotes: 0)
    return builder.document
  }

  private init(_ source: SourceText, isEastAsian: Bool) {
    finder = WordFinder(source)
    self.isEastAsian = isEastAsian
    autolinks = Autolinks(isEastAsian: isEastAsian)
    document.words.reserveCapacity(source.bytes.count)
  }

  // MARK: - Nodes

  /// Adds a node together with what is added while its descendants are read.
  mutating func add(
    _ kind: Node.Kind, at place: TextPlace, words: Range<Int> = 0..<0,
    _ descendants: (inout Self) -> Void = { _ in }
  ) {
    let position = document.nodes.count
    document.nodes.append(
      Node(kind: kind, end: position + 1, words: words, line: place.line, column: place.column))
    descendants(&self)
    document.nodes[position].end = document.nodes.count
  }

  /// Whether there is room for another level; the first time there is none, it is an error.
  mutating func mayDescend(to depth: Int, at node: CommonMarkNode) -> Bool {
    guard depth > Self.deepest else { return true }
    guard !isTooDeep else { return false }
    isTooDeep = true
    let place = finder.place(of: node)
    document.issues.append(
      MarkdownIssue(
        .deepNesting, at: place, "the text is nested more than \(Self.deepest) levels deep",
        hint: "write it with fewer quotations, lists or marks within each other", isError: true))
    return false
  }

  /// Appends the content of the buffer to the words.
  ///
  /// - Parameter offset: its position in the source.
  mutating func appendWords(at offset: Int, isVerbatim: Bool) -> Range<Int> {
    let start = document.words.count
    finder.source.append(literal[...], to: &document.words)
    let range = start..<document.words.count
    guard !range.isEmpty else { return range }
    let place = finder.source.place(at: offset)
    document.places.note(
      document.words, range, line: place.line, column: place.column, isVerbatim: isVerbatim)
    return range
  }

  /// Appends words whose place nobody asks for.
  mutating func appendSilently() -> Range<Int> {
    let start = document.words.count
    finder.source.append(literal[...], to: &document.words)
    return start..<document.words.count
  }

  /// Appends the code in the buffer, line by line as in the source.
  mutating func appendCode(firstLine: Int) -> Range<Int> {
    let start = document.words.count
    var (number, position) = (firstLine, 0)
    while position < literal.count {
      let end = literal[position...].firstIndex(of: UInt8(ascii: "\n")) ?? literal.count
      let lineStart = document.words.count
      finder.source.append(literal[position..<min(end + 1, literal.count)], to: &document.words)
      // Tabs of the indentation may have become spaces.
      let offset = finder.source.contentEnd(ofLine: number) - (end - position)
      let isVerbatim =
        offset >= finder.source.start(ofLine: number)
        && finder.source.has(literal[position..<end], at: offset)
      let place = finder.source.place(at: isVerbatim ? offset : finder.source.start(ofLine: number))
      document.places.note(
        document.words, lineStart..<document.words.count, line: place.line, column: place.column,
        isVerbatim: isVerbatim)
      number += 1
      position = end + 1
    }
    return start..<document.words.count
  }

  /// Whether the HTML in the buffer consists only of comments.
  var isComment: Bool {
    var rest = String(decoding: literal, as: UTF8.self)[...].drop { $0.isWhitespace }
    guard !rest.isEmpty else { return false }
    while !rest.isEmpty {
      guard rest.hasPrefix("<!--"), let end = rest.dropFirst(4).firstRange(of: "-->") else { return false }
      rest = rest[end.upperBound...].drop { $0.isWhitespace }
    }
    return true
  }

}
