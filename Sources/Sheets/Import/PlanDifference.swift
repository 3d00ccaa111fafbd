import Reading

/// What a workbook has otherwise than the files of a plan.
struct PlanDifference {
  struct Change {
    var kind: SheetKind
    /// The numbers of the entry in its table and of the row in its sheet.
    var entry: Int
    var row: Int
    var column: Int
  }

  struct Addition {
    var kind: SheetKind
    var row: Int
    /// The list that it goes to.
    var location: [String]
  }

  struct Removal {
    var kind: SheetKind
    var entry: Int
  }

  private(set) var changes: [Change] = []
  private(set) var additions: [Addition] = []
  private(set) var removals: [Removal] = []
  /// Which row of a sheet is which entry.
  private(set) var matches: [SheetKind: [(row: Int, entry: Int)]] = [:]
  private(set) var diagnostics: [SheetDiagnostic] = []
  private let path: String
  private let content: ContentTables

  var isEmpty: Bool { changes.isEmpty && additions.isEmpty && removals.isEmpty }

  init(_ sheets: [SheetTable], _ content: ContentTables, path: String) {
    self.path = path
    self.content = content
    for sheet in sheets { compare(sheet, content[sheet.kind]) }
  }

  private mutating func compare(_ sheet: SheetTable, _ table: ContentTable) {
    let identity = sheet.kind.identity.compactMap(table.column).filter { sheet.positions[$0] != nil }
    /// One text for all values, which is made and compared faster than a list; no value has its separator.
    func identify(_ text: (Int) -> String) -> String {
      var all = ""
      for column in identity {
        all += text(column)
        all += "\u{1F}"
      }
      return all
    }
    let required = requiredColumns(sheet, table)
    var pairs: [(row: Int, entry: Int)] = []
    // Most people leave the order as it is: from the top on, each row is the entry at the same place, which needs no search.
    for number in 0..<min(sheet.rows.count, table.rows.count) {
      guard required.allSatisfy({ sheet.rows[number].values[$0] != nil }),
        identity.allSatisfy({ sheet.rows[number].text($0) == table.rows[number].text($0) })
      else { break }
      pairs.append((number, number))
    }
    let start = pairs.count
    // The first entry of each identity that is left, and for each entry the next of the same.
    var first: [String: Int] = [:]
    first.reserveCapacity(table.rows.count - start)
    var next = [Int?](repeating: nil, count: table.rows.count)
    for number in (start..<table.rows.count).reversed() {
      next[number] = first.updateValue(number, forKey: identify(table.rows[number].text))
    }
    var isLeft = [Bool](repeating: true, count: table.rows.count)
    var unmatched: [Int] = []
    for (number, row) in sheet.rows.enumerated().dropFirst(start) {
      guard isIdentified(row, required, sheet, table) else { continue }
      let key = identify(row.text)
      if let entry = first[key] {
        first[key] = next[entry]
        isLeft[entry] = false
        pairs.append((number, entry))
      } else {
        unmatched.append(number)
      }
    }
    var left = (start..<table.rows.count).filter { isLeft[$0] }
    if sheet.kind == .observations {
      let renamed = alike(sheet, table, unmatched, left)
      pairs += renamed
      let (rows, found) = (Set(renamed.map(\.row)), Set(renamed.map(\.entry)))
      unmatched.removeAll { rows.contains($0) }
      left.removeAll { found.contains($0) }
    }
    pairs.sort { $0.entry < $1.entry }
    matches[sheet.kind] = pairs
    let compared = comparedColumns(sheet, table)
    for (row, entry) in pairs {
      for column in compared { compare(sheet, row, table, entry, column) }
    }
    for row in unmatched { add(sheet, row, table) }
    removals += left.map { Removal(kind: sheet.kind, entry: $0) }
  }

  /// The columns without which a row cannot be told from another. A new target has no number yet.
  private func requiredColumns(_ sheet: SheetTable, _ table: ContentTable) -> [Int] {
    sheet.kind.required.filter { $0 != "number" }.compactMap(table.column)
  }

  /// The columns of the sheet with values of the entries themselves.
  private func comparedColumns(_ sheet: SheetTable, _ table: ContentTable) -> [Int] {
    table.columns.indices.filter { number in
      if case .location = table.columns[number].content { return false }
      return sheet.positions[number] != nil && table.columns[number].key != "number"
    }
  }

  private mutating func isIdentified(
    _ row: SheetRow, _ required: [Int], _ sheet: SheetTable, _ table: ContentTable
  ) -> Bool {
    for column in required where row.values[column] == nil {
      diagnostics.append(
        SheetDiagnostic(
          .error, .missingIdentity, in: path, sheet.name,
          CellAddress(row: row.number, column: sheet.positions[column] ?? 0),
          "the row has no \(table.columns[column].key)", hint: "write it, or clear the whole row"))
      return false
    }
    return true
  }

