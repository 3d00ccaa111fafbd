/// How a plan counts its years if they are not calendar years.
package struct FiscalYear: Sendable, Hashable {
  /// Which of its two calendar years the content writes for a fiscal year.
  package enum Name: String, Sendable, CaseIterable {
    case start, end
  }

  /// 2 to 12.
  package var firstMonth: Int
  package var name: Name = .start

  /// The calendar year in which a year of the content begins.
  package func firstCalendarYear(of year: Int) -> Int {
    name == .start ? year : year - 1
  }

  /// The year, as in the content, that contains a date; a date without a month counts as the beginning of its year.
  package func year(of date: CalendarDate) -> Int {
    let begins = (date.firstMonth ?? 1) < firstMonth ? date.year - 1 : date.year
    return name == .start ? begins : begins + 1
  }
}

extension FiscalYear {
  package init?(_ value: YAMLValue) {
    let record = YAMLRecord(value, "a fiscal year")
    let firstMonth = record.required("first_month") { $0.whole() }
    let name = record.optional("named_after", default: Name.start)
    guard record.close(), let firstMonth else { return nil }
    guard (2...12).contains(firstMonth) else {
      record["first_month"]?.error(
        .invalidNumber, "a fiscal year cannot begin with month \(firstMonth)",
        hint: "2 to 12; leave \"fiscal_year\" out for calendar years")
      return nil
    }
    self.init(firstMonth: firstMonth, name: name)
  }
}
