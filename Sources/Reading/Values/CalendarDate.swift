/// A date as a source gives it: a year, a quarter, a month or a day.
package struct CalendarDate: Sendable, Hashable, Comparable {
  package let year: Int
  /// 1 to 4, if no month is known.
  package let quarter: Int?
  package let month: Int?
  package let day: Int?

  package init(year: Int, quarter: Int? = nil, month: Int? = nil, day: Int? = nil) {
    self.year = year
    self.quarter = quarter
    self.month = month
    self.day = day
  }

  /// Reads `2016`, `2016-Q1`, `2016-02` or `2016-02-23`.
  ///
  /// - Returns: nil for any other form and for a day that is not in the calendar.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    if parts.count == 2, parts[1].first == "Q" {
      guard let year = CalendarDate(parts[0]), let quarter = Int(parts[1].dropFirst()),
        (1...4).contains(quarter),
        parts[1].count == 2
      else { return nil }
      self.init(year: year.year, quarter: quarter)
      return
    }
    guard (1...3).contains(parts.count), parts[0].count == 4,
      parts.dropFirst().allSatisfy({ $0.count == 2 }),
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    self.init(
      year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil, day: numbers.count > 2 ? numbers[2] : nil
    )
    guard let month else { return }
    guard (1...12).contains(month) else { return nil }
    guard let day else { return }
    guard (1...Self.days(inMonth: month, of: year)).contains(day) else { return nil }
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The month in which it begins, if it says more than a year.
  package var firstMonth: Int? { month ?? quarter.map { $0 * 3 - 2 } }

  /// The last month in which it can be.
  package var lastMonth: Int { month ?? quarter.map { $0 * 3 } ?? 12 }

  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.firstMonth ?? 0, left.day ?? 0) < (right.year, right.firstMonth ?? 0, right.day ?? 0)
  }
}

extension CalendarDate: CustomStringConvertible {
  /// ISO 8601, which has no quarters; they are written as 2016-Q1.
  package var description: String {
    if let quarter { return "\(year)-Q\(quarter)" }
    return ([year] + [month, day].compactMap(\.self))
      .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: "-")
  }
}
