package import Reading

/// A unit of measurement. Figures are stored in it; each language shows the scale that its readers are used to.
package struct Unit: Sendable {
  package var id: String
  /// As the plan states it: 亿元, 100 million yuan.
  package var name: LocalizedText
  /// What follows the scale word, by language id: 元, yuan.
  package var symbol: [String: PluralText]
  /// One unit is ten to this power of the symbol: 8 for 亿元.
  package var power: Int
  package var quantity: Quantity
  /// To so many decimals the figures of an indicator are rounded for readers; nil for figures that are shown as they are written.
  package var decimals: Int?
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

  /// What is measured; it determines how figures are written and where an axis may start.
  package enum Quantity: String, Sendable, CaseIterable {
    case money, count, share, ratio, index, rate, capacity, other
  }
}

extension Unit {
  init?(_ value: YAMLValue) {
    let record = YAMLRecord(value, "a unit")
    let id = record.required("id") { $0.id() }
    let name = record.required("name") { $0.localized() }
    let quantity = record.required("quantity") { $0.choice(Quantity.self) }
    let ownSymbol = record.optional("symbol") { $0.plural() }
    let power = record.optional("power", default: 0, Self.power)
    if let symbol = value.entries?.first(where: { $0.key.scalar == "symbol" && $0.value.isEmpty }) {
      symbol.key.warn(
        .emptyText, "the symbol is empty, so the unit's name stands behind its figures",
        hint: "write what is to stand there, or remove the key")
    }
    guard record.close(), let id, let name, let quantity else { return nil }
    let symbol = ownSymbol ?? name.texts.mapValues { PluralText($0) }
    self.init(id: id, name: name, symbol: symbol, power: power, quantity: quantity, place: record.place)
  }

  /// Figures have up to 18 digits before the point, which multiplied by 10^15 still fit into their storage.
  private static func power(_ value: YAMLValue) -> Int? {
    guard let power = value.whole() else { return nil }
    guard (0...15).contains(power) else {
      value.error(
        .invalidNumber, "the power \(power) is out of range",
        hint: "0 to 15: one unit is 10^power of the symbol")
      return nil
    }
    return power
  }
}
