extension Document {
  /// The content and the structure of the text, without markup.
  package var outline: TextOutline { OutlineBuilder.outline(of: self) }

  /// The place of a character in a segment's text.
  ///
  /// - Parameter position: in Unicode scalars, from 0.
  package func place(of position: Int, in segment: TextOutline.Segment) -> TextPlace {
    guard let run = segment.runs.last(where: { $0.characters <= position }) else {
      return TextPlace(line: segment.line, column: 1)
    }
    var offset = run.words.lowerBound
    var rest = position - run.characters
    while rest > 0, offset < run.words.upperBound - 1 {
      offset += 1
      if !words[offset].isContinuation { rest -= 1 }
    }
    return place(of: offset)
  }
}

/// Splits a parsed text into its segments.
private struct OutlineBuilder {
  private let document: Document
  private var outline = TextOutline(
    sections: [TextOutline.Section(id: nil, segments: [])], tables: 0, images: 0, footnotes: 0, placements: []
  )

  static func outline(of document: Document) -> TextOutline {
    var builder = OutlineBuilder(document)
    builder.outline.placements = document.placements.map { placement in
      placement.directive.map { ([$0.name] + $0.arguments).joined(separator: " ") } ?? ""
    }
    for block in document.children(of: nil) { builder.add(block, as: .paragraph) }
    return builder.outline
  }

  private init(_ document: Document) {
    self.document = document
  }

  private mutating func add(_ position: Int, as kind: TextOutline.Segment.Kind) {
    let node = document.nodes[position]
    switch node.kind {
    case .heading(_, let number):
      outline.sections.append(TextOutline.Section(id: document.headings[number].id, segments: []))
      addWords(of: position, as: .heading, line: node.line)
    case .paragraph:
      addWords(of: position, as: kind, line: node.line)
    case .cell:
      addWords(of: position, as: .cell, line: node.line)
    case .code:
      append(
        document.string(node.words), as: .code, line: node.line, [(characters: 0, words: node.words)])
    case .html, .thematicBreak:
      break
    case .footnote:
      outline.footnotes += 1
      addChildren(of: position, as: .footnote)
    case .table:
      outline.tables += 1
      addChildren(of: position, as: kind)
    case .item:
      addChildren(of: position, as: .item)
    default:
      addChildren(of: position, as: kind)
    }
  }

  private mutating func addChildren(of position: Int, as kind: TextOutline.Segment.Kind) {
    for child in document.children(of: position) { add(child, as: kind) }
  }

  private mutating func addWords(of block: Int, as kind: TextOutline.Segment.Kind, line: Int) {
    var text: [UInt8] = []
    var characters = 0
    var runs: [(characters: Int, words: Range<Int>)] = []
    func append(_ words: Range<Int>) {
      guard !words.isEmpty else { return }
      runs.append((characters, words))
      text += document.words[words]
      characters += document.words[words].count { !$0.isContinuation }
    }
    for node in document.nodes[block..<document.nodes[block].end].dropFirst() {
      switch node.kind {
      case .text:
        // Placements are compared separately.
        var position = node.words.lowerBound
        for placement in document.placements(in: node.words) {
          append(position..<max(position, placement.range.lowerBound))
          position = min(placement.range.upperBound, node.words.upperBound)
        }
        append(position..<node.words.upperBound)
      case .codeSpan:
        append(node.words)
      case .softBreak, .lineBreak:
        text.append(UInt8(ascii: " "))
        characters += 1
      case .image:
        outline.images += 1
      default:
        break
      }
    }
    self.append(String(decoding: text, as: UTF8.self), as: kind, line: line, runs)
  }

  private mutating func append(
    _ text: String, as kind: TextOutline.Segment.Kind, line: Int,
    _ runs: [(characters: Int, words: Range<Int>)]
  ) {
    guard text.contains(where: { !$0.isWhitespace }) else { return }
    outline.sections[outline.sections.count - 1].segments.append(
      TextOutline.Segment(kind: kind, text: text, line: line, runs: runs))
  }
}
