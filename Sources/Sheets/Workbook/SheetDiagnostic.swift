package import Reading
private import Text

/// Something that an editor should know about a workbook, at a cell of it.
package struct SheetDiagnostic: Sendable, Hashable {
  /// What kind of mistake it is; `docs/sheets.md` explains each.
  package enum Code: String, CaseIterable, Sendable {
    case unreadableWorkbook = "unreadable-workbook"
    case workbookTooLarge = "workbook-too-large"
    case olderPlan = "older-plan"
    case missingSheet = "missing-sheet"
    case unknownSheet = "unknown-sheet"
    case hiddenSheet = "hidden-sheet"
    case missingHeads = "missing-heads"
    case missingSheetColumn = "missing-sheet-column"
    case duplicateSheetColumn = "duplicate-sheet-column"
    case unknownSheetColumn = "unknown-sheet-column"
    case formula = "formula"
    case formulaWithoutValue = "formula-without-value"
    case errorValue = "error-value"
    case mergedCells = "merged-cells"
    case percentCell = "percent-cell"
    case dateCell = "date-cell"
    case timeCell = "time-cell"
    case missingIdentity = "missing-identity"
    case unknownPlace = "unknown-place"
    case uneditableValue = "uneditable-value"
    case unwritableChange = "unwritable-change"
  }

  package var severity: Diagnostic.Severity
  /// One of ``Code`` or, for a mistake that the plan would have, of its own.
  package var code: String
  package var workbook: String
  package var sheet: String?
  /// Such as C12.
  package var cell: String?
  package var message: String
  package var hint: String?

  init(
    _ severity: Diagnostic.Severity, _ code: Code, in workbook: String, _ sheet: String? = nil,
    _ address: CellAddress? = nil, _ message: String, hint: String? = nil
  ) {
    self.severity = severity
    self.code = code.rawValue
    self.workbook = workbook
    self.sheet = sheet
    cell = address?.description
    self.message = message
    self.hint = hint
  }

  /// A mistake of the plan that a cell would make.
  init(_ diagnostic: Diagnostic, in workbook: String, _ sheet: String, _ address: CellAddress) {
    severity = diagnostic.severity
    code = diagnostic.code
    self.workbook = workbook
    self.sheet = sheet
    cell = address.description
    message = diagnostic.message
    hint = diagnostic.hint
  }
}

extension SheetDiagnostic: CustomStringConvertible {
  /// `plan.xlsx: Observations!C12: error: message [code]`, with the hint on a line of its own.
  package var description: String {
    let place = [sheet?.withControlsShown, cell].compactMap(\.self).joined(separator: "!")
    let head = "\(workbook.withControlsShown): " + (place.isEmpty ? "" : place + ": ")
    let line = head + "\(severity): \(message.withControlsShown) [\(code)]"
    guard let hint else { return line }
    return line + "\n  " + hint.withControlsShown
  }
}
