import Plan
import Reading

/// Makes of a workbook's sheets what a plan's files would say.
struct SheetReading {
  private let workbook: Workbook
  private let path: String
  private let columns: [SheetKind: [SheetColumn]]
  private let shares: ShareUnits
  private typealias Heads = SheetRecognition.Heads
  private(set) var tables: [SheetTable] = []
  private(set) var diagnostics: [SheetDiagnostic] = []

  init(_ workbook: Workbook, path: String, of plan: Plan) {
    self.workbook = workbook
    self.path = path
    shares = ShareUnits(plan)
    let languages = plan.site.languages.map(\.id)
    columns = Dictionary(uniqueKeysWithValues: SheetKind.allCases.map { ($0, $0.columns(languages)) })
    let recognition = SheetRecognition(workbook, columns: columns)
    for (kind, outcome) in recognition.outcomes { read(outcome, as: kind) }
    for sheet in recognition.others where !sheet.rows.isEmpty {
      complain(.note, .unknownSheet, sheet.name, nil, "the sheet is not one of a plan, so it is not read")
    }
  }

  private mutating func read(_ outcome: SheetRecognition.Outcome, as kind: SheetKind) {
    switch outcome {
    case .found(let sheet, let heads):
      if sheet.isHidden {
        complain(.note, .hiddenSheet, sheet.name, nil, "the sheet is hidden; it is read all the same")
      }
      read(sheet, as: kind, heads)
    case .lacksHeads(let sheet):
      let missing = kind.required.map { "\"\($0)\"" }.joined(separator: ", ")
      complain(
        .error, .missingHeads, sheet.name, CellAddress(row: 0, column: 0),
        "the sheet lacks the row by which its columns are known, or one of the columns \(missing)",
        hint: "make a new workbook with milepost sheet export and copy its first two rows")
    case .missing:
      complain(
        .note, .missingSheet, nil, nil, "there is no sheet for \(kind.rawValue), so they stay as they are")
    }
  }

  // MARK: - Rows

  private mutating func read(_ sheet: Workbook.Sheet, as kind: SheetKind, _ heads: Heads) {
    let columns = columns[kind] ?? []
    complainOfHeads(heads, sheet, columns)
    var table = SheetTable(kind: kind, name: sheet.name, positions: heads.positions)
    let merged = mergedCells(sheet, heads)
    let present = heads.positions.enumerated().compactMap { number, position in
      position.map { (number: number, position: $0) }
    }
    for row in sheet.rows where row.number > heads.row {
      var values = [SheetValue?](repeating: nil, count: columns.count)
      var percentages: [(number: Int, share: Double)] = []
      for (number, position) in present {
        let address = CellAddress(row: row.number, column: position)
        guard let cell = row[position] ?? merged[address] else { continue }
        switch read(cell, of: columns[number], sheet.name, address) {
        case .mistake, .value("", _): break
        case .value(let text, let isNumber):
          values[number] = SheetValue(text: text, isNumber: isNumber, address: address)
        case .percent(let share):
          percentages.append((number, share))
          values[number] = SheetValue(text: "", address: address)
        }
      }
      guard values.contains(where: { $0 != nil }) else { continue }
      // What the row's figures are in is known once all of it is read.
      for (number, share) in percentages {
        let text = CellReading.text(of: share * 100, isProduct: true)
        let areShares = shares.areShares(kind) { key in
          columns.firstIndex { $0.key == key }.flatMap { values[$0]?.text } ?? ""
        }
        if areShares {
          values[number]?.text = text
          values[number]?.isNumber = true
        } else {
          complain(
            .error, .percentCell, sheet.name, values[number]?.address,
            "the cell is in percent (\(text)%), and the unit of the figure is not",
            hint: "write \(text) or \(CellReading.text(of: share)) as a plain number, whichever is meant")
        }
      }
      table.rows.append(SheetRow(number: row.number, values: values))
    }
    tables.append(table)
  }

