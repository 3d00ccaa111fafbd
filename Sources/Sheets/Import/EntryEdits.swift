import Editing
import Plan
import Reading
import Text

/// What a workbook changes in the text of a plan's files, step by step: each step makes the edits of one kind, at places that hold as long as
/// none of them is applied.
struct EntryEdits {
  let difference: PlanDifference
  /// What the files hold, with the places of it.
  let tables: ContentTables
  let sheets: [SheetTable]
  let folder: ContentFolder
  /// The files as the steps before have left them.
  let edited: EditedContent

  /// New entries: within files that are there, and files that are not.
  struct Additions {
    var edits: [TextEdit] = []
    var newFiles: [(name: String, text: String)] = []
  }

  private typealias Value = (column: SheetColumn, text: String)

  private func source(_ name: String) throws -> EditedLines {
    EditedLines(path: folder.path(name), lines: try edited.text(of: name).lines)
  }

  private func sheet(_ kind: SheetKind) -> SheetTable? { sheets.first { $0.kind == kind } }

  /// What a row of a sheet says, as values of an entry.
  private func values(_ row: SheetRow, _ table: ContentTable) -> [Value] {
    zip(table.columns, row.values).compactMap { column, value in
      if case .location = column.content { return nil }
      guard let value, column.key != "number" else { return nil }
      return (column, value.text)
    }
  }

  /// The entries of a kind in a file, which show how it is written.
  private func examples(_ kind: SheetKind, in path: String) -> [YAMLNode] {
    tables[kind].rows.lazy.compactMap { row in
      guard case .yaml(let node) = row.origin, row.place.path == path else { return nil }
      return node
    }
  }

  // MARK: - Steps

  /// Targets come before the indicators that have them: of two insertions at one place, the inner one comes first.
  private static let order: [SheetKind] = [
    .targets, .indicators, .observations, .commitments, .projects, .organisations,
  ]

  func changedValues() throws -> [TextEdit] {
    try Self.order.flatMap { kind -> [TextEdit] in
      let changes = difference.changes.filter { $0.kind == kind }
      guard let sheet = sheet(kind), !changes.isEmpty else { return [] }
      let table = tables[kind]
      let byFile = Dictionary(grouping: changes) { table.rows[$0.entry].place.path }
      return try byFile.sortedByKey.flatMap { path, changes -> [TextEdit] in
        let name = folder.name(ofPath: path)
        let source = try source(name)
        let entries = Dictionary(grouping: changes, by: \.entry).sortedByKey
        func text(_ change: PlanDifference.Change) -> String? {
          sheet.rows[change.row].values[change.column]?.text
        }
        if kind == .observations {
          guard let figures = tables.figures[name] else { return [] }
          let rows = entries.compactMap {
            entry, changes -> (row: [CSVTable.Cell], values: [CSVEditor.Value])? in
            guard case .csv(let cells) = table.rows[entry].origin else { return nil }
            return (cells, changes.map { (table.columns[$0.column].key, text($0)) })
          }
          return CSVEditor(source: source, table: figures).edits(rows, order: table.columns.map(\.key))
        }
        let editor = YAMLEditor(source: source, siblings: examples(kind, in: path))
        return try entries.flatMap { entry, changes -> [TextEdit] in
          guard case .yaml(let node) = table.rows[entry].origin else { return [] }
          return try editor.edits(
            of: node,
            changes.map {
              .init(path: table.columns[$0.column].path, text: text($0), column: table.columns[$0.column])
            })
        }
      }
    }
  }

  func removedEntries() throws -> [TextEdit] {
    try Self.order.flatMap { kind -> [TextEdit] in
      let table = tables[kind]
      // What goes with its indicator is not taken out once more.
      let gone = Set(
        difference.removals.filter { $0.kind == .indicators }.map {
          tables[.indicators].rows[$0.entry].text(1)
        })
      let removals = difference.removals.filter { removal in
        removal.kind == kind && !(kind == .targets && gone.contains(table.rows[removal.entry].text(0)))
      }
      let byList = Dictionary(grouping: removals) { table.location(table.rows[$0.entry]) }
      return try byList.sorted { $0.key.lexicographicallyPrecedes($1.key) }.flatMap {
        location, removals -> [TextEdit] in
        guard let list = table.lists[location] else { return [] }
        let source = try source(list.file)
        if kind == .observations {
          guard let figures = tables.figures[list.file] else { return [] }
          let rows = removals.compactMap { removal -> [CSVTable.Cell]? in
            if case .csv(let cells) = table.rows[removal.entry].origin { cells } else { nil }
          }
          return CSVEditor(source: source, table: figures).removals(rows)
        }
        let editor = YAMLEditor(source: source, siblings: [])
        if let key = list.key, let owner = list.owner, removals.count == list.node?.sequence?.count {
          return try editor.removal(ofKey: key, from: owner)
        }
        return try source.cut(
          removals.compactMap { removal in
            guard case .yaml(let node) = table.rows[removal.entry].origin else { return nil }
            return try editor.lines(of: node)
          })
      }
    }
  }

