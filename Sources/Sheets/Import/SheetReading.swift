import Foundation
import Plan

/// Makes of a workbook's sheets what a plan's files would say, whatever its sheets are called and in whatever order its columns are.
struct SheetReading {
  private let workbook: Workbook
  private let path: String
  private let columns: [SheetKind: [SheetColumn]]
  private let shares: ShareTest
  private(set) var tables: [SheetTable] = []
  private(set) var diagnostics: [SheetDiagnostic] = []

  /// Whether the figures of an entry are percentages, so that a cell in percent says the same as a figure.
  typealias ShareTest = (_ kind: SheetKind, _ row: (_ column: String) -> String) -> Bool

  /// How far down heads are looked for.
  private static let headRows = 30

  init(_ workbook: Workbook, path: String, languages: [String], shares: @escaping ShareTest) {
    self.workbook = workbook
    self.path = path
    self.shares = shares
    columns = Dictionary(uniqueKeysWithValues: SheetKind.allCases.map { ($0, $0.columns(languages)) })
    findSheets()
  }

  // MARK: - Which sheet is which

  /// The heads of a sheet, as those of one kind.
  private struct Heads {
    var row: Int
    /// By the column of the sheet.
    var names: [(position: Int, text: String)]
    var positions: [Int?]
    var count: Int { positions.count { $0 != nil } }
  }

  private mutating func findSheets() {
    let words = SheetWords.languages.map(SheetWords.init)
    let lists = Set(words.compactMap { $0.sheets["lists"] })
    var rest = workbook.sheets.filter { !lists.contains($0.name) || !$0.isHidden }
    for kind in SheetKind.allCases {
      let names = words.map { $0.sheet(kind) }
      // By its name, or by its heads if it was renamed.
      let found = rest.enumerated().compactMap { number, sheet -> (number: Int, heads: Heads, score: Int)? in
        guard let heads = heads(of: sheet, as: kind, words), isComplete(heads, kind) else { return nil }
        return (number, heads, heads.count + (names.contains(sheet.name) ? 1000 : 0))
      }.max { $0.score < $1.score }
      guard let found, found.score >= 1000 || isBest(kind, for: rest[found.number], found.heads, words) else {
        let name = words.first { _ in true }.map { _ in kind.rawValue } ?? kind.rawValue
        if let sheet = rest.first(where: { names.contains($0.name) }) {
          let missing = kind.required.map { "\"\($0)\"" }.joined(separator: ", ")
          complain(
            .error, .missingHeads, sheet.name, CellAddress(row: 0, column: 0),
            "the sheet lacks the row by which its columns are known, or one of the columns \(missing)",
            hint: "make a new workbook with milepost sheet export and copy its first two rows")
          rest.removeAll { $0.name == sheet.name }
        } else {
          complain(.note, .missingSheet, nil, nil, "there is no sheet for \(name), so they stay as they are")
        }
        continue
      }
      let sheet = rest.remove(at: found.number)
      if sheet.isHidden {
        complain(.note, .hiddenSheet, sheet.name, nil, "the sheet is hidden; it is read all the same")
      }
      read(sheet, as: kind, found.heads)
    }
    for sheet in rest where !sheet.rows.isEmpty {
      complain(.note, .unknownSheet, sheet.name, nil, "the sheet is not one of a plan, so it is not read")
    }
  }

  private func isComplete(_ heads: Heads, _ kind: SheetKind) -> Bool {
    let columns = columns[kind] ?? []
    return kind.required.allSatisfy { key in
      columns.firstIndex { $0.key == key }.map { heads.positions[$0] != nil } ?? false
    }
  }

  /// Whether no other kind has more of the sheet's heads.
  private func isBest(_ kind: SheetKind, for sheet: Workbook.Sheet, _ heads: Heads, _ words: [SheetWords])
    -> Bool
  {
    guard heads.count >= 3 else { return false }
    return SheetKind.allCases.allSatisfy { other in
      guard other != kind, let heads2 = self.heads(of: sheet, as: other, words), isComplete(heads2, other)
      else {
        return true
      }
      return heads2.count <= heads.count
    }
  }

