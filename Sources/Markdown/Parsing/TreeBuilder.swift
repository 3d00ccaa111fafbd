import Text

/// Makes a ``Document`` from the C library's tree.
///
/// The library counts the columns of inlines from the beginning of their block, and no longer knows how a line was indented or that
/// a definition stood before it. So each place that follows from its figures is compared with the source, and where the words do
/// not stand there they are looked for behind the words before.
struct TreeBuilder {
  private var document = Document()
  private var source: SourceText
  private let isEastAsian: Bool
  private let autolinks: Autolinks
  /// What a node's text is read into.
  private var literal: [UInt8] = []

  /// The block whose inlines are read: where it begins in the source, and in how many quotations it stands.
  private var block = (line: 1, column: 1, quotes: 0)
  /// In the source, behind the words that were read last.
  private var cursor = 0
  /// Where the text begins among the words that is not a node yet.
  private var textStart: Int?
  /// Whether nothing but full-width spaces was read of a line of the block.
  private var isAtLineStart = true
  private var hasSoftBreaks = false
  /// How many of their texts were read.
  private var footnotes = 0

  /// Deeper texts are a slip or an attack; what walks through a document may count on it.
  private static let deepest = 100
  private var isTooDeep = false

  static func document(of root: CommonMarkNode, _ source: SourceText, isEastAsian: Bool) -> Document {
    var builder = TreeBuilder(source, isEastAsian: isEastAsian)
    builder.blocks(of: root, depth: 0, quotes: 0)
    return builder.document
  }

  private init(_ source: SourceText, isEastAsian: Bool) {
    self.source = source
    self.isEastAsian = isEastAsian
    autolinks = Autolinks(isEastAsian: isEastAsian)
    document.words.reserveCapacity(source.bytes.count)
  }

  // MARK: - Nodes

  /// Adds a node with what is added while its descendants are read.
  private mutating func add(
    _ kind: Node.Kind, at place: TextPlace, words: Range<Int> = 0..<0,
    _ descendants: (inout Self) -> Void = { _ in }
  ) {
    let position = document.nodes.count
    document.nodes.append(
      Node(kind: kind, end: position + 1, words: words, line: place.line, column: place.column))
    descendants(&self)
    document.nodes[position].end = document.nodes.count
  }

  /// Whether there is room for another level; the first time there is none it is an error.
  private mutating func mayDescend(to depth: Int, at node: CommonMarkNode) -> Bool {
    guard depth > Self.deepest else { return true }
    guard !isTooDeep else { return false }
    isTooDeep = true
    let place = place(of: node)
    document.issues.append(
      MarkdownIssue(
        at: place, "the text is nested more than \(Self.deepest) levels deep",
        hint: "write it with fewer quotations, lists or marks within each other", isError: true))
    return false
  }

  private mutating func place(of node: CommonMarkNode) -> TextPlace {
    source.place(at: source.start(ofLine: node.line) + max(node.column, 1) - 1)
  }

  /// Appends what was read into the buffer to the words.
  ///
  /// - Parameter offset: where it stands in the source.
  private mutating func appendWords(at offset: Int, isVerbatim: Bool) -> Range<Int> {
    let start = document.words.count
    source.append(literal[...], to: &document.words)
    let range = start..<document.words.count
    guard !range.isEmpty else { return range }
    let place = source.place(at: offset)
    document.places.note(
      document.words, range, line: place.line, column: place.column, isVerbatim: isVerbatim)
    return range
  }

  /// Appends words that are looked up by no place.
  private mutating func appendSilently() -> Range<Int> {
    let start = document.words.count
    source.append(literal[...], to: &document.words)
    return start..<document.words.count
  }

