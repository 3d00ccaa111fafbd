import Foundation
package import Reading

/// Writes numbers, ranges and dates as a language does. A class, since every part of a page holds it and its rules are too many to copy.
package final class NumberFormat: Sendable {
  package let rules: NumberRules

  package init(_ rules: NumberRules) {
    self.rules = rules
  }
}

extension NumberFormat {
  /// Appears where a table has no figure, beside words that say so.
  package static let missing = "—"

  /// Groups the digits and adds the language's marks.
  package func number(_ figure: Figure) -> String {
    let digits = figure.writtenDigits.utf8
    let whole = digits.count - figure.decimals
    let isGrouped = whole >= rules.groupsFrom && !rules.groupMark.isEmpty
    // As bytes, which are appended in a tenth of the time of characters.
    var bytes: [UInt8] = []
    bytes.reserveCapacity(2 * digits.count + 3)
    if figure.isNegative { bytes += rules.minus.utf8 }
    for (index, digit) in digits.enumerated() {
      if index == whole {
        bytes += rules.decimalMark.utf8
      } else if isGrouped, index > 0, index < whole, (whole - index).isMultiple(of: 3) {
        bytes += rules.groupMark.utf8
      }
      bytes.append(digit)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A number with its scale word, if it has one: 760 billion.
  package func number(_ shown: Figure, scaledBy word: PluralText?) -> String {
    guard let word else { return number(shown) }
    return rules.withScale.filled(["number": number(shown), "scale": scale(word, of: shown)])
  }

  /// A scale word behind a number: 1.5 million or, in a language that counts it among the singular, million and not millions.
  package func scale(_ word: PluralText, of shown: Figure) -> String {
    word.form(rules.plural.category(of: shown))
  }

  /// A scale word and a unit: billion yuan, milliards de dirhams, milliards d’euros.
  package func scaled(_ unit: String, by word: String) -> String {
    let pattern = Self.isElided(before: unit) ? rules.elidedUnit ?? rules.scaledUnit : rules.scaledUnit
    return pattern.filled(["scale": word, "unit": unit])
  }

  private static func isElided(before word: String) -> Bool {
    word.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars.first.map {
      "aeiouhœæ".unicodeScalars.contains($0)
    } ?? false
  }

  /// A change, which says when it is none or a rise, just as it does for a fall.
  package func signed(_ figure: Figure) -> String {
    (figure.digits > 0 ? rules.plus : "") + number(figure)
  }

  /// A date as precisely as it is known.
  package func date(_ date: CalendarDate) -> String {
    let pattern =
      date.day != nil
      ? rules.day : date.month != nil ? rules.month : date.quarter != nil ? rules.quarter : rules.year
    return pattern.filled([
      "year": String(date.year), "quarter": date.quarter.map { Self.name($0, rules.quarters) } ?? "",
      "month": date.month.map(monthName) ?? "", "day": date.day.map { String($0) } ?? "",
    ])
  }

  /// - Parameter number: 1 to 12.
  package func monthName(_ number: Int) -> String { Self.name(number, rules.months) }

  private static func name(_ number: Int, _ names: [String]) -> String {
    names.isEmpty ? String(number) : names[number - 1]
  }

  /// A year of the plan on its own, as on an axis: 2025, or 2025/26 if the plan counts fiscal years.
  package func yearName(_ year: Int) -> String {
    guard let first = rules.fiscal?.firstCalendarYear(of: year) else { return String(year) }
    let next = (first + 1) % 100
    return "\(first)/" + (next < 10 ? "0\(next)" : "\(next)")
  }

  /// The name of a series. Most are years or months, which appear as the language writes them: 2013—2018, 2024年1—9月.
  package func seriesName(_ name: String) -> String {
    if let months = monthRange(name) { return months }
    if let match = name.wholeMatch(of: #/(\d{4})–/#) {
      return rules.openRange.filled(["year": String(match.1)])
    }
    let blank = "\u{FFFC}"
    let parts = rules.yearRange.filled(["from": blank, "to": blank]).split(separator: "\u{FFFC}")
    return parts.first.map { name.replacing("–", with: $0) } ?? name
  }

  /// Months of one year, written as 2024-01–09; nil if that is not what the text is.
  private func monthRange(_ text: String) -> String? {
    guard let match = text.wholeMatch(of: #/(\d{4})-(\d{2})–(\d{2})/#),
      let from = Int(match.2), let to = Int(match.3), 1...12 ~= from, 1...12 ~= to
    else { return nil }
    return rules.monthRange.filled(["year": String(match.1), "from": monthName(from), "to": monthName(to)])
  }

  /// A year of the plan, or a span of years.
  package func years(_ from: Int, _ to: Int) -> String {
    if from == to {
      let pattern = rules.fiscal == nil ? rules.year : rules.fiscalYear
      return pattern.filled("year", yearName(from))
    }
    let values: PatternValues = ["from": yearName(from), "to": yearName(to)]
    return rules.fiscal == nil ? rules.yearRange.filled(values) : rules.fiscalYearRange.filled(values)
  }
}
