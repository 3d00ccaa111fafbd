import Foundation
package import Plan
import Reading
private import Text

/// Writes the entries of a plan into a workbook.
package struct SheetExport {
  private let plan: Plan
  private let content: ContentTables
  private let words: [(language: Language, words: SheetWords)]
  private let lists: [IDList: [String]]

  /// The rows of heads: what people read, and the names by which the columns are known again.
  static let headRow = 0
  static let keyRow = 1
  static let firstRow = 2
  /// How many rows below the last one have drop-down lists.
  private static let spareRows = 500

  /// Why there is no workbook.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  package init(_ plan: Plan, _ content: ContentTables) {
    self.plan = plan
    self.content = content
    let site = plan.site
    let ordered =
      site.languages.filter { $0.id == site.defaultLanguage }
      + site.languages.filter { $0.id != site.defaultLanguage }
    words = ordered.map { ($0, SheetWords(language: $0.id)) }
    lists = Dictionary(uniqueKeysWithValues: IDList.allCases.map { ($0, $0.names(in: plan, content)) })
  }

  /// - Returns: how many rows each sheet has.
  package func write(to path: String) throws -> [(kind: SheetKind, name: String, rows: Int)] {
    let target = URL(filePath: path)
    // Put into its place when it is whole.
    let unfinished = target.deletingLastPathComponent()
      .appending(path: ".\(target.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier)")
    defer { try? FileManager.default.removeItem(at: unfinished) }
    do {
      let book = try WorkbookWriter(path: unfinished.path(percentEncoded: false))
      book.describe(
        title: plan.profile.name[plan.site.defaultLanguage] ?? "", revision: content.fingerprint)
      var report: [(kind: SheetKind, name: String, rows: Int)] = []
      for kind in SheetKind.allCases {
        try write(content[kind], book)
        report.append((kind, name(of: kind), content[kind].rows.count))
      }
      try writeLists(book)
      try book.close()
      guard rename(unfinished.path(percentEncoded: false), path) == 0 else {
        throw WorkbookWriter.Failure(reason: String(cString: strerror(errno)))
      }
      return report
    } catch let failure as WorkbookWriter.Failure {
      throw Failure(description: "\(path): error: the workbook cannot be written: \(failure.reason)")
    }
  }

  private func name(of kind: SheetKind) -> String { words.first?.words.sheet(kind) ?? kind.rawValue }

  private var listsName: String { words.first?.words.sheets["lists"] ?? "Lists" }

  // MARK: - A sheet

  private func write(_ table: ContentTable, _ book: WorkbookWriter) throws {
    let sheet = try book.addSheet(name(of: table.kind))
    if words.first?.language.isRightToLeft == true { book.readFromRight(sheet) }
    let last = Self.firstRow + table.rows.count - 1
    for (number, column) in table.columns.enumerated() {
      try book.setColumn(number, width: Self.width(of: column), Self.emptyStyle(of: column), sheet)
      try book.write(
        head(of: column), sheet, row: Self.headRow, column: number, .init(kind: .head, isLocked: true))
      try book.note(note(on: column), sheet, row: Self.headRow, column: number)
      try book.write(
        column.key, sheet, row: Self.keyRow, column: number, .init(kind: .key, isLocked: true))
      try offerChoices(column, number, book, sheet, rows: Self.firstRow...(last + Self.spareRows))
    }
    try book.note(help, sheet, row: Self.keyRow, column: 0)
    try book.setHeight(ofRow: Self.headRow, 15 * Double(max(2, words.count)) + 4, sheet)
    for (row, entry) in table.rows.enumerated() {
      for (number, column) in table.columns.enumerated() {
        try write(entry.cells[number], of: column, book, sheet, row: Self.firstRow + row, column: number)
      }
    }
    let frozen = (table.columns.lastIndex { $0.isLocked } ?? 0) + 1
    try book.freeze(
      rows: Self.firstRow, columns: frozen, lastRow: max(last, Self.firstRow),
      lastColumn: table.columns.count - 1, sheet)
    book.protect(sheet)
  }

  private func write(
    _ cell: ContentCell?, of column: SheetColumn, _ book: WorkbookWriter, _ sheet: WorkbookWriter.Sheet,
    row: Int, column number: Int
  ) throws {
    let isLocked = column.isLocked || cell?.isEditable == false
    guard let cell else {
      if isLocked {
        try book.writeBlank(sheet, row: row, column: number, .init(kind: .text, isLocked: true))
      }
      return
    }
    if let (value, decimals) = Self.number(cell.text, column) {
      let style = WorkbookWriter.Style(kind: .number(decimals: decimals), isLocked: isLocked)
      try book.write(value, sheet, row: row, column: number, style)
    } else if column.content == .date, let date = CalendarDate(cell.text), let month = date.month,
      let day = date.day, date.year >= 1901
    {
      try book.writeDate(
        year: date.year, month: month, day: day, sheet, row: row, column: number, isLocked: isLocked)
    } else {
      try book.write(cell.text, sheet, row: row, column: number, .init(kind: .text, isLocked: isLocked))
    }
  }

  /// A figure as a number, if a program that counts in binary can keep it as it is written.
  private static func number(_ text: String, _ column: SheetColumn) -> (value: Double, decimals: Int)? {
    switch column.content {
    case .figure, .year, .whole: break
    default: return nil
    }
    guard let figure = Figure(text), figure.description == text,
      figure.digits.magnitude < 1_000_000_000_000_000,
      figure.decimals <= 15
    else { return nil }
    return (figure.double, figure.decimals)
  }

  /// How the cells of new rows look: unlocked, and text wherever a program would make something else of what is typed.
  private static func emptyStyle(of column: SheetColumn) -> WorkbookWriter.Style {
    switch column.content {
    case .year, .whole: .init(kind: .number(decimals: 0))
    case .figure: .init(kind: .general)
    default: .init(kind: .text)
    }
  }

  private static func width(of column: SheetColumn) -> Double {
    switch column.content {
    case .year, .whole, .figure, .percentage: 11
    case .figures, .years, .date, .choice: 13
    case .text: ["name", "scope", "section", "series", "place.section"].contains(column.name) ? 26 : 46
    case .location, .id, .reference, .texts, .references: 24
    }
  }

  // MARK: - Words

  /// What a column is called in the languages of the plan, with the language of a text.
  private func head(of column: SheetColumn) -> String {
    let language = column.language.flatMap { id in plan.site.languages.first { $0.id == id }?.name }
    return words.map { _, words in
      (words.heads[column.name] ?? column.name) + (language.map { " · \($0)" } ?? "")
    }.uniqued().joined(separator: "\n")
  }

  private func note(on column: SheetColumn) -> String {
    words.compactMap { $0.words.notes[column.name] }.uniqued().joined(separator: "\n")
  }

  private var help: String { words.map(\.words.help).uniqued().joined(separator: "\n") }

  // MARK: - Drop-down lists

  /// What the hidden sheet has in its columns: the plan's names, then the choices that some columns have.
  private var listColumns: [(name: String, items: [String])] {
    IDList.allCases.map { ($0.rawValue, lists[$0] ?? []) } + choices.map { ($0.joined(separator: " "), $0) }
  }

  private var choices: [[String]] {
    var found: [[String]] = []
    for column in SheetKind.allCases.flatMap({ content[$0].columns }) {
      if case .choice(let items) = column.content, !found.contains(items) { found.append(items) }
    }
    return found
  }

  private func writeLists(_ book: WorkbookWriter) throws {
    let sheet = try book.addSheet(listsName)
    for (column, list) in listColumns.enumerated() {
      for (row, text) in ([list.name] + list.items).enumerated() {
        try book.write(text, sheet, row: row, column: column, .init(kind: .text, isLocked: true))
      }
    }
    book.hide(sheet)
    book.protect(sheet)
  }

  private func offerChoices(
    _ column: SheetColumn, _ number: Int, _ book: WorkbookWriter, _ sheet: WorkbookWriter.Sheet,
    rows: ClosedRange<Int>
  ) throws {
    let list: Int?
    switch column.content {
    case .reference(let ids), .references(let ids), .location(let ids):
      list = IDList.allCases.firstIndex(of: ids)
    case .choice(let items): list = choices.firstIndex(of: items).map { IDList.allCases.count + $0 }
    default: list = nil
    }
    guard let list, case let items = listColumns[list].items, !items.isEmpty else { return }
    let letter = CellAddress.letters(list)
    let isClosed = if case .choice = column.content { true } else { false }
    try book.offer(
      "='\(listsName)'!$\(letter)$2:$\(letter)$\(items.count + 1)", sheet, rows: rows, column: number,
      isClosed: isClosed, isSuggestion: column.content.isList)
  }
}

extension ContentTables {
  /// Changes with whatever a workbook of the plan would show.
  package var fingerprint: String {
    var fingerprint = Fingerprint()
    for kind in SheetKind.allCases {
      for row in self[kind].rows {
        for cell in row.cells {
          fingerprint.add((cell?.text ?? "").utf8)
          fingerprint.add([0x1F])
        }
        fingerprint.add([0x1E])
      }
    }
    return fingerprint.hexadecimal
  }
}
