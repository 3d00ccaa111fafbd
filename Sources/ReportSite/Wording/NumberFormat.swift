package import PlanModel

/// How a language writes numbers, ranges and dates. It comes from the language's file in `templates/strings/`, so that
/// another language needs no code.
package struct NumberFormat: Sendable {
  package var decimalMark = "."
  package var groupMark = ","
  /// Whole parts of fewer digits are not grouped.
  package var groupsFrom = 4
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
  package var yearRange = "{from}–{to}"
  /// `{year}`, `{month}`, `{day}`.
  package var day = "{year}-{month}-{day}"
  package var month = "{year}-{month}"
  package var year = "{year}"
  /// Twelve names, or empty where months are written as numbers.
  package var months: [String] = []
  package var plural = PluralRule.wholeOne

  package init() {}
}

extension NumberFormat {
  /// U+2212, which is as wide as the plus sign and never breaks from its digits.
  static let minus = "\u{2212}"

  /// Groups digits and puts the language's marks.
  package func number(_ figure: Figure) -> String {
    let plain = Figure(digits: abs(figure.digits), decimals: figure.decimals).description
    let parts = plain.split(separator: ".", omittingEmptySubsequences: false)
    let sign = figure.isNegative ? Self.minus : ""
    let fraction = parts.count > 1 ? decimalMark + parts[1] : ""
    return sign + grouped(parts[0]) + fraction
  }

  /// A number that is no quantity and takes no grouping, such as a year.
  package func date(_ date: CalendarDate) -> String {
    let pattern = date.day != nil ? day : date.month != nil ? month : year
    let monthText = date.month.map { months.isEmpty ? String($0) : months[$0 - 1] } ?? ""
    return pattern.filled([
      "year": String(date.year), "month": monthText, "day": date.day.map { String($0) } ?? "",
    ])
  }

  package func years(_ from: Int, _ to: Int) -> String {
    guard from != to else { return year.filled(["year": String(from)]) }
    return yearRange.filled(["from": String(from), "to": String(to)])
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
