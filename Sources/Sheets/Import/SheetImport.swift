import Foundation
package import Plan

/// Reads a workbook and determines what it changes in a plan's files. Nothing is written before ``write()``.
package struct SheetImport {
  /// What the workbook changes, by file and line; a line for each value and each entry.
  package private(set) var changes: [SheetChange] = []
  package private(set) var diagnostics: [SheetDiagnostic]

  private let path: String
  private let content: String
  private let site: Site
  private let folder: ContentFolder
  private var draft: ContentDraft
  private var sheets: [SheetTable] = []

  /// The files as they are to be, by name.
  package var drafts: [String: [UInt8]] { draft.files }

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// - Parameters:
  ///   - path: of the workbook.
  ///   - content: the folder with the plan.
  ///   - plan: as it is there.
  package init(_ path: String, content: String, plan: Plan) {
    do throws(WorkbookReader.Failure) {
      self.init(try WorkbookReader.read(path), path: path, content: content, plan: plan)
    } catch {
      self.init(Workbook(), path: path, content: content, plan: plan)
      let code: SheetDiagnostic.Code = error.isTooLarge ? .workbookTooLarge : .unreadableWorkbook
      diagnostics = [SheetDiagnostic(.error, code, in: path, nil, nil, error.message, hint: error.hint)]
    }
  }

  init(_ workbook: Workbook, path: String, content: String, plan: Plan) {
    self.path = path
    self.content = content
    site = plan.site
    folder = ContentFolder(root: content, languages: plan.site.languages)
    draft = ContentDraft(folder)
    let reading = SheetReading(
      workbook, path: path, languages: site.languages.map(\.id), shares: Self.shareTest(of: plan))
    sheets = reading.tables
    diagnostics = reading.diagnostics
    let tables = ContentTables(content: content, of: site)
    let difference = PlanDifference(sheets, tables, path: path)
    diagnostics += difference.diagnostics
    changes = SheetChange.list(difference, sheets, tables)
    if !changes.isEmpty, let revision = workbook.revision, revision != tables.fingerprint {
      diagnostics.append(
        SheetDiagnostic(
          .warning, .olderPlan, in: path, nil, nil, "the plan has changed since this workbook was made",
          hint: "make sure that the list below does not undo newer work, or export again"))
    }
    guard !hasErrors, !changes.isEmpty else { return }
    prepare()
  }

  private static func shareTest(of plan: Plan) -> SheetReading.ShareTest {
    let units = Set(plan.units.filter { $0.quantity == .share }.map(\.id))
    let indicators = Set(plan.indicatorsAndMilestones.filter { units.contains($0.unit.value) }.map(\.id))
    return { kind, row in
      switch kind {
      case .indicators: units.contains(row("unit"))
      case .targets, .observations: indicators.contains(row("indicator"))
      case .commitments: units.contains(row("target.unit"))
      case .projects, .organisations: false
      }
    }
  }

  package func write() throws {
    try draft.save()
  }

  // MARK: - Editing the files

  /// Values are changed first, then entries removed, then entries added, since each step moves the places that the one before relies on. At
  /// the end the files have to say what the workbook says.
  private mutating func prepare() {
    do {
      try apply(changedValues)
      try apply(removedEntries)
      numberTargets(newOnes: false)
      let tables = draftedTables
      try draft.apply(addedEntries(PlanDifference(sheets, tables, path: path), tables))
      numberTargets(newOnes: true)
    } catch let refusal as YAMLEditor.Refusal {
      return refuse(refusal.message, at: refusal.place)
    } catch {
      return refuse(String(describing: error), at: nil)
    }
    let tables = draftedTables
    let rest = PlanDifference(sheets, tables, path: path)
    guard let change = SheetChange.list(rest, sheets, tables).first else { return }
    refuse("\(change.what) would not be read as the workbook says", at: change.place)
  }

  private mutating func refuse(_ message: String, at place: SourcePlace?) {
    let hint = place.map { "make this change in the file itself: \($0.path):\($0.line):\($0.column)" }
    diagnostics.append(
      SheetDiagnostic(.error, .unwritableChange, in: path, nil, nil, message, hint: hint))
    draft = ContentDraft(folder)
  }

  /// What the files hold as they are to be, read anew.
  private var draftedTables: ContentTables {
    ContentTables(content: content, of: site, drafts: draft.files)
  }

  private mutating func apply(_ edits: (PlanDifference, ContentTables) throws -> [TextEdit]) throws {
    let tables = draftedTables
    try draft.apply(edits(PlanDifference(sheets, tables, path: path), tables))
  }

  /// Targets are told apart by their order alone, which those that were removed have changed.
  private mutating func numberTargets(newOnes: Bool) {
    guard let sheet = sheets.firstIndex(where: { $0.kind == .targets }) else { return }
    let rows = Dictionary(grouping: sheets[sheet].rows.indices) { sheets[sheet].rows[$0].text(0) }
    for group in rows.values {
      func number(_ row: Int) -> Int { Int(sheets[sheet].rows[row].text(1)) ?? Int.max }
      let ordered = group.sorted { (number($0), $0) < (number($1), $1) }
      for (place, row) in ordered.enumerated() where newOnes || number(row) != Int.max {
        let address = CellAddress(
          row: sheets[sheet].rows[row].number, column: sheets[sheet].positions[1] ?? 0)
        sheets[sheet].rows[row].values[1] = SheetValue(text: String(place + 1), address: address)
      }
    }
  }

  private func source(_ name: String) throws -> EditedLines {
    EditedLines(path: folder.path(name), lines: try draft.text(of: name).lines)
  }

  private func sheet(_ kind: SheetKind) -> SheetTable? { sheets.first { $0.kind == kind } }

  /// What a row of a sheet says, as values of an entry.
  private func values(_ row: SheetRow, _ table: ContentTable) -> [(column: SheetColumn, text: String)] {
    zip(table.columns, row.values).compactMap { column, value in
      if case .location = column.content { return nil }
      guard let value, column.key != "number" else { return nil }
      return (column, value.text)
    }
  }

  /// The entries of a kind in a file, which show how it is written.
  private func examples(_ kind: SheetKind, in path: String, _ tables: ContentTables) -> [YAMLNode] {
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

  private func changedValues(_ difference: PlanDifference, _ tables: ContentTables) throws -> [TextEdit] {
    try Self.order.flatMap { kind -> [TextEdit] in
      let changes = difference.changes.filter { $0.kind == kind }
      guard let sheet = sheet(kind), !changes.isEmpty else { return [] }
      let table = tables[kind]
      let byFile = Dictionary(grouping: changes) { table.rows[$0.entry].place.path }
      return try byFile.sorted { $0.key < $1.key }.flatMap { path, changes -> [TextEdit] in
        let name = folder.name(ofPath: path)
        let source = try source(name)
        let entries = Dictionary(grouping: changes, by: \.entry).sorted { $0.key < $1.key }
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
        let editor = YAMLEditor(source: source, siblings: examples(kind, in: path, tables))
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

  private func removedEntries(_ difference: PlanDifference, _ tables: ContentTables) throws -> [TextEdit] {
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

  private mutating func addedEntries(_ difference: PlanDifference, _ tables: ContentTables) throws
    -> [TextEdit]
  {
    var edits: [TextEdit] = []
    for kind in Self.order {
      guard let sheet = sheet(kind) else { continue }
      let table = tables[kind]
      let additions = difference.additions.filter { $0.kind == kind }
      let byList = Dictionary(grouping: additions, by: \.location)
      for (location, additions) in byList.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
        for addition in additions { locate(addition, location, table) }
        let rows = additions.map { values(sheet.rows[$0.row], table) }
        if kind == .observations {
          let rows = rows.map { $0.map { (column: $0.column.key, text: Optional($0.text)) } }
          let order = table.columns.map(\.key)
          guard let figures = tables.figures[location[0]], !figures.rows.isEmpty else {
            try draft.add(location[0], CSVEditor.file(rows, order: order))
            continue
          }
          let source = try source(location[0])
          let editor = CSVEditor(source: source, table: figures)
          edits += editor.edits([], adding: rows, order: order)
          continue
        }
        guard let list = table.lists[location] else { continue }
        edits += try self.edits(adding: rows, to: list, kind, tables)
      }
    }
    return edits
  }

  /// Notes where a row belongs that did not say so, to find it there again.
  private mutating func locate(
    _ addition: PlanDifference.Addition, _ location: [String], _ table: ContentTable
  ) {
    guard let sheet = sheets.firstIndex(where: { $0.kind == addition.kind }) else { return }
    for (column, text) in zip(table.locations, location) {
      let address = CellAddress(
        row: sheets[sheet].rows[addition.row].number, column: sheets[sheet].positions[column] ?? 0)
      sheets[sheet].rows[addition.row].values[column] = SheetValue(text: text, address: address)
    }
  }

  private mutating func edits(
    adding rows: [[(column: SheetColumn, text: String)]], to list: EntryList, _ kind: SheetKind,
    _ tables: ContentTables
  ) throws -> [TextEdit] {
    let path = folder.path(list.file)
    let siblings = examples(kind, in: path, tables)
    func entries(_ editor: YAMLEditor, indentation: Int) throws -> [String] {
      let isFlow = (list.node?.sequence?.last ?? siblings.last)?.isFlow ?? (kind == .targets)
      return try rows.map { row in
        try editor.entry(
          row.map { .init(path: $0.column.path, text: $0.text, column: $0.column) }, indentation: indentation,
          isFlow: isFlow)
      }
    }
    guard folder.has(list.file) || draft.files[list.file] != nil else {
      let editor = YAMLEditor(source: EditedLines(path: path, lines: []), siblings: [])
      try draft.add(list.file, entries(editor, indentation: 0).map { $0 + "\n" }.joined())
      return []
    }
    let source = try source(list.file)
    let editor = YAMLEditor(source: source, siblings: siblings)
    if let items = list.node?.sequence, let last = items.last {
      guard list.node?.isFlow == false else {
        throw YAMLEditor.Refusal(
          message:
            "the list is written in brackets, and a workbook adds only to lists with a line for each item",
          place: source.place(last.line, last.column))
      }
      let indentation = (list.node?.column ?? 1) - 1
      let isSpaced = items.count > 1 && items.dropFirst().allSatisfy { source.isBlank($0.line - 1) }
      let texts = try entries(editor, indentation: indentation)
      return [
        TextEdit(
          place: source.end(of: source.lastLine(last)),
          new: texts.map { (isSpaced ? "\n\n" : "\n") + $0 }.joined())
      ]
    }
    guard let owner = list.owner, let key = list.key else {
      // A file of comments alone.
      let end = source.end(of: source.lines.count)
      let texts = try entries(editor, indentation: 0)
      return [TextEdit(place: end, new: (end.column > 1 ? "\n" : "") + texts.joined(separator: "\n") + "\n")]
    }
    let indentation = owner.column - 1
    guard !owner.isFlow, let pairs = owner.mapping else {
      throw YAMLEditor.Refusal(
        message:
          "the entry is written in braces, and a workbook adds a list only to an entry with a line for each key",
        place: source.place(owner.line, owner.column))
    }
    let texts = try entries(editor, indentation: indentation + 2)
    // A key that is there without a list gets it; otherwise the key comes last.
    if let name = pairs.first(where: { $0.key.string == key })?.key {
      return [TextEdit(place: source.end(of: name.line), new: texts.map { "\n" + $0 }.joined())]
    }
    let head = "\n" + String(repeating: " ", count: indentation) + key + ":"
    return [
      TextEdit(place: source.end(of: source.lastLine(owner)), new: head + texts.map { "\n" + $0 }.joined())
    ]
  }
}

extension SheetImport {
  /// A mistake that the plan would have, at the cell that makes it.
  ///
  /// - Returns: nil for one that no cell makes.
  package func atCell(_ mistakes: [Diagnostic]) -> [SheetDiagnostic?] {
    let tables = draftedTables
    let difference = PlanDifference(sheets, tables, path: path)
    var cells: [String: [(place: SourcePlace, sheet: String, address: CellAddress)]] = [:]
    for sheet in sheets {
      for (row, entry) in difference.matches[sheet.kind] ?? [] {
        let entry = tables[sheet.kind].rows[entry]
        for (column, position) in sheet.positions.enumerated() {
          guard let position, let cell = entry.cells[column] else { continue }
          cells["\(cell.place.path):\(cell.place.line)", default: []].append(
            (cell.place, sheet.name, CellAddress(row: sheet.rows[row].number, column: position)))
        }
      }
    }
    return mistakes.map { mistake in
      let line = cells["\(mistake.place.path):\(mistake.place.line)"] ?? []
      let before = line.filter { $0.place.column <= mistake.place.column }.max { $0.place < $1.place }
      return (before ?? line.min { $0.place < $1.place }).map {
        SheetDiagnostic(mistake, in: path, $0.sheet, $0.address)
      }
    }
  }
}
