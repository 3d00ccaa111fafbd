/// Makes a tree of values from the C library's, so that all else is plain Swift.
struct TreeBuilder {
  /// What ``EmphasisSentinel`` put into the text.
  private let sentinel: Unicode.Scalar?
  private var references: [Int: Int] = [:]

  static func document(of text: String, removing sentinel: Unicode.Scalar?) -> Document {
    let tree = CommonMarkTree(text)
    var builder = TreeBuilder(sentinel: sentinel)
    return builder.document(tree.root)
  }

  private init(sentinel: Unicode.Scalar?) {
    self.sentinel = sentinel
  }

  private mutating func document(_ root: CommonMarkNode) -> Document {
    var blocks: [Block] = []
    var footnotes: [[Block]] = []
    for node in root.children {
      if node.kind == "footnote_definition" {
        footnotes.append(self.blocks(of: node))
      } else if let block = block(node) {
        blocks.append(block)
      }
    }
    let numbered = footnotes.enumerated().map { number, blocks in
      Document.Footnote(blocks: blocks, references: references[number + 1] ?? 0)
    }
    return Document(blocks: blocks, footnotes: numbered)
  }

  // MARK: - Blocks

  private mutating func blocks(of node: CommonMarkNode) -> [Block] {
    var blocks: [Block] = []
    for child in node.children {
      if let block = block(child) { blocks.append(block) }
    }
    return blocks
  }

  private mutating func block(_ node: CommonMarkNode) -> Block? {
    switch node.kind {
    case "paragraph": .paragraph(inlines(of: node), line: node.line)
    case "heading": .heading(level: node.headingLevel, id: "", inlines(of: node), line: node.line)
    case "block_quote": .quote(blocks(of: node))
    case "list": .list(list(node))
    case "code_block": .code(clean(node.literal), info: clean(node.fenceInfo))
    case "html_block": .html(clean(node.literal), line: node.line)
    case "thematic_break": .thematicBreak
    case "table": .table(table(node))
    default: nil
    }
  }

  private mutating func list(_ node: CommonMarkNode) -> List {
    var items: [List.Item] = []
    for child in node.children {
      let isDone = child.kind == "tasklist" ? child.isTaskDone : nil
      items.append(List.Item(blocks: blocks(of: child), isDone: isDone))
    }
    return List(start: node.isOrderedList ? node.listStart : nil, isTight: node.isTightList, items: items)
  }

  private mutating func table(_ node: CommonMarkNode) -> Table {
    let alignments = node.columnAlignments.map { letter -> Table.Alignment in
      switch letter {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .right
      default: .none
      }
    }
    var rows: [[[Inline]]] = []
    for row in node.children {
      var cells: [[Inline]] = []
      for cell in row.children { cells.append(inlines(of: cell)) }
      rows.append(cells)
    }
    return Table(alignments: alignments, head: rows.first ?? [], rows: Array(rows.dropFirst()))
  }

  // MARK: - Inlines

  private mutating func inlines(of node: CommonMarkNode) -> [Inline] {
    var inlines: [Inline] = []
    for child in node.children {
      guard let inline = inline(child) else { continue }
      // The library splits a text at every character that could have meant something.
      if case .text(let text, _) = inline, case .text(let before, let line)? = inlines.last {
        inlines[inlines.count - 1] = .text(before + text, line: line)
      } else {
        inlines.append(inline)
      }
    }
    return inlines
  }

  private mutating func inline(_ node: CommonMarkNode) -> Inline? {
    switch node.kind {
    case "text":
      let text = clean(node.literal)
      return text.isEmpty ? nil : .text(text, line: node.line)
    case "softbreak": return .softBreak
    case "linebreak": return .lineBreak
    case "code": return .code(clean(node.literal))
    case "html_inline": return .html(clean(node.literal), line: node.line)
    case "emph": return .emphasis(inlines(of: node))
    case "strong": return .strong(inlines(of: node))
    case "strikethrough": return .strikethrough(inlines(of: node))
    case "link":
      return .link(
        destination: clean(node.url), title: clean(node.title), inlines(of: node), line: node.line)
    case "image":
      return .image(
        destination: clean(node.url), title: clean(node.title), inlines(of: node), line: node.line)
    case "footnote_reference":
      guard let number = Int(clean(node.literal)) else { return nil }
      references[number, default: 0] += 1
      return .footnote(number: number, occurrence: references[number] ?? 1)
    default: return nil
    }
  }

  private func clean(_ text: String) -> String {
    guard let sentinel, text.unicodeScalars.contains(sentinel) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != sentinel }))
  }
}
