/// A mark of a chart and what it means, in words.
package struct KeyEntry: Sendable, Hashable {
  package var symbol: KeySymbol
  package var label: String

  package init(_ symbol: KeySymbol, _ label: String) {
    self.symbol = symbol
    self.label = label
  }
}
