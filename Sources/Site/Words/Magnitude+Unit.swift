import Language
import Plan
import Reading

extension Magnitude {
  /// The scale that figures of a unit share.
  init(for figures: [Figure], unit: Unit, format: NumberFormat) {
    self.init(for: figures, power: unit.power, decimals: unit.decimals, format: format)
  }

  /// The scale of an axis.
  init(axis figures: [Figure], unit: Unit, format: NumberFormat) {
    self.init(axis: figures, power: unit.power, decimals: unit.decimals, format: format)
  }
}