  /// Figures whose year, kind or series was changed: the row and the entry of the same indicator that have most in common.
  private func alike(_ sheet: SheetTable, _ table: ContentTable, _ rows: [Int], _ entries: [Int]) -> [(
    row: Int, entry: Int
  )] {
    guard let file = table.column("file"), let indicator = table.column("indicator") else { return [] }
    func group(_ file: String, _ indicator: String) -> [String] {
      sheet.positions[table.column("file") ?? 0] == nil ? [indicator] : [file, indicator]
    }
    var free = Dictionary(grouping: entries) { entry in
      group(table.rows[entry].text(file), table.rows[entry].text(indicator))
    }
    var pairs: [(row: Int, entry: Int)] = []
    for number in rows {
      let row = sheet.rows[number]
      let key = group(row.text(file), row.text(indicator))
      guard let candidates = free[key], candidates.count <= 1000 else { continue }
      let columns = table.columns.indices.filter {
        $0 != file && $0 != indicator && sheet.positions[$0] != nil
      }
      func common(_ entry: Int) -> (same: Int, filled: Int) {
        let filled = columns.filter { table.rows[entry].cells[$0] != nil }
        return (
          filled.count { isSame(row.values[$0], table.rows[entry].cells[$0], table, $0) },
          filled.count
        )
      }
      let best = candidates.map { ($0, common($0)) }.max { ($0.1.same, $1.0) < ($1.1.same, $0.0) }
      guard let (entry, (same, filled)) = best, same * 2 >= filled, same > 0 else { continue }
      pairs.append((number, entry))
      free[key]?.removeAll { $0 == entry }
    }
    return pairs
  }

  private mutating func compare(
    _ sheet: SheetTable, _ row: Int, _ table: ContentTable, _ entry: Int, _ number: Int
  ) {
    let cell = table.rows[entry].cells[number]
    guard !isSame(sheet.rows[row].values[number], cell, table, number) else { return }
    if let cell, !cell.isEditable, let place = table.rows[entry].place(ofCell: number) {
      diagnostics.append(
        SheetDiagnostic(
          .error, .uneditableValue, in: path, sheet.name,
          CellAddress(row: sheet.rows[row].number, column: sheet.positions[number] ?? 0),
          "\"\(table.columns[number].key)\" has forms or years of its own, which a cell cannot say",
          hint:
            "write \"\(cell.text)\" again, and edit it in \(place.path):\(place.line):\(place.column)"
        ))
      return
    }
    changes.append(Change(kind: sheet.kind, entry: entry, row: row, column: number))
  }

  private func isSame(_ value: SheetValue?, _ cell: ContentCell?, _ table: ContentTable, _ column: Int)
    -> Bool
  {
    guard let value, let cell else { return value == nil && cell == nil }
    if value.text == cell.text { return true }
    if value.isNumber, let left = Figure(value.text), let right = Figure(cell.text) { return left == right }
    return table.columns[column].content.isList && cell.isEditable
      && SheetText.items(value.text) == SheetText.items(cell.text)
  }

  // MARK: - New entries

  private mutating func add(_ sheet: SheetTable, _ number: Int, _ table: ContentTable) {
    let row = sheet.rows[number]
    var location = table.locations.map(row.text)
    if let usual = usualLocation(row, location, table) { location = usual }
    guard isKnown(location, table) else {
      let column = table.locations.last ?? 0
      let allowed = Set(table.lists.keys.map { $0.joined(separator: " / ") }).sorted()
      diagnostics.append(
        SheetDiagnostic(
          .error, .unknownPlace, in: path, sheet.name,
          CellAddress(row: row.number, column: sheet.positions[column] ?? 0),
          location.contains("")
            ? "the new row does not say where it belongs"
            : "there is no \(location.map { "\"\($0)\"" }.joined(separator: ", ")) to which the new row could be added",
          hint: "write one of: " + allowed.prefix(20).joined(separator: ", ")
            + (allowed.count > 20 ? " …" : "")))
      return
    }
    additions.append(Addition(kind: sheet.kind, row: number, location: location))
  }

  /// Where an entry goes whose row does not say so: to the only file, or to that of the indicator's other figures.
  private func usualLocation(_ row: SheetRow, _ location: [String], _ table: ContentTable) -> [String]? {
    guard location.first == "" else { return nil }
    if table.lists.count == 1 { return table.lists.keys.first }
    guard table.kind == .observations, let indicator = table.column("indicator"),
      let other = table.rows.last(where: { $0.text(indicator) == row.text(indicator) })
    else { return nil }
    return table.location(other)
  }

  private func isKnown(_ location: [String], _ table: ContentTable) -> Bool {
    if table.lists[location] != nil { return true }
    // A new file of figures is the only one that needs nothing else in it.
    return table.kind == .observations && location.count == 1
      && location[0].wholeMatch(of: #/observations\/[A-Za-z0-9][A-Za-z0-9_-]*\.csv/#) != nil
  }
}
