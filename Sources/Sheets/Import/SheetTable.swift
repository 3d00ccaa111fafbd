/// What a cell of a workbook says, as the files would have it.
struct SheetValue: Sendable {
  var text: String
  /// Whether the cell has a number, of which programs keep the value and not how it was written.
  var isNumber = false
  var address: CellAddress
}

/// A row of a sheet.
struct SheetRow: Sendable {
  /// From 0.
  var number: Int
  /// One for each column of its kind; nil where the cell is empty or the sheet lacks the column.
  var values: [SheetValue?]

  func text(_ column: Int) -> String { values[column]?.text ?? "" }
}

/// A sheet of a workbook that was recognised.
struct SheetTable: Sendable {
  var kind: SheetKind
  /// What its tab says.
  var name: String
  /// Where each column of its kind is; nil if the sheet lacks it.
  var positions: [Int?]
  var rows: [SheetRow] = []
}