  /// Appends the code in the buffer, line by line as the source has it.
  private mutating func appendCode(firstLine: Int) -> Range<Int> {
    let start = document.words.count
    var (number, position) = (firstLine, 0)
    while position < literal.count {
      let end = literal[position...].firstIndex(of: UInt8(ascii: "\n")) ?? literal.count
      let lineStart = document.words.count
      source.append(literal[position..<min(end + 1, literal.count)], to: &document.words)
      // An indentation by tabs may have become one by spaces.
      let offset = source.contentEnd(ofLine: number) - (end - position)
      let isVerbatim =
        offset >= source.start(ofLine: number) && source.has(literal[position..<end], at: offset)
      let place = source.place(at: isVerbatim ? offset : source.start(ofLine: number))
      document.places.note(
        document.words, lineStart..<document.words.count, line: place.line, column: place.column,
        isVerbatim: isVerbatim)
      number += 1
      position = end + 1
    }
    return start..<document.words.count
  }

  /// Whether the HTML in the buffer is nothing but comments.
  private var isComment: Bool {
    var rest = String(decoding: literal, as: UTF8.self)[...].drop { $0.isWhitespace }
    guard !rest.isEmpty else { return false }
    while !rest.isEmpty {
      guard rest.hasPrefix("<!--"), let end = rest.dropFirst(4).firstRange(of: "-->") else { return false }
      rest = rest[end.upperBound...].drop { $0.isWhitespace }
    }
    return true
  }

  // MARK: - Blocks

  private mutating func blocks(of node: CommonMarkNode, depth: Int, quotes: Int) {
    guard mayDescend(to: depth, at: node) else { return }
    var next = node.firstChild
    while let child = next {
      add(child, depth: depth + 1, quotes: quotes)
      next = child.next
    }
  }

  private mutating func add(_ node: CommonMarkNode, depth: Int, quotes: Int) {
    let place = place(of: node)
    switch node.kind {
    case .paragraph:
      add(.paragraph, at: place) { $0.inlines(ofBlock: node, depth: depth, quotes: quotes) }
    case .heading:
      let number = document.headings.count
      document.headings.append(Heading(level: node.headingLevel, id: "", text: "", line: node.line))
      add(.heading(level: node.headingLevel, number: number), at: place) {
        $0.inlines(ofBlock: node, depth: depth, quotes: quotes)
      }
    case .quote:
      add(.quote, at: place) { $0.blocks(of: node, depth: depth, quotes: quotes + 1) }
    case .list:
      let start = node.isOrderedList ? node.listStart : nil
      add(.list(start: start, isTight: node.isTightList), at: place) {
        $0.blocks(of: node, depth: depth, quotes: quotes)
      }
    case .item:
      add(.item(isDone: nil), at: place) { $0.blocks(of: node, depth: depth, quotes: quotes) }
    case .task:
      add(.item(isDone: node.isTaskDone), at: place) { $0.blocks(of: node, depth: depth, quotes: quotes) }
    case .code:
      node.read(.literal, into: &literal)
      let words = appendCode(firstLine: node.line + (node.isFencedCode ? 1 : 0))
      node.read(.fenceInfo, into: &literal)
      let info = appendSilently()
      add(.code, at: place, words: words)
      document.nodes[document.nodes.count - 1].secondWords = info
    case .html:
      node.read(.literal, into: &literal)
      add(isComment ? .comment : .html, at: place, words: appendSilently())
    case .thematicBreak:
      add(.thematicBreak, at: place)
    case .table:
      let alignments = node.columnAlignments.map(Node.Alignment.init)
      add(.table, at: place) { builder in
        var next = node.firstChild
        while let row = next {
          builder.add(row: row, alignments, depth: depth + 2, quotes: quotes)
          next = row.next
        }
      }
    case .footnote:
      footnotes += 1
      add(.footnote(number: footnotes), at: place) { $0.blocks(of: node, depth: depth, quotes: quotes) }
    default:
      break
    }
  }

  private mutating func add(row: CommonMarkNode, _ alignments: [Node.Alignment], depth: Int, quotes: Int) {
    add(.row, at: place(of: row)) { builder in
      var next = row.firstChild
      var column = 0
      while let cell = next {
        let alignment = column < alignments.count ? alignments[column] : .none
        builder.add(.cell(alignment), at: builder.place(of: cell)) {
          $0.inlines(ofBlock: cell, depth: depth, quotes: quotes)
        }
        column += 1
        next = cell.next
      }
    }
  }

