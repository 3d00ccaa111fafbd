package import Reading

/// The scale in which figures of a unit are shown in a language: 亿 in Chinese, billions in English.
///
/// All figures of a table row or an axis share one, so that they can be compared at a glance.
package struct Magnitude: Sendable {
  /// Stored figures are shifted by this power of ten to be shown.
  package let shift: Int
  /// 亿, billion; nil where figures are shown in ones.
  package let word: PluralText?
  /// To so many decimals of their unit figures are rounded first; nil for figures that are shown as they are written.
  private let decimals: Int?

  /// Chooses the largest scale in which every figure is at least one and needs no more than two decimals, or one more than it was written
  /// with: 12,000亿元 becomes 1.2万亿元, while 39,038.1亿元 stays as it is.
  ///
  /// - Parameters:
  ///   - unitPower: the power of ten that the unit counts in.
  ///   - decimals: nil for figures that are shown as they are written.
  package init(for figures: [Figure], power unitPower: Int, decimals: Int? = nil, format: NumberFormat) {
    let figures = figures.map { $0.rounded(toDecimals: decimals) }.filter { !$0.isZero }
    let power = format.rules.scalePowers.first { power in
      !figures.isEmpty
        && figures.allSatisfy { figure in
          let shown = figure.shifted(by: unitPower - power).trimmed
          let limit = max(2, figure.trimmed.decimals + 1)
          return abs(shown.double) >= 1 && shown.decimals <= limit
        }
    }
    self.init(
      shift: unitPower - (power ?? 0), word: power.flatMap { format.rules.scales[$0] }, decimals: decimals)
  }

  /// The figure in this scale, with the decimals it was written with, or is rounded to, and without zeros that the shift added.
  package func apply(to figure: Figure) -> Figure {
    let figure = figure.rounded(toDecimals: decimals)
    guard shift != 0 else { return figure }
    let shifted = figure.shifted(by: shift).trimmed
    return shift > 0 ? shifted : shifted.padded(toDecimals: min(figure.decimals, shifted.decimals))
  }
}

extension Magnitude {
  /// The scale of an axis: the usual one or, where its ticks would have six digits or more, the largest in which the largest figure is at
  /// least one.
  package init(axis figures: [Figure], power unitPower: Int, decimals: Int?, format: NumberFormat) {
    self.init(for: figures, power: unitPower, decimals: decimals, format: format)
    let usual = shift
    guard figures.contains(where: { abs($0.shifted(by: usual).double) >= 100_000 }) else { return }
    let words = format.rules.scales.merging(format.rules.axisScales) { scale, _ in scale }
    let power = words.keys.sorted(by: >).first { power in
      figures.contains { abs($0.shifted(by: unitPower - power).double) >= 1 }
    }
    guard let power else { return }
    self.init(shift: unitPower - power, word: words[power], decimals: decimals)
  }

  private init(shift: Int, word: PluralText?, decimals: Int?) {
    self.shift = shift
    self.word = word
    self.decimals = decimals
  }
}
