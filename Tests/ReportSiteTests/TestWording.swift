import PlanModel

@testable import ReportSite

/// Words and units for tests that need no templates.
enum TestWording {
  static func figures(
    _ language: String, scales: [Int: String], withUnit: String, withScale: String, scaledUnit: String,
    range: String
  ) -> FigureFormat {
    var format = NumberFormat()
    format.scales = scales
    format.withUnit = withUnit
    format.withScale = withScale
    format.scaledUnit = scaledUnit
    format.range = range
    format.plural = PluralRule(languageTag: language)
    return FigureFormat(
      wording: Wording(
        language: Language(id: language, tag: language, name: language), format: format, texts: [:]))
  }

  static func unit(
    _ id: String, _ symbol: [String: String], power: Int = 0, quantity: Unit.Quantity = .other
  ) -> Unit {
    Unit(
      id: id, name: LocalizedText([:]), symbol: symbol.mapValues { PluralText($0) }, power: power,
      quantity: quantity, place: SourcePlace(path: "units.yml"))
  }
}