  // MARK: - Inlines

  private mutating func inlines(ofBlock node: CommonMarkNode, depth: Int, quotes: Int) {
    block = (node.line, node.column, quotes)
    cursor = source.start(ofLine: node.line) + max(node.column, 1) - 1
    isAtLineStart = true
    hasSoftBreaks = false
    let start = document.nodes.count
    inlines(of: node, depth: depth, isTop: true, isLinked: false)
    if hasSoftBreaks {
      SoftBreaks(isEastAsian: isEastAsian).join(&document, start..<document.nodes.count)
    }
  }

  /// - Parameters:
  ///   - isTop: whether they are the block's own.
  ///   - isLinked: whether a link or a picture is around them, so that none can stand in them.
  private mutating func inlines(of node: CommonMarkNode, depth: Int, isTop: Bool, isLinked: Bool) {
    guard mayDescend(to: depth, at: node) else {
      addTexts(below: node, isLinked: isLinked)
      return
    }
    var next = node.firstChild
    while let child = next {
      if child.kind == .text {
        addText(child, isTop: isTop)
      } else {
        finishText(isLinked: isLinked)
        add(inline: child, depth: depth + 1, isLinked: isLinked)
        if isTop { isAtLineStart = child.kind == .softBreak }
      }
      next = child.next
    }
    finishText(isLinked: isLinked)
    if isTop { isAtLineStart = false }
  }

  /// The words of inlines that are nested too deep, without their marks and without recursion.
  private mutating func addTexts(below node: CommonMarkNode, isLinked: Bool) {
    var waiting = [node.firstChild].compactMap(\.self)
    while let node = waiting.popLast() {
      if let next = node.next { waiting.append(next) }
      if let child = node.firstChild { waiting.append(child) }
      if node.kind == .text { addText(node, isTop: false) }
    }
    finishText(isLinked: isLinked)
  }

  /// The library splits a text at every character that could have meant something; here the parts become one.
  private mutating func addText(_ node: CommonMarkNode, isTop: Bool) {
    node.read(.literal, into: &literal)
    guard !literal.isEmpty else { return }
    if textStart == nil { textStart = document.words.count }
    for piece in pieces(of: node) {
      let isIndented = isEastAsian && isTop && isAtLineStart && textStart == document.words.count
      let indent = isIndented ? indent(of: piece.words) : 0
      let place = source.place(at: piece.offset + indent)
      let start = document.words.count
      source.append(literal[piece.words].dropFirst(indent), to: &document.words)
      document.places.note(
        document.words, start..<document.words.count, line: place.line, column: place.column,
        isVerbatim: piece.isVerbatim)
    }
  }

  /// Editors are used to indent by two full-width spaces, and the stylesheet sets paragraphs apart.
  ///
  /// - Returns: how many bytes they take.
  private func indent(of words: Range<Int>) -> Int {
    var count = 0
    while literal[words].dropFirst(count).starts(with: [0xE3, 0x80, 0x80]) { count += 3 }
    return count
  }

  private mutating func finishText(isLinked: Bool) {
    guard let start = textStart else { return }
    textStart = nil
    let end = document.words.count
    var position = start
    for match in isLinked ? [] : autolinks.matches(in: document.words, start..<end) {
      add(text: position..<match.range.lowerBound)
      let place = document.place(of: match.range.lowerBound)
      add(.address(scheme: match.scheme), at: place, words: match.range) {
        $0.add(.text, at: place, words: match.range)
      }
      position = match.range.upperBound
    }
    add(text: position..<end)
  }

  private mutating func add(text range: Range<Int>) {
    guard !range.isEmpty else { return }
    add(.text, at: document.place(of: range.lowerBound), words: range)
  }

