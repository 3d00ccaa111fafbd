import ArgumentParser
import Foundation
package import Reading

/// The day for which a site is built: given, or taken from the clock only if asked for. No page has another; a check of dates that lie
/// in the future asks for today.
package enum BuildDate {
  package static func read(_ text: String) throws -> CalendarDate {
    if text == "today" { return today }
    guard let date = CalendarDate(text) else {
      throw ValidationError("\"\(text)\" is not a date; write 2020-12-31, 2020-12, 2020 or today")
    }
    return date
  }

  package static var today: CalendarDate {
    let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
    return CalendarDate(year: parts.year ?? 1, month: parts.month, day: parts.day)
  }
}
