import Plan
import Reading

@testable import Language

/// Units for tests.
enum TestWording {
  static func unit(
    _ id: String, _ symbol: [String: String], power: Int = 0, quantity: Unit.Quantity = .other
  ) -> Unit {
    Unit(
      id: id, name: LocalizedText([:]), symbol: symbol.mapValues { PluralText($0) }, power: power,
      quantity: quantity, place: SourcePlace(path: "units.yml"))
  }
}

extension String {
  /// For comparisons that are not about which spaces may break.
  var withPlainSpaces: String { replacing("\u{A0}", with: " ") }
}
