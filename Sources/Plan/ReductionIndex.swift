import Reading

/// A reduction without a published level: an index with 100 in its base year, I = 100 ∏(1 + aᵢ), computed from yearly changes aᵢ.
///
/// Changes are multiplied, never added up. A missing year breaks the chain: later years cannot be linked to the base.
package struct ReductionIndex: Sendable {
  /// The years after the base that are linked to it, in order.
  package let values: [ObservedValue]
  /// The first year without an exact change, if later ones have one, or the year right after the base if none is linked.
  package let missingYear: Int?

  /// Six decimals of an index of 100 are finer than any published rate.
  package static let decimals = 6

  /// - Parameter changes: yearly changes in percent, negative for a fall.
  package init(base: Int, changes: [Observation]) {
    let results = ObservedValue.results(among: changes).filter { $0.year > base && $0.bound == nil }
    var values: [ObservedValue] = []
    var index = 100.0
    var isProvisional = false
    for change in results {
      guard change.year == base + values.count + 1 else { break }
      index *= 1 + change.value.double / 100
      isProvisional = isProvisional || change.isPreliminary
      values.append(
        ObservedValue(
          year: change.year, value: Figure(rounding: index, decimals: Self.decimals).trimmed,
          isPreliminary: isProvisional, series: change.series))
    }
    self.values = values
    missingYear = values.count < results.count || values.isEmpty ? base + values.count + 1 : nil
  }
}
