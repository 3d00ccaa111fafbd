package import Reading
import Text

/// Something that a workbook changes in a plan's files.
package struct SheetChange: Sendable {
  package enum Kind: Sendable {
    case changed, added, removed
  }

  package var kind: Kind
  /// Where it is changed; of what is added, the file alone.
  package var place: SourcePlace
  /// The entry, with the name of the value: `gdp 2020, value`.
  package var what: String
  package var old: String?
  package var new: String?
  /// Where the workbook has it.
  package var cell: String?

  /// - Returns: all of them, by file and line.
  static func list(_ difference: PlanDifference, _ sheets: [SheetTable], _ tables: ContentTables)
    -> [SheetChange]
  {
    func name(_ kind: SheetKind, _ text: (String) -> String) -> String {
      let keys = kind == .observations ? ["indicator", "year"] : kind.identity.filter { $0 != "file" }
      return keys.map(text).filter { !$0.isEmpty }.joined(separator: " ")
    }
    func name(_ kind: SheetKind, entry: ContentRow) -> String {
      name(kind) { key in tables[kind].column(key).map(entry.text) ?? "" }
    }
    let byKind = Dictionary(keepingFirst: sheets.map { ($0.kind, $0) })
    var changes: [SheetChange] = []
    for change in difference.changes {
      guard let sheet = byKind[change.kind] else { continue }
      let table = tables[change.kind]
      let entry = table.rows[change.entry]
      let cell = entry.cells[change.column]
      changes.append(
        SheetChange(
          kind: .changed, place: entry.place(ofCell: change.column) ?? entry.place,
          what: name(change.kind, entry: entry) + ", " + table.columns[change.column].key, old: cell?.text,
          new: sheet.rows[change.row].values[change.column]?.text,
          cell: address(sheet, change.row, change.column)))
    }
    for removal in difference.removals {
      let entry = tables[removal.kind].rows[removal.entry]
      changes.append(
        SheetChange(kind: .removed, place: entry.place, what: name(removal.kind, entry: entry)))
    }
    for addition in difference.additions {
      guard let sheet = byKind[addition.kind] else { continue }
      let table = tables[addition.kind]
      let row = sheet.rows[addition.row]
      let file = table.lists[addition.location]?.file ?? addition.location.first ?? ""
      let column = table.column(addition.kind.required[0]) ?? 0
      changes.append(
        SheetChange(
          kind: .added, place: SourcePlace(path: tables.path(of: file), line: 0, column: 0),
          what: name(addition.kind) { key in table.column(key).map(row.text) ?? "" },
          cell: address(sheet, addition.row, column)))
    }
    return changes.sorted { ($0.place, $0.what) < ($1.place, $1.what) }
  }

  private static func address(_ sheet: SheetTable, _ row: Int, _ column: Int) -> String? {
    sheet.positions[column].map { "\(sheet.name)!\(CellAddress(row: sheet.rows[row].number, column: $0))" }
  }
}

extension SheetChange: CustomStringConvertible {
  /// `content/observations/economy.csv:2:10: gdp 2010, value: 5565.93 → 5570 (Observations!D3)`
  package var description: String {
    let file = place.line > 0 ? "\(place.path):\(place.line):\(place.column)" : place.path
    let origin = cell.map { " (\($0))" } ?? ""
    return switch kind {
    case .changed: "\(file): \(what): \(Self.shown(old)) → \(Self.shown(new))\(origin)"
    case .added: "\(file): \(what) is added\(origin)"
    case .removed: "\(file): \(what) is removed"
    }
  }

  private static func shown(_ text: String?) -> String {
    text.map { $0.replacing("\n", with: " ⏎ ") } ?? "(nothing)"
  }
}
