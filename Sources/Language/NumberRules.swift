package import Reading

/// The marks and patterns with which a language writes numbers, ranges and dates. They come from its file in `templates/strings/`, so that
/// another language needs no code.
package struct NumberRules: Sendable {
  package var decimalMark = "."
  package var groupMark = ","
  /// Whole parts with fewer digits are not grouped.
  package var groupsFrom = 4
  /// U+2212, which is as wide as the plus sign and never separates from its digits. In scripts that run from right to left, a mark before
  /// it keeps it on the left of the number.
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
