import Foundation
import Reading

/// What a cell says of a value of its column.
enum CellReading {
  case value(String, isNumber: Bool)
  /// A share of one that the cell shows in percent.
  case percent(Double)
  case mistake(SheetDiagnostic.Code, String, hint: String)

  init(_ cell: Workbook.Cell, of column: SheetColumn, in workbook: Workbook) {
    switch cell.value {
    case nil:
      self = .mistake(
        .formulaWithoutValue, "the formula has no stored value",
        hint: "open the workbook in a spreadsheet program and save it, or write the value itself")
    case .text(let text): self = .value(SheetText.normal(text), isNumber: false)
    case .boolean(let flag): self = .value(flag ? "true" : "false", isNumber: false)
    case .date(let text): self = .value(String(text.prefix { $0 != "T" }), isNumber: false)
    case .error(let text):
      self = .mistake(
        .errorValue, "the cell has the error \(text)",
        hint: "correct its formula, or write the value itself")
    case .number(let number): self.init(number, workbook.format(cell), of: column, in: workbook)
    }
  }

  private init(_ number: Double, _ format: CellFormat, of column: SheetColumn, in workbook: Workbook) {
    switch format {
    case .plain: self = .value(Self.text(of: number), isNumber: true)
    case .decimals(let count):
      self = .value(Self.text(of: number, atLeast: column.content == .figure ? count : 0), isNumber: true)
    case .percent where column.content == .percentage:
      self = .value(Self.text(of: number * 100, isProduct: true) + "%", isNumber: false)
    case .percent: self = .percent(number)
    case .time:
      self = .mistake(
        .timeCell, "the cell has a time of day", hint: "write the value as text or number")
    case .date(let precision):
      self.init(workbook.date(number), isWholeDay: number == number.rounded(.down), precision, of: column)
    }
  }

  private init(
    _ date: (year: Int, month: Int, day: Int)?, isWholeDay: Bool, _ precision: CellFormat.DatePrecision,
    of column: SheetColumn
  ) {
    let day = date.map { CalendarDate(year: $0.year, month: $0.month, day: $0.day).description }
    switch column.content {
    case .date, .text, .id, .texts:
      guard let day, isWholeDay else { break }
      let length = [.year: 4, .month: 7, .day: 10][precision] ?? 10
      self = .value(String(day.prefix(length)), isNumber: false)
      return
    case .year where precision == .year:
      guard let date else { break }
      self = .value(String(date.year), isNumber: true)
      return
    default: break
    }
    let shown = day.map { " (\($0))" } ?? ""
    self = .mistake(
      .dateCell, "the cell has a date\(shown), and that is not expected here",
      hint:
        "programs make dates of such as 1-2; set the cell's format to number or text and write the value again"
    )
  }

  /// What is read, for people; empty after a mistake.
  var shown: String {
    switch self {
    case .mistake: ""
    case .value(let text, _): text
    case .percent(let share): Self.text(of: share * 100, isProduct: true) + "%"
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
      let digits = text.utf8.count { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      if digits > 14 || isProduct || text.utf8.contains(UInt8(ascii: "e")) {
        let places = max(0, 14 - Int(log10(number.magnitude).rounded(.down)))
        text = String(format: "%.*f", min(places, 30), number)
        if text.contains(".") {
          while text.hasSuffix("0") { text.removeLast() }
          if text.hasSuffix(".") { text.removeLast() }
        }
      }
    }
    guard decimals > 0 else { return text }
    let present = text.utf8.drop { $0 != UInt8(ascii: ".") }.dropFirst().count
    guard present < decimals else { return text }
    return text + (present == 0 ? "." : "") + String(repeating: "0", count: decimals - present)
  }
}
