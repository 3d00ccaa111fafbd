import Foundation

/// The cells of a sheet.
final class SheetReceiver: XMLReceiver {
  private static let mostCells = 10_000_000

  var rows: [Workbook.Row] = []
  var merged: [(first: CellAddress, last: CellAddress)] = []
  private(set) var cellCount = 0
  private(set) var refusal: String?

  private let strings: [String]
  private let cellsBefore: Int
  private var row = Workbook.Row(number: -1, cells: [])
  private var cell = Workbook.Cell(column: -1)
  private var kind = Kind.number
  private var value: [UInt8] = []
  private var hasValue = false
  private var isInValue = false
  private var isInCell = false
  private var inline = TextGatherer()

  private enum Kind {
    case number, shared, inline, formulaText, boolean, error, date
  }

  init(strings: [String], cellsBefore: Int) {
    self.strings = strings
    self.cellsBefore = cellsBefore
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "c": startCell(attributes)
    case "v":
      isInValue = true
      hasValue = true
      value.removeAll(keepingCapacity: true)
    case "row": startRow(attributes)
    case "f" where isInCell: cell.isFormula = true
    case "mergeCell": merge(attributes)
    default: if kind == .inline { inline.start(name) }
    }
  }

  func end(_ name: XMLName) {
    switch name {
    case "v": isInValue = false
    case "c": endCell()
    case "row":
      if !row.cells.isEmpty { rows.append(row) }
      row.cells = []
    default: if kind == .inline { inline.end(name) }
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInValue {
      value.append(contentsOf: bytes)
      if value.count > TextGatherer.longest { refusal = "the cell \(address) has more than a million bytes" }
    } else if kind == .inline {
      inline.take(bytes)
      if inline.isTooLong { refusal = "the cell \(address) has more than a million bytes" }
    }
  }

  private func startRow(_ attributes: XMLAttributes) {
    let number = attributes.number("r").map { $0 - 1 } ?? row.number + 1
    guard number >= 0, number < CellAddress.rowLimit, number > row.number else {
      refusal = "the row \"\(attributes["r"] ?? "")\" is out of order or beyond the last one"
      return
    }
    row = Workbook.Row(number: number, cells: [])
    row.cells.reserveCapacity(rows.last?.cells.count ?? 0)
    cell.column = -1
  }

  private func startCell(_ attributes: XMLAttributes) {
    var column = cell.column + 1
    if let reference = attributes.bytes("r") {
      guard let address = CellAddress(reference), address.row == row.number, address.column >= column else {
        refusal = "the cell \"\(String(cString: reference))\" is out of order or beyond the last one"
        return
      }
      column = address.column
    }
    guard column < CellAddress.columnLimit else {
      refusal = "a row has more than \(CellAddress.columnLimit) cells"
      return
    }
    cell = Workbook.Cell(column: column)
    cell.style = attributes.bytes("s").map { Int(strtol($0, nil, 10)) } ?? 0
    kind = Self.kind(attributes.bytes("t"))
    hasValue = false
    isInCell = true
  }

  private static func kind(_ type: UnsafePointer<CChar>?) -> Kind {
    guard let type else { return .number }
    switch (UInt8(bitPattern: type[0]), type[1]) {
    case (UInt8(ascii: "s"), 0): return .shared
    case (UInt8(ascii: "s"), _): return .formulaText
    case (UInt8(ascii: "i"), _): return .inline
    case (UInt8(ascii: "b"), _): return .boolean
    case (UInt8(ascii: "e"), _): return .error
    case (UInt8(ascii: "d"), _): return .date
    default: return .number
    }
  }

  private func endCell() {
    guard isInCell else { return }
    isInCell = false
    cell.value = kind == .inline ? .text(inline.finish()) : hasValue ? storedValue() : nil
    kind = .number
    // An empty cell has a style alone; the empty text of a formula is what it says.
    if case .text("") = cell.value, !cell.isFormula { cell.value = nil }
    guard cell.value != nil || cell.isFormula else { return }
    row.cells.append(cell)
    cellCount += 1
    if cellsBefore + cellCount > Self.mostCells { refusal = "it has more than \(Self.mostCells) cells" }
  }

  private func storedValue() -> Workbook.Value? {
    switch kind {
    case .shared:
      // Without a number nothing is named: the cell is empty.
      guard !value.isEmpty else { return nil }
      guard let number = Self.wholeNumber(value), strings.indices.contains(number) else {
        refusal =
          "the cell \(address) names the text \"\(String(decoding: value.prefix(20), as: UTF8.self))\", which is not there"
        return nil
      }
      return .text(strings[number])
    case .number:
      guard !value.isEmpty else { return nil }
      value.append(0)
      defer { value.removeLast() }
      return value.withUnsafeBytes { bytes -> Workbook.Value? in
        guard let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self) else { return nil }
        var end: UnsafeMutablePointer<CChar>?
        let number = strtod(start, &end)
        guard number.isFinite, let end, end == start + (bytes.count - 1) else {
          refusal = "the cell \(address) has the number \"\(String(cString: start).prefix(20))\""
          return nil
        }
        return .number(number)
      }
    case .boolean: return .boolean(value == [49] || value == Array("true".utf8))
    case .error: return .error(String(decoding: value, as: UTF8.self))
    case .date: return .date(String(decoding: value, as: UTF8.self))
    case .formulaText, .inline: return .text(TextGatherer.decoded(value))
    }
  }

  /// - Returns: nil for what is more than digits, or too long to count anything in a workbook.
  private static func wholeNumber(_ digits: [UInt8]) -> Int? {
    guard digits.count < 10 else { return nil }
    var number = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      number = number * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return number
  }

  /// Of the cell that is being read.
  private var address: CellAddress { CellAddress(row: row.number, column: cell.column) }

  private func merge(_ attributes: XMLAttributes) {
    let ends = (attributes["ref"] ?? "").split(separator: ":").map { CellAddress(String($0)) }
    guard merged.count < 1_000_000, let first = ends.first ?? nil, let last = ends.last ?? nil else {
      refusal = "the merged cells \"\(attributes["ref"] ?? "")\" are nowhere"
      return
    }
    merged.append((first, last))
  }
}
