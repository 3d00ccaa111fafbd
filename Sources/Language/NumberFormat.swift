import Foundation
package import Reading

/// How a language writes numbers, ranges and dates. It comes from the language's file in `templates/strings/`, so that
/// another language needs no code.
package struct NumberFormat: Sendable {
  package var decimalMark = "."
  package var groupMark = ","
  /// Whole parts with fewer digits are not grouped.
  package var groupsFrom = 4
  /// U+2212, which is as wide as the plus sign and never separates from its digits. In scripts that run from right to left, a mark before
  /// it keeps it on the left of the number.
  /// keeps it on the left of the number.
  package var minus = "\u{2212}"
  package var plus = "+"
  /// `{number}` and the sign.
  package var percent: Pattern = "{number}%"
  /// `{number}` and `{unit}`.
  package var withUnit: Pattern = "{number} {unit}"
  /// `{number}`: a figure compared with another of its unit, which is written out there: "29,095 patents, after 9,735". Nil where a language
  /// writes the unit both times.
  package var withoutUnit: Pattern?
  /// `{number}` and `{scale}`.
  package var withScale: Pattern = "{number} {scale}"
  /// `{scale}` and `{unit}`, where a table's head names both.
  package var scaledUnit: Pattern = "{scale} {unit}"
  /// The same before a vowel or a silent h: milliards d’euros. Nil where a language makes no difference.
  package var elidedUnit: Pattern?
  /// Words for powers of ten, in the forms that the number before them takes: `[8: 亿]`, `[9: billion]`, `[6: million, millions]`.
  package var scales: [Int: PluralText] = [:] {
    didSet { scalePowers = scales.keys.sorted(by: >) }
  }
  /// The largest first.
  private(set) var scalePowers: [Int] = []
  /// Scale words that only axes use, in addition to those above: `[3: thousand]`.
  package var axisScales: [Int: PluralText] = [:]
  /// `{from}` and `{to}`.
  package var range: Pattern = "{from}–{to}"
  /// Between percentages, both with their sign.
  package var percentRange: Pattern = "{from}–{to}"
  package var yearRange: Pattern = "{from}–{to}"
  /// `{year}`: a fiscal year by the two calendar years that it spans.
  package var fiscalYear: Pattern = "{year}"
  package var fiscalYearRange: Pattern = "{from}–{to}"
  /// `{year}`, `{month}`, `{day}`.
  package var day: Pattern = "{year}-{month}-{day}"
  package var month: Pattern = "{year}-{month}"
  /// `{from}` and `{to}`, months of `{year}`.
  package var monthRange: Pattern = "{year}-{from}–{to}"
  /// A span of years that has not ended: `{year}`.
  package var openRange: Pattern = "{year}–"
  package var year: Pattern = "{year}"
  /// `{year}` and `{quarter}`.
  package var quarter: Pattern = "{year}-Q{quarter}"
  /// Twelve names, or empty where months are written as numbers.
  package var months: [String] = []
  /// Four names, or empty where quarters are written as numbers.
  package var quarters: [String] = []
  /// How the plan counts its years; nil for calendar years.
  package var fiscal: FiscalYear?
  /// Nil where a language's file asks for no particular ones.
  package var quotes: QuotationMarks?
  package var plural = PluralRule.none

  package init() {}
}

extension NumberFormat {
  /// Appears where a table has no figure, beside words that say so.
  package static let missing = "—"

  /// Groups the digits and adds the language's marks.
  package func number(_ figure: Figure) -> String {
    let digits = figure.writtenDigits
    let whole = digits.utf8.count - figure.decimals
    let isGrouped = whole >= groupsFrom && !groupMark.isEmpty
    var result = figure.isNegative ? minus : ""
    for (index, digit) in digits.unicodeScalars.enumerated() {
      if index == whole {
        result += decimalMark
      } else if isGrouped, index > 0, index < whole, (whole - index).isMultiple(of: 3) {
        result += groupMark
      }
      result.unicodeScalars.append(digit)
    }
    return result
  }

  /// A number with its scale word, if it has one: 760 billion.
  package func number(_ shown: Figure, scaledBy word: PluralText?) -> String {
    guard let word else { return number(shown) }
    return withScale.filled(["number": number(shown), "scale": scale(word, of: shown)])
  }

  /// A scale word behind a number: 1.5 million or, in a language that counts it among the singular, million and not millions.
  package func scale(_ word: PluralText, of shown: Figure) -> String { word.form(plural.category(of: shown)) }

  /// A scale word and a unit: billion yuan, milliards de dirhams, milliards d’euros.
  package func scaled(_ unit: String, by word: String) -> String {
    let pattern = Self.isElided(before: unit) ? elidedUnit ?? scaledUnit : scaledUnit
    return pattern.filled(["scale": word, "unit": unit])
  }

  private static func isElided(before word: String) -> Bool {
    word.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars.first.map {
      "aeiouhœæ".unicodeScalars.contains($0)
    } ?? false
  }

  /// A change, which says when it is none or a rise, just as it does for a fall.
  package func signed(_ figure: Figure) -> String {
    (figure.digits > 0 ? plus : "") + number(figure)
  }

  /// A date as precisely as it is known.
  package func date(_ date: CalendarDate) -> String {
    let pattern = date.day != nil ? day : date.month != nil ? month : date.quarter != nil ? quarter : year
    return pattern.filled([
      "year": String(date.year), "quarter": date.quarter.map { Self.name($0, quarters) } ?? "",
      "month": date.month.map(monthName) ?? "", "day": date.day.map { String($0) } ?? "",
    ])
  }

  /// - Parameter number: 1 to 12.
  package func monthName(_ number: Int) -> String { Self.name(number, months) }

  private static func name(_ number: Int, _ names: [String]) -> String {
    names.isEmpty ? String(number) : names[number - 1]
  }

  /// A year of the plan on its own, as on an axis: 2025, or 2025/26 if the plan counts fiscal years.
  package func yearName(_ year: Int) -> String {
    guard let first = fiscal?.firstCalendarYear(of: year) else { return String(year) }
    let next = (first + 1) % 100
    return "\(first)/" + (next < 10 ? "0\(next)" : "\(next)")
  }

  /// The name of a series. Most are years or months, which appear as the language writes them: 2013—2018, 2024年1—9月.
  package func seriesName(_ name: String) -> String {
    if let months = monthRange(name) { return months }
    if let match = name.wholeMatch(of: #/(\d{4})–/#) { return openRange.filled(["year": String(match.1)]) }
    let blank = "\u{FFFC}"
    let parts = yearRange.filled(["from": blank, "to": blank]).split(separator: "\u{FFFC}")
    return parts.first.map { name.replacing("–", with: $0) } ?? name
  }

  /// Months of one year, written as 2024-01–09; nil if that is not what the text is.
  private func monthRange(_ text: String) -> String? {
    guard let match = text.wholeMatch(of: #/(\d{4})-(\d{2})–(\d{2})/#),
      let from = Int(match.2), let to = Int(match.3), 1...12 ~= from, 1...12 ~= to
    else { return nil }
    return monthRange.filled(["year": String(match.1), "from": monthName(from), "to": monthName(to)])
  }

  /// A year of the plan, or a span of years.
  package func years(_ from: Int, _ to: Int) -> String {
    if from == to {
      let values: PatternValues = ["year": yearName(from)]
      return fiscal == nil ? year.filled(values) : fiscalYear.filled(values)
    }
    let values: PatternValues = ["from": yearName(from), "to": yearName(to)]
    return fiscal == nil ? yearRange.filled(values) : fiscalYearRange.filled(values)
  }
}
