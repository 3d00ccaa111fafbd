/// The blocks of a text, from the document down to its paragraphs and cells.
extension TreeBuilder {
  mutating func blocks(of node: CommonMarkNode, depth: Int, quotes: Int) {
    guard mayDescend(to: depth, at: node) else { return }
    var next = node.firstChild
    while let child = next {
      add(child, depth: depth + 1, quotes: quotes)
      next = child.next
    }
  }

  mutating func add(_ node: CommonMarkNode, depth: Int, quotes: Int) {
    let place = finder.place(of: node)
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

  mutating func add(row: CommonMarkNode, _ alignments: [Node.Alignment], depth: Int, quotes: Int) {
    add(.row, at: finder.place(of: row)) { builder in
      var next = row.firstChild
      var column = 0
      while let cell = next {
        let alignment = column < alignments.count ? alignments[column] : .none
        builder.add(.cell(alignment), at: builder.finder.place(of: cell)) {
          $0.inlines(ofBlock: cell, depth: depth, quotes: quotes)
        }
        column += 1
        next = cell.next
      }
    }
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
