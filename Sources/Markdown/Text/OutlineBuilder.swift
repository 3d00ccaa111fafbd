/// Takes a parsed text apart into its segments.
struct OutlineBuilder {
  private var outline = TextOutline(
    sections: [TextOutline.Section(id: nil, segments: [])], tables: 0, images: 0, footnotes: 0, placements: []
  )
  /// The last line that a block told; tables and code tell none.
  private var line = 1

  static func outline(of document: Document) -> TextOutline {
    var builder = OutlineBuilder()
    builder.add(document.blocks, as: .paragraph)
    builder.outline.footnotes = document.footnotes.count
    for footnote in document.footnotes { builder.add(footnote.blocks, as: .footnote) }
    return builder.outline
  }

  private mutating func add(_ blocks: [Block], as kind: TextOutline.Segment.Kind) {
    for block in blocks { add(block, as: kind) }
  }

  private mutating func add(_ block: Block, as kind: TextOutline.Segment.Kind) {
    switch block {
    case .heading(_, let id, let inlines, let line):
      outline.sections.append(TextOutline.Section(id: id, segments: []))
      add(inlines, as: .heading, line: line)
    case .paragraph(let inlines, let line):
      add(inlines, as: kind, line: line)
    case .quote(let blocks):
      add(blocks, as: kind)
    case .list(let list):
      for item in list.items { add(item.blocks, as: .item) }
    case .table(let table):
      outline.tables += 1
      for cell in table.head + table.rows.flatMap(\.self) {
        add(cell, as: .cell, line: Self.firstLine(of: cell) ?? line)
      }
    case .code(let text, _):
      append(text, as: .code, line: line)
    case .html, .thematicBreak:
      break
    }
  }

  private mutating func add(_ inlines: [Inline], as kind: TextOutline.Segment.Kind, line: Int) {
    self.line = line
    append(words(of: inlines), as: kind, line: line)
  }

  private mutating func append(_ text: String, as kind: TextOutline.Segment.Kind, line: Int) {
    guard text.contains(where: { !$0.isWhitespace }) else { return }
    outline.sections[outline.sections.count - 1].segments.append(
      TextOutline.Segment(kind: kind, text: text, line: line))
  }

  private mutating func words(of inlines: [Inline]) -> String {
    var text = ""
    for inline in inlines {
      switch inline {
      case .text(let words, _): text += takingPlacements(from: words)
      case .code(let words): text += words
      case .softBreak, .lineBreak: text += " "
      case .emphasis(let children), .strong(let children), .strikethrough(let children),
        .link(_, _, let children, _):
        text += words(of: children)
      case .image(_, _, let children, _):
        outline.images += 1
        text += words(of: children)
      case .html, .footnote: break
      }
    }
    return text
  }

  private mutating func takingPlacements(from text: String) -> String {
    var words = ""
    var rest = text[...]
    while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
      words += rest[..<open.lowerBound]
      let names = rest[open.upperBound..<close.lowerBound].split(whereSeparator: \.isWhitespace)
      outline.placements.append(names.joined(separator: " "))
      rest = rest[close.upperBound...]
    }
    return words + rest
  }

  private static func firstLine(of inlines: [Inline]) -> Int? {
    for inline in inlines {
      switch inline {
      case .text(_, let line), .html(_, let line), .link(_, _, _, let line), .image(_, _, _, let line):
        return line
      case .emphasis(let children), .strong(let children), .strikethrough(let children):
        if let line = firstLine(of: children) { return line }
      case .softBreak, .lineBreak, .code, .footnote: continue
      }
    }
    return nil
  }
}
