package import Plan
import Text

/// How a language writes numbers, ranges and dates. It comes from the language's file in `templates/strings/`, so that
/// another language needs no code.
package struct NumberFormat: Sendable {
  package var decimalMark = "."
  package var groupMark = ","
  /// Whole parts of fewer digits are not grouped.
  package var groupsFrom = 4
  /// U+2212, which is as wide as the plus sign and never breaks from its digits. Where a script runs from right to left, a mark before it
  /// keeps it on the left of the number.
  package var minus = "\u{2212}"
  package var plus = "+"
  /// `{number}` and the sign.
  package var percent = "{number}%"
  /// `{number}` and `{unit}`.
  package var withUnit = "{number} {unit}"
  /// `{number}` and `{scale}`.
  package var withScale = "{number} {scale}"
  /// `{scale}` and `{unit}`, where a table's head names both.
  package var scaledUnit = "{scale} {unit}"
  /// Words for powers of ten: `[8: 亿]`, `[9: billion]`.
  package var scales: [Int: String] = [:] {
    didSet { scalePowers = scales.keys.sorted(by: >) }
  }
  /// The largest first.
  private(set) var scalePowers: [Int] = []
  /// Scale words that only axes use, beside those above: `[3: thousand]`.
  package var axisScales: [Int: String] = [:]
  /// `{from}` and `{to}`.
  package var range = "{from}–{to}"
  /// Between percentages, both with their sign.
  package var percentRange = "{from}–{to}"
  package var yearRange = "{from}–{to}"
  /// `{year}`: a fiscal year by the two calendar years that it lies in.
  package var fiscalYear = "{year}"
  package var fiscalYearRange = "{from}–{to}"
  /// `{year}`, `{month}`, `{day}`.
  package var day = "{year}-{month}-{day}"
  package var month = "{year}-{month}"
  package var year = "{year}"
  /// `{year}` and `{quarter}`.
  package var quarter = "{year}-Q{quarter}"
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
  /// Stands where a table has no figure, beside words that say so.
  package static let missing = "—"

  /// Groups digits and puts the language's marks.
  package func number(_ figure: Figure) -> String {
    let plain = Figure(digits: abs(figure.digits), decimals: figure.decimals).description
    let parts = plain.split(separator: ".", omittingEmptySubsequences: false)
    let sign = figure.isNegative ? minus : ""
    let fraction = parts.count > 1 ? decimalMark + parts[1] : ""
    return sign + grouped(parts[0]) + fraction
  }

  /// A number with its scale word, if it has one: 760 billion.
  package func number(_ shown: Figure, scaledBy word: String?) -> String {
    guard let word else { return number(shown) }
    return withScale.filled(["number": number(shown), "scale": word])
  }

  /// A change, which says that it is none or a rise as it does that it is a fall.
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

  /// A year of the plan by itself, as an axis has it: 2025, or 2025/26 if the plan counts fiscal years.
  package func yearName(_ year: Int) -> String {
    guard let first = fiscal?.firstCalendarYear(of: year) else { return String(year) }
    let next = (first + 1) % 100
    return "\(first)/" + (next < 10 ? "0\(next)" : "\(next)")
  }

  /// A year of the plan, or a span of years.
  package func years(_ from: Int, _ to: Int) -> String {
    let (single, range) = fiscal == nil ? (year, yearRange) : (fiscalYear, fiscalYearRange)
    guard from != to else { return single.filled(["year": yearName(from)]) }
    return range.filled(["from": yearName(from), "to": yearName(to)])
  }

  private func grouped(_ digits: Substring) -> String {
    guard digits.count >= groupsFrom, !groupMark.isEmpty else { return String(digits) }
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result += groupMark }
      result.append(digit)
    }
    return result
  }
}