  private mutating func read(
    _ cell: Workbook.Cell, of column: SheetColumn, _ sheet: String, _ address: CellAddress
  ) -> CellReading {
    let reading = CellReading(cell, of: column, in: workbook)
    if case .mistake(let code, let message, let hint) = reading {
      complain(.error, code, sheet, address, message, hint: hint)
      // Without a value there is nothing to say of a formula.
      if code == .formulaWithoutValue || code == .errorValue { return reading }
    }
    if cell.isFormula {
      let shown = reading.shown.isEmpty ? "" : " " + reading.shown
      complain(.note, .formula, sheet, address, "the cell has a formula; its stored value\(shown) is read")
    }
    return reading
  }

  private mutating func complainOfHeads(_ heads: Heads, _ sheet: Workbook.Sheet, _ columns: [SheetColumn]) {
    var known: Set<String> = []
    for (position, text) in heads.names where !text.isEmpty {
      let address = CellAddress(row: heads.row, column: position)
      if heads.positions.contains(position) {
        known.insert(text)
      } else if known.contains(text) {
        complain(
          .error, .duplicateSheetColumn, sheet.name, address, "the column \"\(text)\" appears twice",
          hint: "remove one of them")
      } else {
        complain(
          .note, .unknownSheetColumn, sheet.name, address,
          "the column \"\(text)\" is not one of the plan's, so it is not read")
      }
    }
    for (column, position) in zip(columns, heads.positions) where position == nil {
      complain(
        .note, .missingSheetColumn, sheet.name, nil,
        "there is no column \"\(column.key)\", so its values stay as they are")
    }
  }

  /// The values of merged cells: of those below the first one, which has the value.
  private mutating func mergedCells(_ sheet: Workbook.Sheet, _ heads: Heads) -> [CellAddress: Workbook.Cell] {
    var values: [CellAddress: Workbook.Cell] = [:]
    let positions = Set(heads.positions.compactMap(\.self))
    for (first, last) in sheet.merged where last.row > heads.row {
      let touched = positions.filter { (first.column...max(first.column, last.column)).contains($0) }
      guard !touched.isEmpty else { continue }
      let range = "\(first):\(last)"
      guard first.row > heads.row, first.column == last.column, last.row - first.row < 10_000 else {
        complain(
          .error, .mergedCells, sheet.name, first,
          "the merged cells \(range) cover several columns, or too much",
          hint: "unmerge them and fill in each cell")
        continue
      }
      complain(
        .note, .mergedCells, sheet.name, first,
        "the cells \(range) are merged: each is read as having the value of the first"
      )
      guard let cell = sheet.rows.first(where: { $0.number == first.row })?[first.column] else { continue }
      for row in first.row...max(first.row, last.row) {
        values[CellAddress(row: row, column: first.column)] = cell
      }
    }
    return values
  }

  private mutating func complain(
    _ severity: Diagnostic.Severity, _ code: SheetDiagnostic.Code, _ sheet: String?, _ address: CellAddress?,
    _ message: String, hint: String? = nil
  ) {
    diagnostics.append(
      SheetDiagnostic(severity, code, in: path, sheet, address, message, hint: hint))
  }
}

/// Whether the figures of an entry are percentages, so that a cell in percent says the same as a figure.
private struct ShareUnits {
  private let units: Set<String>
  private let indicators: Set<String>

  init(_ plan: Plan) {
    let units = Set(plan.units.filter { $0.quantity == .share }.map(\.id))
    self.units = units
    indicators = Set(plan.indicatorsAndMilestones.filter { units.contains($0.unit.value) }.map(\.id))
  }

  /// - Parameter text: of a column of the entry's row.
  func areShares(_ kind: SheetKind, _ text: (_ column: String) -> String) -> Bool {
    switch kind {
    case .indicators: units.contains(text("unit"))
    case .targets, .observations: indicators.contains(text("indicator"))
    case .commitments: units.contains(text("target.unit"))
    case .projects, .organisations: false
    }
  }
}
