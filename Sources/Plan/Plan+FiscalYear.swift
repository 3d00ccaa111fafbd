package import Reading

extension Plan {
  /// The year of the plan that contains a date.
  package func year(of date: CalendarDate) -> Int {
    profile.fiscalYear?.year(of: date) ?? date.year
  }

  /// The last year of the plan that can have begun on a date, of which perhaps only the year is known.
  package func lastYear(on date: CalendarDate) -> Int {
    year(of: CalendarDate(year: date.year, month: date.lastMonth))
  }

  /// The first day after a year of the plan.
  func end(of year: Int) -> CalendarDate {
    guard let fiscal = profile.fiscalYear else { return CalendarDate(year: year + 1) }
    return CalendarDate(year: fiscal.firstCalendarYear(of: year) + 1, month: fiscal.firstMonth)
  }
}
