/// A unit of measurement. Figures are stored in it; each language shows the scale that its readers think in.
package struct Unit: Sendable {
  package var id: String
  /// As the plan states it: 亿元, 100 million yuan.
  package var name: LocalizedText
  /// What stands after the scale word, by language id: 元, yuan.
  package var symbol: [String: PluralText]
  /// One unit is ten to this power of the symbol: 8 for 亿元.
  package var power: Int
  package var quantity: Quantity
  package var place: SourcePlace

  package init(
    id: String, name: LocalizedText, symbol: [String: PluralText], power: Int = 0, quantity: Quantity,
    place: SourcePlace
  ) {
    self.id = id
    self.name = name
    self.symbol = symbol
    self.power = power
    self.quantity = quantity
    self.place = place
  }

  /// What is measured; it decides how figures are written and where an axis may start.
  package enum Quantity: String, Sendable, CaseIterable {
    case money, count, share, ratio, index, rate, capacity, other
  }
}
