extension Document {
  /// Every run of inlines, in the order of the text.
  var inlineRuns: [[Inline]] {
    var runs: [[Inline]] = []
    var copy = self
    copy.mapInlines { run in
      runs.append(run)
      return run
    }
    return runs
  }

  /// Changes every run of inlines of the text, footnotes among them: the content of a paragraph, a heading or a cell.
  mutating func mapInlines(_ change: ([Inline]) -> [Inline]) {
    blocks = blocks.map { $0.mappingInlines(change) }
    for number in footnotes.indices {
      footnotes[number].blocks = footnotes[number].blocks.map { $0.mappingInlines(change) }
    }
  }
}

extension Block {
  fileprivate func mappingInlines(_ change: ([Inline]) -> [Inline]) -> Block {
    switch self {
    case .paragraph(let inlines, let line):
      return .paragraph(change(inlines), line: line)
    case .heading(let level, let id, let inlines, let line):
      return .heading(level: level, id: id, change(inlines), line: line)
    case .quote(let blocks):
      return .quote(blocks.map { $0.mappingInlines(change) })
    case .list(var list):
      for number in list.items.indices {
        list.items[number].blocks = list.items[number].blocks.map { $0.mappingInlines(change) }
      }
      return .list(list)
    case .table(var table):
      table.head = table.head.map(change)
      table.rows = table.rows.map { $0.map(change) }
      return .table(table)
    case .code, .html, .thematicBreak:
      return self
    }
  }
}
