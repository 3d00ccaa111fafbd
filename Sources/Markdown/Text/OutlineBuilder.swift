extension Document {
  /// What the text says and how it is built, without markup.
  package var outline: TextOutline { OutlineBuilder.outline(of: self) }
}

/// Takes a parsed text apart into its segments.
private struct OutlineBuilder {
  private let document: Document
  private var outline = TextOutline(
    sections: [TextOutline.Section(id: nil, segments: [])], tables: 0, images: 0, footnotes: 0, placements: []
  )
  /// The last line that a block told; code tells none.
  private var line = 1

  static func outline(of document: Document) -> TextOutline {
    var builder = OutlineBuilder(document)
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
      append(document.string(node.words), as: .code, line: line)
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

  private mutating func addWords(of position: Int, as kind: TextOutline.Segment.Kind, line: Int) {
    self.line = line
    append(words(of: position), as: kind, line: line)
  }

  private mutating func append(_ text: String, as kind: TextOutline.Segment.Kind, line: Int) {
    guard text.contains(where: { !$0.isWhitespace }) else { return }
    outline.sections[outline.sections.count - 1].segments.append(
      TextOutline.Segment(kind: kind, text: text, line: line))
  }

  private mutating func words(of block: Int) -> String {
    var text: [UInt8] = []
    var position = block + 1
    let end = document.nodes[block].end
    while position < end {
      let node = document.nodes[position]
      if let run = document.textRun(at: position, before: end) {
        append(document.words[run.words], to: &text)
        position = run.next
        continue
      }
      switch node.kind {
      case .codeSpan: text += document.words[node.words]
      case .softBreak, .lineBreak: text.append(UInt8(ascii: " "))
      case .image: outline.images += 1
      default: break
      }
      position += 1
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Appends words without the placements in them, which are noted.
  private mutating func append(_ words: ArraySlice<UInt8>, to text: inout [UInt8]) {
    var rest = words
    while let braces = Braces(firstIn: rest) {
      text += rest[..<braces.range.lowerBound]
      let names = String(decoding: rest[braces.inner], as: UTF8.self).split(whereSeparator: \.isWhitespace)
      outline.placements.append(names.joined(separator: " "))
      rest = rest[braces.range.upperBound...]
    }
    text += rest
  }
}
