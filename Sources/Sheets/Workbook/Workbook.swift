/// A workbook as it was read: what its cells hold, whoever wrote it.
struct Workbook: Sendable {
  enum Value: Sendable, Equatable {
    case number(Double)
    case text(String)
    case boolean(Bool)
    /// Such as `#REF!`.
    case error(String)
    /// A date as ISO 8601 writes it, which few programs do.
    case date(String)
  }

  struct Cell: Sendable {
    var column: Int
    /// Nil for a formula whose result is not stored.
    var value: Value?
    var isFormula = false
    /// The number of its style.
    var style = 0
  }

  struct Row: Sendable {
    /// From 0.
    var number: Int
    /// From left to right.
    var cells: [Cell]

    subscript(column: Int) -> Cell? {
      if column < cells.count, cells[column].column == column { return cells[column] }
      return cells.first { $0.column == column }
    }
  }

  struct Sheet: Sendable {
    var name: String
    var isHidden = false
    /// Those that have something, from top to bottom.
    var rows: [Row] = []
    var merged: [(first: CellAddress, last: CellAddress)] = []
  }

  var sheets: [Sheet] = []
  /// By the number of a style.
  var formats: [CellFormat] = []
  /// Whether days are counted from 1904, as old programs for the Macintosh do.
  var countsFrom1904 = false
  /// What the plan was that it was made of; nil if nobody says.
  var revision: String?

  func format(_ cell: Cell) -> CellFormat {
    formats.indices.contains(cell.style) ? formats[cell.style] : .plain
  }
}

extension Workbook {
  /// A number of days as a date.
  ///
  /// - Returns: nil for a day outside the years 1900 to 9999.
  func date(_ serial: Double) -> (year: Int, month: Int, day: Int)? {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    var days = Int(serial)
    // The day 60 is the 29th of February 1900, which never was: an error of Lotus 1-2-3 that everybody keeps.
    days += countsFrom1904 ? 1462 : days < 60 ? 1 : 0
    return Self.date(daysSince1899: days)
  }

  /// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
  ///
  /// - Parameter days: since 30 December 1899.
  private static func date(daysSince1899 days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days - 25_569 + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let part = (5 * dayOfYear + 2) / 153
    let month = part < 10 ? part + 3 : part - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * part + 2) / 5 + 1)
  }
}
