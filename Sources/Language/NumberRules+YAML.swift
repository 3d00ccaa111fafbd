import Reading
import Text

extension NumberRules {
  /// Reads a language's `format` section; what it leaves out keeps the English form.
  mutating func read(_ value: YAMLValue) {
    let record = YAMLRecord(value, "format")
    func pattern(_ key: String, _ names: [String]) -> Pattern? {
      guard let text = record.optional(key, { $0.anyText() }) else { return nil }
      for name in names where !text.contains("{\(name)}") {
        record[key]?.error(
          .incompletePattern, "the pattern \"\(text)\" has no {\(name)}",
          hint: "it needs: " + names.map { "{\($0)}" }.joined(separator: " "))
      }
      return Pattern(text)
    }
    decimalMark = record.optional("decimal") { $0.anyText() } ?? decimalMark
    minus = record.optional("minus") { $0.anyText() } ?? minus
    plus = record.optional("plus") { $0.anyText() } ?? plus
    groupMark = record.optional("group") { $0.anyText() } ?? (record["groups_from"] == nil ? groupMark : "")
    groupsFrom = record.optional("groups_from") { $0.whole() } ?? groupsFrom
    percent = pattern("percent", ["number"]) ?? percent
    withUnit = pattern("with_unit", ["number", "unit"]) ?? withUnit
    withoutUnit = pattern("without_unit", ["number"])
    withScale = pattern("with_scale", ["number", "scale"]) ?? withScale
    scaledUnit = pattern("scaled_unit", ["scale", "unit"]) ?? scaledUnit
    elidedUnit = pattern("elided_unit", ["scale", "unit"])
    range = pattern("range", ["from", "to"]) ?? range
    percentRange = pattern("percent_range", ["from", "to"]) ?? range
    yearRange = pattern("year_range", ["from", "to"]) ?? yearRange
    fiscalYear = pattern("fiscal_year", ["year"]) ?? fiscalYear
    fiscalYearRange = pattern("fiscal_year_range", ["from", "to"]) ?? fiscalYearRange
    day = pattern("day", ["year", "month", "day"]) ?? day
    month = pattern("month", ["year", "month"]) ?? month
    monthRange = pattern("month_range", ["year", "from", "to"]) ?? monthRange
    openRange = pattern("open_range", ["year"]) ?? openRange
    quarter = pattern("quarter", ["year", "quarter"]) ?? quarter
    year = pattern("year", ["year"]) ?? year
    scales = record.optional("scales", Self.scales) ?? scales
    axisScales = record.optional("axis_scales", Self.scales) ?? axisScales
    months = record.optional("months") { Self.names($0, count: 12) } ?? months
    quarters = record.optional("quarters") { Self.names($0, count: 4) } ?? quarters
    quotes = record.optional("quotes", QuotationMarks.init)
    record.close()
  }

  private static func scales(_ value: YAMLValue) -> [Int: PluralText]? {
    guard let pairs = value.table({ $0.whole() }, { $0.forms() }) else {
      value.error(
        .wrongShape, "words for powers of ten are expected here", hint: "such as { 6: million, 9: billion }")
      return nil
    }
    return Dictionary(keepingFirst: pairs)
  }

  private static func names(_ value: YAMLValue, count: Int) -> [String]? {
    let names = value.list { $0.anyText() }
    guard names.count == count || names.isEmpty else {
      value.error(
        .wrongCount, "there are \(names.count) names",
        hint: "all \(count), or leave the key out to write numbers")
      return nil
    }
    return names
  }
}
