import Editing
import Foundation
package import Plan
package import Reading

/// Reads a workbook and determines what it changes in a plan's files. Nothing is written before ``write()``.
package struct SheetImport {
  /// What the workbook changes, by file and line; a line for each value and each entry.
  package private(set) var changes: [SheetChange] = []
  package private(set) var diagnostics: [SheetDiagnostic]

  private let path: String
  private let content: String
  private let site: Site
  private let folder: ContentFolder
  private var edited: EditedContent
  private var sheets: [SheetTable]

  /// The files that differ from the disk's, as they are to be, by name.
  package var editedFiles: [String: [UInt8]] { edited.files }

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Reads the workbook while the plan is read: both take long.
  ///
  /// - Parameters:
  ///   - path: of the workbook.
  ///   - content: the folder with the plan.
  ///   - plan: reads it.
  package init(_ path: String, content: String, plan: () throws -> Plan) async rethrows {
    async let reading = Self.workbook(path)
    let plan = try plan()
    async let tables = ContentTables(content: content, of: plan.site)
    switch await reading {
    case .success(let workbook):
      let reading = SheetReading(workbook, path: path, of: plan)
      self.init(reading, path: path, content: content, site: plan.site)
      compare(workbook.revision, await tables)
    case .failure(let failure):
      self.init(nil, path: path, content: content, site: plan.site)
      let code: SheetDiagnostic.Code = failure.isTooLarge ? .workbookTooLarge : .unreadableWorkbook
      diagnostics = [SheetDiagnostic(.error, code, in: path, nil, nil, failure.message, hint: failure.hint)]
    }
  }

  init(_ workbook: Workbook, path: String, content: String, plan: Plan) {
    let reading = SheetReading(workbook, path: path, of: plan)
    self.init(reading, path: path, content: content, site: plan.site)
    compare(workbook.revision, ContentTables(content: content, of: site))
  }

  private init(_ reading: SheetReading?, path: String, content: String, site: Site) {
    self.path = path
    self.content = content
    self.site = site
    folder = ContentFolder(root: content, languages: site.languages)
    edited = EditedContent(folder)
    sheets = reading?.tables ?? []
    diagnostics = reading?.diagnostics ?? []
  }

  private static func workbook(_ path: String) async -> Result<Workbook, WorkbookReader.Failure> {
    do throws(WorkbookReader.Failure) {
      return .success(try WorkbookReader.read(path))
    } catch {
      return .failure(error)
    }
  }

  /// - Parameter revision: what the plan was that the workbook was made of.
  private mutating func compare(_ revision: String?, _ tables: ContentTables) {
    let difference = PlanDifference(sheets, tables, path: path)
    diagnostics += difference.diagnostics
    changes = SheetChange.list(difference, sheets, tables)
    if !changes.isEmpty, let revision, revision != tables.fingerprint {
      diagnostics.append(
        SheetDiagnostic(
          .warning, .olderPlan, in: path, nil, nil, "the plan has changed since this workbook was made",
          hint: "make sure that the list below does not undo newer work, or export again"))
    }
    guard !hasErrors, !changes.isEmpty else { return }
    edit(difference, tables)
  }

  package func write() throws {
    try edited.save()
  }

  // MARK: - Editing the files

  /// Values are changed first, then entries removed, then entries added, since each step moves the places that the next one relies on. At
  /// the end the files have to say what the workbook says.
  ///
  /// - Parameters:
  ///   - difference: from the files as they are.
  ///   - tables: what those files hold.
  private mutating func edit(_ difference: PlanDifference, _ tables: ContentTables) {
    var (difference, tables) = (difference, tables)
    do {
      if !difference.changes.isEmpty {
        try edited.apply(edits(difference, tables).changedValues())
        tables = editedTables
        difference = PlanDifference(sheets, tables, path: path)
      }
      if !difference.removals.isEmpty {
        try edited.apply(edits(difference, tables).removedEntries())
        tables = editedTables
      }
      if !difference.removals.isEmpty || !difference.additions.isEmpty {
        numberTargets(newOnes: false)
        difference = PlanDifference(sheets, tables, path: path)
      }
      if !difference.additions.isEmpty {
        for addition in difference.additions { locate(addition, tables[addition.kind]) }
        let additions = try edits(difference, tables).addedEntries()
        for file in additions.newFiles { try edited.add(file.name, file.text) }
        try edited.apply(additions.edits)
        numberTargets(newOnes: true)
        tables = editedTables
        difference = PlanDifference(sheets, tables, path: path)
      }
    } catch let refusal as YAMLEditor.Refusal {
      return refuse(refusal.message, at: refusal.place)
    } catch {
      return refuse(String(describing: error), at: nil)
    }
    guard let change = SheetChange.list(difference, sheets, tables).first else { return }
    refuse("\(change.what) would not be read as the workbook says", at: change.place)
  }

  private func edits(_ difference: PlanDifference, _ tables: ContentTables) -> EntryEdits {
    EntryEdits(difference: difference, tables: tables, sheets: sheets, folder: folder, edited: edited)
  }

  private mutating func refuse(_ message: String, at place: SourcePlace?) {
    let hint = place.map { "make this change in the file itself: \($0.path):\($0.line):\($0.column)" }
    diagnostics.append(
      SheetDiagnostic(.error, .unwritableChange, in: path, nil, nil, message, hint: hint))
    edited = EditedContent(folder)
  }

  /// What the files hold as they are to be, read anew.
  private var editedTables: ContentTables {
    ContentTables(content: content, of: site, edited: edited.files)
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

  /// Notes where a row belongs that did not say so, to find it there again.
  private mutating func locate(_ addition: PlanDifference.Addition, _ table: ContentTable) {
    guard let sheet = sheets.firstIndex(where: { $0.kind == addition.kind }) else { return }
    for (column, text) in zip(table.locations, addition.location) {
      let address = CellAddress(
        row: sheets[sheet].rows[addition.row].number, column: sheets[sheet].positions[column] ?? 0)
      sheets[sheet].rows[addition.row].values[column] = SheetValue(text: text, address: address)
    }
  }
}

extension SheetImport {
  /// A mistake that the plan would have, at the cell that makes it.
  ///
  /// - Returns: nil for one that no cell makes.
  package func atCell(_ mistakes: [Diagnostic]) -> [SheetDiagnostic?] {
    let tables = editedTables
    let difference = PlanDifference(sheets, tables, path: path)
    var cells: [String: [(place: SourcePlace, sheet: String, address: CellAddress)]] = [:]
    for sheet in sheets {
      for (row, entry) in difference.matches[sheet.kind] ?? [] {
        let entry = tables[sheet.kind].rows[entry]
        for (column, position) in sheet.positions.enumerated() {
          guard let position, let place = entry.place(ofCell: column) else { continue }
          cells["\(place.path):\(place.line)", default: []].append(
            (place, sheet.name, CellAddress(row: sheet.rows[row].number, column: position)))
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