  private mutating func add(inline node: CommonMarkNode, depth: Int, isLinked: Bool) {
    switch node.kind {
    case .softBreak:
      hasSoftBreaks = true
      add(.softBreak, at: place(of: node))
    case .lineBreak:
      add(.lineBreak, at: place(of: node))
    case .codeSpan:
      addWords(.codeSpan, node)
    case .inlineHTML:
      node.read(.literal, into: &literal)
      addWords(isComment ? .comment : .inlineHTML, node)
    case .emphasis:
      addContainer(.emphasis, node, depth: depth, isLinked: isLinked)
    case .strong:
      addContainer(.strong, node, depth: depth, isLinked: isLinked)
    case .strikethrough:
      addContainer(.strikethrough, node, depth: depth, isLinked: isLinked)
    case .link:
      addLink(.link, node, depth: depth)
    case .image:
      addLink(.image, node, depth: depth)
    case .reference:
      addReference(node)
    default:
      break
    }
  }

  private mutating func addWords(_ kind: Node.Kind, _ node: CommonMarkNode) {
    node.read(.literal, into: &literal)
    let found = offset(of: node)
    let words = appendWords(at: found.offset, isVerbatim: found.isVerbatim)
    add(kind, at: source.place(at: found.offset), words: words)
  }

  private mutating func addContainer(_ kind: Node.Kind, _ node: CommonMarkNode, depth: Int, isLinked: Bool) {
    add(kind, at: source.place(at: expectedOffset(of: node))) {
      $0.inlines(of: node, depth: depth, isTop: false, isLinked: isLinked)
    }
  }

  private mutating func addReference(_ node: CommonMarkNode) {
    node.read(.literal, into: &literal)
    guard let number = Int(String(decoding: literal, as: UTF8.self)), number > 0 else { return }
    while document.footnoteReferences.count < number { document.footnoteReferences.append(0) }
    document.footnoteReferences[number - 1] += 1
    add(
      .reference(number: number, occurrence: document.footnoteReferences[number - 1]),
      at: source.place(at: expectedOffset(of: node)))
  }

  private mutating func addLink(_ kind: Node.Kind, _ node: CommonMarkNode, depth: Int) {
    let position = document.nodes.count
    let start = expectedOffset(of: node)
    addContainer(kind, node, depth: depth, isLinked: true)
    node.read(.url, into: &literal)
    let destination = destinationOffset(of: node, linkStart: start)
    let isVerbatim = source.has(literal[...], at: destination)
    document.nodes[position].words = appendWords(at: destination, isVerbatim: isVerbatim)
    if isVerbatim { cursor = max(cursor, destination + literal.count) }
    node.read(.title, into: &literal)
    document.nodes[position].secondWords = appendSilently()
  }

  // MARK: - Places in the source

  /// Where the words in the buffer stand, and whether they stand there as they are.
  private mutating func offset(of node: CommonMarkNode) -> (offset: Int, isVerbatim: Bool) {
    let expected = expectedOffset(of: node)
    if source.has(literal[...], at: expected) {
      cursor = expected + literal.count
      return (expected, true)
    }
    if let found = source.firstOffset(of: literal[...], from: cursor) {
      cursor = found + literal.count
      return (found, true)
    }
    return (max(cursor, min(expected, source.start(ofLine: node.line + 1))), false)
  }

  /// A part of the text in the buffer that stands in the source as it is, or a character that is written with a backslash or as an
  /// entity there.
  private struct Piece {
    /// In the buffer.
    var words: Range<Int>
    /// In the source.
    var offset: Int
    var isVerbatim: Bool
  }

