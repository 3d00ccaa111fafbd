/// The content of a paragraph, a heading or a cell: texts, marks, links.
extension TreeBuilder {
  mutating func inlines(ofBlock node: CommonMarkNode, depth: Int, quotes: Int) {
    finder.enter(node, quotes: quotes)
    isAtLineStart = true
    hasSoftBreaks = false
    let start = document.nodes.count
    inlines(of: node, depth: depth, isTop: true, isLinked: false)
    if hasSoftBreaks {
      SoftBreaks(isEastAsian: isEastAsian).join(&document, start..<document.nodes.count)
    }
  }

  /// - Parameters:
  ///   - isTop: whether they belong to the block itself.
  ///   - isLinked: whether they are inside a link or a picture, where no other link can be.
  mutating func inlines(of node: CommonMarkNode, depth: Int, isTop: Bool, isLinked: Bool) {
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

  /// The words of inlines that are nested too deeply, without their markup and without recursion.
  mutating func addTexts(below node: CommonMarkNode, isLinked: Bool) {
    var waiting = [node.firstChild].compactMap(\.self)
    while let node = waiting.popLast() {
      if let next = node.next { waiting.append(next) }
      if let child = node.firstChild { waiting.append(child) }
      if node.kind == .text { addText(node, isTop: false) }
    }
    finishText(isLinked: isLinked)
  }

  /// The library splits a text at every character that could have meant something; here the parts are joined again.
  mutating func addText(_ node: CommonMarkNode, isTop: Bool) {
    node.read(.literal, into: &literal)
    guard !literal.isEmpty else { return }
    if textStart == nil { textStart = document.words.count }
    for piece in finder.pieces(of: literal, node) {
      let isIndented = isEastAsian && isTop && isAtLineStart && textStart == document.words.count
      let indent = isIndented ? indent(of: piece.words) : 0
      let place = finder.source.place(at: piece.offset + indent)
      let start = document.words.count
      if start == textStart { textPlace = place }
      finder.source.append(literal[piece.words].dropFirst(indent), to: &document.words)
      document.places.note(
        document.words, start..<document.words.count, line: place.line, column: place.column,
        isVerbatim: piece.isVerbatim)
    }
  }

  /// Chinese editors often indent by two full-width spaces, but the stylesheet already sets paragraphs apart.
  ///
  /// - Returns: the number of bytes that they take.
  func indent(of words: Range<Int>) -> Int {
    var count = 0
    while literal[words].dropFirst(count).starts(with: [0xE3, 0x80, 0x80]) { count += 3 }
    return count
  }

  mutating func finishText(isLinked: Bool) {
    guard let start = textStart else { return }
    textStart = nil
    let end = document.words.count
    var position = start
    for match in isLinked ? [] : autolinks.matches(in: document.words, start..<end) {
      add(text: position..<match.range.lowerBound, from: start)
      let place = document.place(of: match.range.lowerBound)
      add(.address(scheme: match.scheme), at: place, words: match.range) {
        $0.add(.text, at: place, words: match.range)
      }
      position = match.range.upperBound
    }
    add(text: position..<end, from: start)
  }

  /// - Parameter start: of the text that this is a part of, whose place is known.
  mutating func add(text range: Range<Int>, from start: Int) {
    guard !range.isEmpty else { return }
    let place = range.lowerBound == start ? textPlace : document.place(of: range.lowerBound)
    add(.text, at: place, words: range)
  }

  mutating func add(inline node: CommonMarkNode, depth: Int, isLinked: Bool) {
    switch node.kind {
    case .softBreak:
      hasSoftBreaks = true
      add(.softBreak, at: finder.place(of: node))
    case .lineBreak:
      add(.lineBreak, at: finder.place(of: node))
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

  mutating func addWords(_ kind: Node.Kind, _ node: CommonMarkNode) {
    node.read(.literal, into: &literal)
    let found = finder.offset(of: literal, node)
    let words = appendWords(at: found.offset, isVerbatim: found.isVerbatim)
    add(kind, at: finder.source.place(at: found.offset), words: words)
  }

  mutating func addContainer(_ kind: Node.Kind, _ node: CommonMarkNode, depth: Int, isLinked: Bool) {
    add(kind, at: finder.source.place(at: finder.expectedOffset(of: node))) {
      $0.inlines(of: node, depth: depth, isTop: false, isLinked: isLinked)
    }
  }

  mutating func addReference(_ node: CommonMarkNode) {
    node.read(.literal, into: &literal)
    guard let number = Int(String(decoding: literal, as: UTF8.self)), number > 0 else { return }
    while document.footnoteReferences.count < number { document.footnoteReferences.append(0) }
    document.footnoteReferences[number - 1] += 1
    add(
      .reference(number: number, occurrence: document.footnoteReferences[number - 1]),
      at: finder.source.place(at: finder.expectedOffset(of: node)))
  }

  mutating func addLink(_ kind: Node.Kind, _ node: CommonMarkNode, depth: Int) {
    let position = document.nodes.count
    let start = finder.expectedOffset(of: node)
    addContainer(kind, node, depth: depth, isLinked: true)
    node.read(.url, into: &literal)
    let destination = finder.offset(ofDestination: literal, linkStart: start)
    let isVerbatim = finder.source.has(literal[...], at: destination)
    document.nodes[position].words = appendWords(at: destination, isVerbatim: isVerbatim)
    if isVerbatim { finder.pass(destination + literal.count) }
    node.read(.title, into: &literal)
    document.nodes[position].secondWords = appendSilently()
  }
}
