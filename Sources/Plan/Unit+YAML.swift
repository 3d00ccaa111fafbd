extension Unit {
  init?(_ value: YAMLValue) {
    let keys = ["id", "name", "symbol", "power", "quantity"]
    guard let record = YAMLRecord(value, keys: keys, of: "a unit") else { return nil }
    let id = record.required("id") { $0.id() }
    let name = record.required("name") { $0.localized() }
    let quantity = record.required("quantity") { $0.choice(Quantity.self) }
    let ownSymbol = record.optional("symbol") { $0.plural() }
    let power = record.optional("power", Self.power) ?? 0
    guard let id, let name, let quantity else { return nil }
    let symbol = ownSymbol ?? name.texts.mapValues { PluralText($0) }
    self.init(
      id: id, name: name, symbol: symbol, power: power,
      quantity: quantity,
      place: record.place)
  }

  /// Figures hold 18 digits, which times 10^15 still fit the number they are kept in.
  private static func power(_ value: YAMLValue) -> Int? {
    guard let power = value.whole() else { return nil }
    guard (0...15).contains(power) else {
      value.error("the power \(power) is out of range", hint: "0 to 15: one unit is 10^power of the symbol")
      return nil
    }
    return power
  }
}
