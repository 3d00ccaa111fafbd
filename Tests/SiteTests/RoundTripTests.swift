import Language
import Plan
import Reading
import TestSupport
import Testing

@testable import Site

@Suite("What is printed is what is stored")
struct RoundTripTests {
  private static let units = [
    TestWording.unit(
      "a", ["zh": "元", "en": "yuan", "fr": "yuans", "ar": "يوان"], power: 8, quantity: .money),
    TestWording.unit(
      "b", ["zh": "人", "en": "people", "fr": "personnes", "ar": "شخص"], power: 4, quantity: .count),
    TestWording.unit("c", ["zh": "%", "en": "%", "fr": "%", "ar": "%"], quantity: .share),
    TestWording.unit(
      "d", ["zh": "千瓦", "en": "kW", "fr": "kW", "ar": "كيلوواط"], power: 3, quantity: .capacity),
    TestWording.unit("e", [:], quantity: .index),
  ]

  @Test(
    "a quantity read back by the language's own rules is the stored figure",
    arguments: ["zh", "en", "fr", "ar"])
  func quantitiesParse(language: String) throws {
    let figures = ShippedWording.figures(language)
    var generator = SeededGenerator(seed: 53)
    for _ in 0..<2500 {
      let unit = try #require(Self.units.randomElement(using: &generator))
      let figure = Self.figure(using: &generator)
      let shown = figures.quantity(figure, unit)
      #expect(
        Self.value(of: shown, unit, figures) == figure.shifted(by: unit.power),
        "\(figure) \(unit.id): \(shown)")
    }
  }

  @Test("figures of a row in one scale parse back too", arguments: ["zh", "en", "fr", "ar"])
  func rowsParse(language: String) throws {
    let figures = ShippedWording.figures(language)
    var generator = SeededGenerator(seed: 59)
    for _ in 0..<1000 {
      let unit = try #require(Self.units.randomElement(using: &generator))
      let row = (0..<3).map { _ in Self.figure(using: &generator) }
      let scale = Magnitude(for: row, unit: unit, format: figures.format)
      for figure in row {
        let shown = figures.number(figure, in: scale)
        #expect(
          Self.number(shown, figures.format)?.shifted(by: -scale.shift) == figure, "\(figure): \(shown)")
      }
    }
  }

  @Test(
    "a figure that is not scaled is printed with the decimals it is stored with",
    arguments: ["zh", "en", "fr", "ar"])
  func precisionStays(language: String) throws {
    let figures = ShippedWording.figures(language)
    var generator = SeededGenerator(seed: 61)
    for _ in 0..<1000 {
      let figure = Self.figure(using: &generator)
      let back = try #require(Self.number(figures.format.number(figure), figures.format))
      #expect(back.decimals == figure.decimals && back == figure)
    }
  }

  private static func figure(using generator: inout SeededGenerator) -> Figure {
    let magnitude = Int64.random(in: 0...9, using: &generator)
    let limit = (0..<magnitude).reduce(Int64(9)) { value, _ in value * 10 }
    return Figure(
      digits: Int128(Int64.random(in: -limit...limit, using: &generator)),
      decimals: Int.random(in: 0...4, using: &generator))
  }

  /// The value in single units of the symbol: reads the number and the scale word that follows it.
  private static func value(of shown: String, _ unit: Unit, _ figures: FigureFormat) -> Figure? {
    let symbol = unit.symbol[figures.language]?.form("other") ?? ""
    var rest = shown.hasSuffix(symbol) ? String(shown.dropLast(symbol.count)) : shown
    rest = trimmed(rest)
    // The longest word first: 万亿 ends in 亿.
    let words = figures.format.rules.scales.flatMap { power, word in
      word.forms.values.map { (power: power, $0) }
    }
    .sorted { ($0.1.count, $0.power) > ($1.1.count, $1.power) }
    let scale = words.first { rest.hasSuffix($0.1) }
    if let scale { rest = trimmed(String(rest.dropLast(scale.1.count))) }
    return number(rest, figures.format)?.shifted(by: scale?.power ?? 0)
  }

  private static func trimmed(_ text: String) -> String {
    var text = text
    while let last = text.last, last.isWhitespace { text.removeLast() }
    // "milliards de yuans"
    if text.hasSuffix(" de") { return trimmed(String(text.dropLast(3))) }
    return text
  }

  /// Refuses groups of other than three digits.
  private static func number(_ shown: String, _ format: NumberFormat) -> Figure? {
    let shown = shown.replacing(format.rules.minus, with: "-")
    let parts = shown.split(separator: Character(format.rules.decimalMark), omittingEmptySubsequences: false)
    let groups = parts[0].split(
      separator: Character(format.rules.groupMark), omittingEmptySubsequences: false)
    guard groups.dropFirst().allSatisfy({ $0.count == 3 }), parts.count <= 2 else { return nil }
    return Figure(groups.joined() + (parts.count > 1 ? "." + parts[1] : ""))
  }
}