  private mutating func pieces(of node: CommonMarkNode) -> [Piece] {
    // What stands for a footnote that is not defined has no place.
    let expected = node.line > 0 ? expectedOffset(of: node) : cursor
    let isPlain = !literal.contains { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "&") }
    if isPlain, source.has(literal[...], at: expected) {
      cursor = expected + literal.count
      return [Piece(words: literal.indices, offset: expected, isVerbatim: true)]
    }
    guard let pieces = pieces(from: expected) ?? nearestPieces(), let last = pieces.last else {
      return [Piece(words: literal.indices, offset: cursor, isVerbatim: false)]
    }
    cursor = last.offset + (last.isVerbatim ? last.words.count : 2)
    return pieces
  }

  /// The text where it stands next behind the words before.
  private func nearestPieces() -> [Piece]? {
    for offset in cursor..<(cursor + 64) {
      if let pieces = pieces(from: offset) { return pieces }
    }
    return source.firstOffset(of: literal.prefix(8), from: cursor).flatMap { pieces(from: $0) }
  }

  /// - Parameter start: in the source.
  /// - Returns: nil if the text does not stand there.
  private func pieces(from start: Int) -> [Piece]? {
    var pieces: [Piece] = []
    var (offset, position, verbatimStart) = (start, 0, 0)
    func finishVerbatim() {
      guard position > verbatimStart else { return }
      let words = verbatimStart..<position
      pieces.append(Piece(words: words, offset: offset - words.count, isVerbatim: true))
    }
    while position < literal.count {
      guard let byte = source[offset] else { return nil }
      let length: Int
      let words: Int
      if byte == UInt8(ascii: "\\"), let next = source[offset + 1], next.isASCIIPunctuation {
        guard next == literal[position] else { return nil }
        (length, words) = (2, 1)
      } else if byte == UInt8(ascii: "&"), let entity = entity(at: offset, position) {
        (length, words) = entity
      } else if byte == literal[position] {
        offset += 1
        position += 1
        continue
      } else {
        return nil
      }
      finishVerbatim()
      pieces.append(Piece(words: position..<(position + words), offset: offset, isVerbatim: false))
      offset += length
      position += words
      verbatimStart = position
    }
    finishVerbatim()
    return pieces
  }

  /// How long an entity of the source is, and how many bytes of the text it stands for; nil if the text has it as it is.
  private func entity(at offset: Int, _ position: Int) -> (length: Int, words: Int)? {
    var end = offset + 1
    while let byte = source[end], byte != UInt8(ascii: ";") {
      guard end - offset < 34, byte < 0x80, byte > UInt8(ascii: " ") else { return nil }
      end += 1
    }
    guard !literal[position...].starts(with: source.bytes[offset..<min(end + 1, source.bytes.count)]) else {
      return nil
    }
    // One character or two.
    var words = position
    for _ in 0..<2 {
      guard let scalar = literal.scalar(at: words) else { return nil }
      words += UTF8.width(scalar)
      if words == literal.count || source[end + 1] == literal[words] || source[end + 1] == UInt8(ascii: "&")
        || source[end + 1] == UInt8(ascii: "\\")
      {
        return (end + 1 - offset, words - position)
      }
    }
    return nil
  }

  /// Where a node begins by the library's figures.
  private func expectedOffset(of node: CommonMarkNode) -> Int {
    guard node.line != block.line else { return source.start(ofLine: node.line) + max(node.column, 1) - 1 }
    return source.contentStart(ofLine: node.line, quotes: block.quotes) + node.column - block.column
  }

  /// Where the destination of a link stands that is in the buffer.
  private func destinationOffset(of node: CommonMarkNode, linkStart: Int) -> Int {
    // Behind the words there is nothing but the ends of marks until the bracket.
    var position = cursor
    while let byte = source[position],
      "*_~` \n".utf8.contains(byte) || source.isMark(at: position) || byte.isContinuation
    { position += 1 }
    if source[position] == UInt8(ascii: "]"), source[position + 1] == UInt8(ascii: "(") {
      position += 2
      while let byte = source[position], " \t\r\n".utf8.contains(byte) { position += 1 }
      return source[position] == UInt8(ascii: "<") ? position + 1 : position
    }
    // An address between angle brackets is its own text; that of a reference may stand anywhere.
    return source.firstOffset(of: literal[...], from: linkStart) ?? linkStart
  }
}

extension Node.Alignment {
  /// - Parameter letter: as the C library has it.
  init(_ letter: UInt8) {
    switch letter {
    case UInt8(ascii: "l"): self = .left
    case UInt8(ascii: "c"): self = .center
    case UInt8(ascii: "r"): self = .right
    default: self = .none
    }
  }
}

extension UInt8 {
  fileprivate var isASCIIPunctuation: Bool { self < 0x80 && Unicode.Scalar(self).isPunctuation }
}
