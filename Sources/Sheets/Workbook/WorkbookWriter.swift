import CXLSXWriter
import Foundation

/// Writes a workbook through libxlsxwriter: the only file that sees its pointers.
final class WorkbookWriter {
  typealias Sheet = UnsafeMutablePointer<lxw_worksheet>

  /// How a cell looks and what it holds.
  struct Style: Hashable {
    enum Kind: Hashable {
      case head, key
      case text
      /// A number as it comes.
      case general
      /// A number with as many decimals.
      case number(decimals: Int)
      case date
    }

    var kind: Kind
    var isLocked = false
  }

  struct Failure: Error {
    let reason: String
  }

  private let book: UnsafeMutablePointer<lxw_workbook>
  private var formats: [Style: UnsafeMutablePointer<lxw_format>] = [:]
  private var isClosed = false

  init(path: String) throws(Failure) {
    guard let book = workbook_new(path) else { throw Failure(reason: "out of memory") }
    self.book = book
  }

  deinit {
    if !isClosed { _ = workbook_close(book) }
  }

  /// - Parameter revision: what the workbook was made of, which readers do not see.
  func describe(title: String, revision: String) {
    withCString(title) { title in
      var properties = lxw_doc_properties()
      properties.title = title
      // Always the same, for the same bytes.
      properties.created = 946_684_800
      _ = workbook_set_properties(book, &properties)
    }
    _ = workbook_set_custom_property_string(book, "milepost", revision)
  }

  func addSheet(_ name: String) throws(Failure) -> Sheet {
    guard let sheet = workbook_add_worksheet(book, name) else {
      throw Failure(reason: "a workbook cannot have a sheet called \"\(name)\"")
    }
    return sheet
  }

  private func format(_ style: Style) -> UnsafeMutablePointer<lxw_format>? {
    if let format = formats[style] { return format }
    guard let format = workbook_add_format(book) else { return nil }
    formats[style] = format
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    if !style.isLocked { format_set_unlocked(format) }
    switch style.kind {
    case .head:
      format_set_bold(format)
      format_set_text_wrap(format)
      format_set_bg_color(format, 0xDD_E6_F0)
    case .key:
      format_set_font_color(format, 0x59_59_59)
      format_set_font_size(format, 9)
      format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
    case .text:
      format_set_text_wrap(format)
      // Text, so that no program makes a date of an id or drops a zero.
      format_set_num_format_index(format, 0x31)
    case .general: break
    case .number(let decimals):
      format_set_num_format(format, decimals == 0 ? "0" : "0." + String(repeating: "0", count: decimals))
    case .date:
      format_set_num_format(format, "yyyy\\-mm\\-dd")
    }
    if style.isLocked, style.kind != .head, style.kind != .key {
      format_set_bg_color(format, 0xF2_F2_F2)
    }
    return format
  }

  // MARK: - Cells

  func write(_ text: String, _ sheet: Sheet, row: Int, column: Int, _ style: Style) throws(Failure) {
    // What looks like a character's code in a workbook's notation would be read as that character.
    let safe =
      text.utf8.contains(UInt8(ascii: "_"))
      ? text.replacing(/_(?=x[0-9A-Fa-f]{4}_)/, with: "_x005F_") : text
    try check(worksheet_write_string(sheet, UInt32(row), UInt16(column), safe, format(style)))
  }

  func write(_ number: Double, _ sheet: Sheet, row: Int, column: Int, _ style: Style) throws(Failure) {
    try check(worksheet_write_number(sheet, UInt32(row), UInt16(column), number, format(style)))
  }

  func writeDate(
    year: Int, month: Int, day: Int, _ sheet: Sheet, row: Int, column: Int, isLocked: Bool
  ) throws(Failure) {
    var date = lxw_datetime()
    (date.year, date.month, date.day) = (Int32(year), Int32(month), Int32(day))
    try check(
      worksheet_write_datetime(
        sheet, UInt32(row), UInt16(column), &date, format(Style(kind: .date, isLocked: isLocked))))
  }

  func writeBlank(_ sheet: Sheet, row: Int, column: Int, _ style: Style) throws(Failure) {
    try check(worksheet_write_blank(sheet, UInt32(row), UInt16(column), format(style)))
  }

  // MARK: - Sheets

  func setColumn(_ number: Int, width: Double, _ style: Style, _ sheet: Sheet) throws(Failure) {
    try check(worksheet_set_column(sheet, UInt16(number), UInt16(number), width, format(style)))
  }

  func setHeight(ofRow row: Int, _ height: Double, _ sheet: Sheet) throws(Failure) {
    try check(worksheet_set_row(sheet, UInt32(row), height, nil))
  }

  func note(_ text: String, _ sheet: Sheet, row: Int, column: Int) throws(Failure) {
    var options = lxw_comment_options()
    (options.width, options.height) = (300, 120)
    try check(worksheet_write_comment_opt(sheet, UInt32(row), UInt16(column), text, &options))
  }

  /// Keeps the heads and the first columns in view, and offers filters.
  func freeze(rows: Int, columns: Int, lastRow: Int, lastColumn: Int, _ sheet: Sheet) throws(Failure) {
    worksheet_freeze_panes(sheet, UInt32(rows), UInt16(columns))
    try check(worksheet_autofilter(sheet, UInt32(rows - 1), 0, UInt32(lastRow), UInt16(lastColumn)))
  }

  /// Locks the locked cells, without a password: whoever knows what they do can lift it.
  func protect(_ sheet: Sheet) {
    var options = lxw_protection()
    options.format_cells = 1
    options.format_columns = 1
    options.format_rows = 1
    options.insert_rows = 1
    options.delete_rows = 1
    options.sort = 1
    options.autofilter = 1
    worksheet_protect(sheet, nil, &options)
  }

  func hide(_ sheet: Sheet) { worksheet_hide(sheet) }

  func readFromRight(_ sheet: Sheet) { worksheet_right_to_left(sheet) }

  /// A drop-down list for a part of a column.
  ///
  /// - Parameters:
  ///   - source: a range such as `=Lists!$A$2:$A$9`.
  ///   - isClosed: whether nothing else may be written.
  ///   - isSuggestion: whether anything else is accepted without a question.
  func offer(
    _ source: String, _ sheet: Sheet, rows: ClosedRange<Int>, column: Int, isClosed: Bool, isSuggestion: Bool
  ) throws(Failure) {
    let error = withCString(source) { source in
      var validation = lxw_data_validation()
      validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      validation.value_formula = source
      validation.error_type = UInt8(
        (isClosed ? LXW_VALIDATION_ERROR_TYPE_STOP : LXW_VALIDATION_ERROR_TYPE_WARNING).rawValue)
      if isSuggestion { validation.show_error = UInt8(LXW_VALIDATION_OFF.rawValue) }
      return worksheet_data_validation_range(
        sheet, UInt32(rows.lowerBound), UInt16(column), UInt32(rows.upperBound), UInt16(column), &validation)
    }
    try check(error)
  }

  /// Writes the file.
  func close() throws(Failure) {
    isClosed = true
    try check(workbook_close(book))
  }

  private func check(_ error: lxw_error) throws(Failure) {
    guard error != LXW_NO_ERROR else { return }
    throw Failure(reason: String(cString: lxw_strerror(error)))
  }

  private func withCString<Result>(_ text: String, _ body: (UnsafeMutablePointer<CChar>?) -> Result)
    -> Result
  {
    var bytes = Array(text.utf8CString)
    return bytes.withUnsafeMutableBufferPointer { body($0.baseAddress) }
  }
}