  func addedEntries() throws -> Additions {
    var additions = Additions()
    for kind in Self.order {
      guard let sheet = sheet(kind) else { continue }
      let table = tables[kind]
      let added = difference.additions.filter { $0.kind == kind }
      let byList = Dictionary(grouping: added, by: \.location)
      for (location, added) in byList.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
        let rows = added.map { values(sheet.rows[$0.row], table) }
        if kind == .observations {
          try add(figures: rows, to: location[0], table, &additions)
        } else if let list = table.lists[location] {
          try add(rows, to: list, kind, &additions)
        }
      }
    }
    return additions
  }

  private func add(
    figures rows: [[Value]], to name: String, _ table: ContentTable, _ additions: inout Additions
  ) throws {
    let rows = rows.map { $0.map { (column: $0.column.key, text: Optional($0.text)) } }
    let order = table.columns.map(\.key)
    guard let figures = tables.figures[name], !figures.rows.isEmpty else {
      additions.newFiles.append((name, CSVEditor.file(rows, order: order)))
      return
    }
    additions.edits += CSVEditor(source: try source(name), table: figures).edits(
      [], adding: rows, order: order)
  }

  private func add(
    _ rows: [[Value]], to list: EntryList, _ kind: SheetKind, _ additions: inout Additions
  ) throws {
    let path = folder.path(list.file)
    let siblings = examples(kind, in: path)
    let isFlow = (list.node?.sequence?.last ?? siblings.last)?.isFlow ?? (kind == .targets)
    func texts(_ editor: YAMLEditor, indentation: Int) -> [String] {
      rows.map { row in
        let values = row.map { YAMLEditor.Value(path: $0.column.path, text: $0.text, column: $0.column) }
        return editor.entry(values, indentation: indentation, isFlow: isFlow)
      }
    }
    if folder.has(list.file) || edited.files[list.file] != nil {
      let editor = YAMLEditor(source: try source(list.file), siblings: siblings)
      additions.edits.append(
        try insertion(into: list, editor.source) { texts(editor, indentation: $0) })
    } else {
      let editor = YAMLEditor(source: EditedLines(path: path, lines: []), siblings: [])
      additions.newFiles.append((list.file, texts(editor, indentation: 0).map { $0 + "\n" }.joined()))
    }
  }

  /// Puts entries behind the others of a list, or makes the list.
  ///
  /// - Parameter texts: the entries, with as many spaces before them.
  private func insertion(
    into list: EntryList, _ source: EditedLines, _ texts: (_ indentation: Int) -> [String]
  ) throws -> TextEdit {
    if let items = list.node?.sequence, let last = items.last {
      guard list.node?.isFlow == false else {
        throw YAMLEditor.Refusal(
          message:
            "the list is written in brackets, and a workbook adds only to lists with a line for each item",
          place: source.place(last.line, last.column))
      }
      let isSpaced = items.count > 1 && items.dropFirst().allSatisfy { source.isBlank($0.line - 1) }
      let texts = texts((list.node?.column ?? 1) - 1)
      return TextEdit(
        place: source.end(of: source.lastLine(last)),
        new: texts.map { (isSpaced ? "\n\n" : "\n") + $0 }.joined())
    }
    guard let owner = list.owner, let key = list.key else {
      // A file of comments alone.
      let end = source.end(of: source.lines.count)
      return TextEdit(
        place: end, new: (end.column > 1 ? "\n" : "") + texts(0).joined(separator: "\n") + "\n")
    }
    let indentation = owner.column - 1
    guard !owner.isFlow, let pairs = owner.mapping else {
      throw YAMLEditor.Refusal(
        message:
          "the entry is written in braces, and a workbook adds a list only to an entry with a line for each key",
        place: source.place(owner.line, owner.column))
    }
    let lines = texts(indentation + 2).map { "\n" + $0 }.joined()
    // A key that is there without a list gets it; otherwise the key comes last.
    if let name = pairs.first(where: { $0.key.string == key })?.key {
      return TextEdit(place: source.end(of: name.line), new: lines)
    }
    let head = "\n" + String(repeating: " ", count: indentation) + key + ":"
    return TextEdit(place: source.end(of: source.lastLine(owner)), new: head + lines)
  }
}