  /// The row with the names of the columns or, if somebody took it away, the one with their heads.
  private func heads(of sheet: Workbook.Sheet, as kind: SheetKind, _ words: [SheetWords]) -> Heads? {
    let columns = columns[kind] ?? []
    let byKey = Dictionary(columns.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    var byHead: [String: Int] = [:]
    for (number, column) in columns.enumerated() where column.language == nil {
      for words in words {
        if let head = words.heads[column.name] { byHead[head] = byHead[head] ?? number }
      }
    }
    var best: Heads?
    for row in sheet.rows.prefix(Self.headRows) {
      var heads = Heads(row: row.number, names: [], positions: Array(repeating: nil, count: columns.count))
      for cell in row.cells {
        guard case .text(let text) = cell.value else { continue }
        let name = SheetText.normal(text)
        heads.names.append((cell.column, name))
        let lines = name.split(separator: "\n").map { SheetText.normal(String($0)) }
        guard let number = byKey[name] ?? lines.lazy.compactMap({ byHead[$0] }).first else { continue }
        if heads.positions[number] == nil { heads.positions[number] = cell.column }
      }
      let isByKey = heads.names.contains { byKey[$0.text] != nil }
      if heads.count > (best?.count ?? 1) || (isByKey && heads.count == best?.count) { best = heads }
    }
    return best
  }

  // MARK: - Rows

  private mutating func read(_ sheet: Workbook.Sheet, as kind: SheetKind, _ heads: Heads) {
    let columns = columns[kind] ?? []
    complainOfHeads(heads, sheet, columns)
    var table = SheetTable(kind: kind, name: sheet.name, positions: heads.positions)
    let merged = mergedCells(sheet, heads)
    for row in sheet.rows where row.number > heads.row {
      var values: [SheetValue?] = []
      values.reserveCapacity(columns.count)
      var pending: [(number: Int, percent: Double)] = []
      for (number, column) in columns.enumerated() {
        guard let position = heads.positions[number] else {
          values.append(nil)
          continue
        }
        let address = CellAddress(row: row.number, column: position)
        guard let cell = row[position] ?? merged[address] else {
          values.append(nil)
          continue
        }
        switch reading(of: cell, column, sheet.name, address) {
        case .nothing: values.append(nil)
        case .value(let text, let isNumber):
          values.append(text.isEmpty ? nil : SheetValue(text: text, isNumber: isNumber, address: address))
        case .percent(let value):
          pending.append((number, value))
          values.append(SheetValue(text: "", address: address))
        }
      }
      guard values.contains(where: { $0 != nil }) else { continue }
      for (number, percent) in pending {
        let text = Self.text(of: percent * 100, isProduct: true)
        let isShare = shares(kind) { key in
          columns.firstIndex { $0.key == key }.flatMap { values[$0]?.text } ?? ""
        }
        if isShare {
          values[number]?.text = text
          values[number]?.isNumber = true
        } else {
          complain(
            .error, .percentCell, sheet.name, values[number]?.address,
            "the cell is in percent (\(text)%), and the unit of the figure is not",
            hint: "write \(text) or \(Self.text(of: percent)) as a plain number, whichever is meant")
        }
      }
      table.rows.append(SheetRow(number: row.number, values: values))
    }
    tables.append(table)
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

  // MARK: - Cells

  private enum Reading {
    case nothing
    case value(String, isNumber: Bool)
    /// A share of one that the cell shows in percent.
    case percent(Double)
  }

  private mutating func reading(
    of cell: Workbook.Cell, _ column: SheetColumn, _ sheet: String, _ address: CellAddress
  ) -> Reading {
    guard let value = cell.value else {
      complain(
        .error, .formulaWithoutValue, sheet, address, "the formula has no stored value",
        hint: "open the workbook in a spreadsheet program and save it, or write the value itself")
      return .nothing
    }
    let reading: Reading
    switch value {
    case .text(let text): reading = .value(SheetText.normal(text), isNumber: false)
    case .boolean(let flag): reading = .value(flag ? "true" : "false", isNumber: false)
    case .date(let text): reading = .value(String(text.prefix { $0 != "T" }), isNumber: false)
    case .error(let text):
      complain(
        .error, .errorValue, sheet, address, "the cell has the error \(text)",
        hint: "correct its formula, or write the value itself")
      return .nothing
    case .number(let number): reading = self.reading(of: number, in: cell, column, sheet, address)
    }
    if cell.isFormula {
      let shown =
        switch reading {
        case .nothing: ""
        case .value(let text, _): " \(text)"
        case .percent(let share): " \(Self.text(of: share * 100, isProduct: true))%"
        }
      complain(.note, .formula, sheet, address, "the cell has a formula; its stored value\(shown) is read")
    }
    return reading
  }

  private mutating func reading(
    of number: Double, in cell: Workbook.Cell, _ column: SheetColumn, _ sheet: String, _ address: CellAddress
  ) -> Reading {
    switch workbook.format(cell) {
    case .plain: return .value(Self.text(of: number), isNumber: true)
    case .decimals(let count):
      return .value(Self.text(of: number, atLeast: column.content == .figure ? count : 0), isNumber: true)
    case .percent where column.content == .percentage:
      return .value(Self.text(of: number * 100, isProduct: true) + "%", isNumber: false)
    case .percent: return .percent(number)
    case .time:
      complain(
        .error, .timeCell, sheet, address, "the cell has a time of day",
        hint: "write the value as text or number")
      return .nothing
    case .date(let precision):
      let date = workbook.date(number)
      switch column.content {
      case .date, .text, .id, .texts:
        guard let date, number == number.rounded(.down) else { break }
        let all = CalendarDate(year: date.year, month: date.month, day: date.day).description
        let length = [.year: 4, .month: 7, .day: 10][precision] ?? 10
        return .value(String(all.prefix(length)), isNumber: false)
      case .year where precision == .year:
        if let date { return .value(String(date.year), isNumber: true) }
      default: break
      }
      let shown = date.map { " (\(CalendarDate(year: $0.year, month: $0.month, day: $0.day)))" } ?? ""
      complain(
        .error, .dateCell, sheet, address, "the cell has a date\(shown), and that is not expected here",
        hint:
          "programs make dates of such as 1-2; set the cell's format to number or text and write the value again"
      )
      return .nothing
    }
  }

  /// A number as people see it: the fifteen digits that spreadsheet programs keep, without the noise of binary fractions.
  ///
  /// - Parameters:
  ///   - decimals: how many the cell shows.
  ///   - isProduct: whether it was multiplied, which adds noise.
  static func text(of number: Double, atLeast decimals: Int = 0, isProduct: Bool = false) -> String {
    var text: String
    if number == number.rounded(), number.magnitude < 1e15 {
      text = String(Int64(number))
    } else {
      text = "\(number)"
      let digits = text.utf8.count { (48...57).contains($0) }
      if digits > 14 || isProduct || text.contains("e") {
        let places = max(0, 14 - Int(log10(number.magnitude).rounded(.down)))
        text = String(format: "%.*f", min(places, 30), number)
        if text.contains(".") {
          while text.hasSuffix("0") { text.removeLast() }
          if text.hasSuffix(".") { text.removeLast() }
        }
      }
    }
    guard decimals > 0 else { return text }
    let present = text.split(separator: ".").dropFirst().first?.count ?? 0
    guard present < decimals else { return text }
    return text + (present == 0 ? "." : "") + String(repeating: "0", count: decimals - present)
  }

  private mutating func complain(
    _ severity: Diagnostic.Severity, _ code: SheetDiagnostic.Code, _ sheet: String?, _ address: CellAddress?,
    _ message: String, hint: String? = nil
  ) {
    diagnostics.append(
      SheetDiagnostic(severity, code, in: path, sheet, address, message, hint: hint))
  }
}

extension SheetKind {
  /// The columns without which no row can be told from another.
  var required: [String] {
    switch self {
    case .indicators, .commitments, .organisations, .projects: ["id"]
    case .targets: ["indicator", "number"]
    case .observations: ["indicator", "year"]
    }
  }
}
