import Language
import Plan
import Reading

/// Writes figures with their units in one language.
struct FigureFormat: Sendable {
  let wording: Wording

  var format: NumberFormat { wording.format }
  var language: String { wording.language.id }

  init(wording: Wording) {
    self.wording = wording
  }

  /// A figure in a text: 7,600亿元, 760 billion yuan, 99%.
  func quantity(_ figure: Figure, _ unit: Unit) -> String {
    let scale = Magnitude(for: [figure], unit: unit, format: format)
    return quantity(figure, unit, in: scale)
  }

  /// A figure with its unit in a given scale.
  func quantity(_ figure: Figure, _ unit: Unit, in scale: Magnitude) -> String {
    let shown = scale.apply(to: figure)
    let symbol = symbol(of: unit, for: figure)
    if symbol == "%" { return format.rules.percent.filled(["number": scaledNumber(shown, scale)]) }
    guard !symbol.isEmpty else { return scaledNumber(shown, scale) }
    let unit = scale.word.map { format.scaled(symbol, by: format.scale($0, of: shown)) } ?? symbol
    return format.rules.withUnit.filled(["number": format.number(shown), "unit": unit])
  }

  /// A figure in a sentence that writes its unit with another: 84.5 in "from 84.5 in 2014 to 90 points". A scale and % stay with every number.
  func compared(_ figure: Figure, _ unit: Unit, in scale: Magnitude? = nil) -> String {
    let scale = scale ?? Magnitude(for: [figure], unit: unit, format: format)
    guard let pattern = format.rules.withoutUnit, symbol(of: unit, for: figure) != "%" else {
      return quantity(figure, unit, in: scale)
    }
    return pattern.filled(["number": scaledNumber(scale.apply(to: figure), scale)])
  }

  /// An observation as its source qualifies it: more than 16,000 enterprises, about 26%.
  func quantity(_ observation: Observation, _ unit: Unit, in scale: Magnitude? = nil) -> String {
    let scale = scale ?? Magnitude(for: [observation.value], unit: unit, format: format)
    return qualified(quantity(observation.value, unit, in: scale), observation.bound)
  }

  /// An observation in a title or a sentence, in few digits.
  ///
  /// - Parameters:
  ///   - scale: that of other figures beside it; nil for its own.
  ///   - isCompared: whether the sentence writes the unit with another figure.
  func brief(
    _ observation: Observation, _ unit: Unit, in scale: Magnitude? = nil, isCompared: Bool = false
  ) -> String {
    let scale = scale ?? briefScale(of: [observation], unit)
    let figure = brief(observation.value, in: scale)
    return qualified(
      isCompared ? compared(figure, unit, in: scale) : quantity(figure, unit, in: scale), observation.bound)
  }

  /// The scale that observations share in a sentence, where nobody needs all their digits.
  func briefScale(of observations: [Observation], with others: [Figure] = [], _ unit: Unit)
    -> Magnitude
  {
    Magnitude(for: observations.map { $0.value.rounded(toDigits: 4) } + others, unit: unit, format: format)
  }

  /// A figure in four digits, or in whole units of five, since 22,150 for 22,147 would be taken for exact.
  func brief(_ figure: Figure, in scale: Magnitude) -> Figure {
    figure.rounded(toDigits: scale.apply(to: figure).wholeDigits == 5 ? 5 : 4)
  }

  /// How many times as much a level is as what it is compared with: 1.62, 2. Nil if that says nothing.
  func times(_ level: Figure, of base: Figure) -> String? {
    guard base.double > 0, level.double > 0 else { return nil }
    return format.number(Figure(rounding: level.double / base.double, decimals: 2).trimmed)
  }

  /// The year of an observation in a sentence, with its kind unless that is the usual one: 2024, or 2024 (estimate).
  ///
  /// - Parameter newer: the figure with which the sentence compares it; a kind that both share is said once, with that one.
  func year(of observation: Observation, before newer: Observation? = nil) -> String {
    let year = format.years(observation.year, observation.year)
    return observation.kind == .observed || observation.kind == newer?.kind
      ? year : year + wording.bracketed(wording(observation.kind.phrase))
  }

  /// What a figure is called beside its mark or above it: its year, with its kind unless that is the usual one.
  func name(of kind: Observation.Kind, in year: Int) -> String {
    let year = format.years(year, year)
    return kind == .observed
      ? wording(.latestOf, ["year": year])
      : wording(.kindOfYear, ["year": year, "kind": wording(kind.phrase)])
  }

  /// A written figure with the words for what its source says of its exactness.
  func qualified(_ figure: String, _ bound: Bound?) -> String {
    bound.map { wording($0.phrase, ["value": figure]) } ?? figure
  }

  /// The number alone, in a scale that the head of the table or the axis names.
  func number(_ figure: Figure, in scale: Magnitude) -> String {
    format.number(scale.apply(to: figure))
  }

  /// The unit as the head of a table or an axis names it: 亿元, billion yuan.
  func unitName(_ unit: Unit, in scale: Magnitude) -> String {
    let symbol = unitName(unit)
    guard let word = scale.word?.form("other") else { return symbol }
    return symbol.isEmpty ? word : format.scaled(symbol, by: word)
  }

  /// The unit by itself: 元, yuan; empty for a bare number.
  func unitName(_ unit: Unit) -> String {
    (unit.symbol[language] ?? unit.symbol.values.first)?.form("other") ?? ""
  }

  /// What a target demands, with its unit: ≥99%, 20万—30万片/月, −18% (since 2015).
  func condition(_ condition: TargetCondition, _ unit: Unit, in scale: Magnitude? = nil) -> String {
    let scale = scale ?? Magnitude(for: condition.figures, unit: unit, format: format)
    switch condition {
    case .value(let figure):
      return quantity(figure, unit, in: scale)
    case .atLeast(let figure):
      return wording(.atLeast, ["value": quantity(figure, unit, in: scale)])
    case .atMost(let figure):
      return wording(.atMost, ["value": quantity(figure, unit, in: scale)])
    case .between(let low, let high):
      return between(low, high, unit, in: scale)
    case .change(let percent, let since):
      return wording(.cumulativeChange, ["value": change(percent), "year": format.yearName(since)])
    case .perYear(let percent, _):
      return wording(.yearlyChange, ["value": change(percent)])
    }
  }

  /// What a target demands as a bare number, where the unit is given in the head.
  func conditionNumber(_ condition: TargetCondition, in scale: Magnitude) -> String {
    switch condition {
    case .value(let figure):
      return number(figure, in: scale)
    case .atLeast(let figure):
      return wording(.atLeast, ["value": number(figure, in: scale)])
    case .atMost(let figure):
      return wording(.atMost, ["value": number(figure, in: scale)])
    case .between(let low, let high):
      return format.rules.range.filled(["from": number(low, in: scale), "to": number(high, in: scale)])
    case .change(let percent, let since):
      return wording(.cumulativeChange, ["value": change(percent), "year": format.yearName(since)])
    case .perYear(let percent, _):
      return wording(.yearlyChange, ["value": change(percent)])
    }
  }

  /// A share or a rate of change; the sign is U+2212.
  func percent(_ figure: Figure) -> String {
    format.rules.percent.filled(["number": format.number(figure)])
  }

  /// A change as the plan states it, which some languages put into words: −18%, 下降18%.
  func change(_ percent: Figure) -> String {
    wording(percent.isNegative ? .fall : .rise, ["value": self.percent(percent.magnitude)])
  }

  /// A change with its unit and its sign.
  func signedQuantity(_ figure: Figure, _ unit: Unit) -> String {
    (figure.digits > 0 ? format.rules.plus : "") + quantity(figure, unit)
  }

  /// A computed rate, rounded to one decimal, with its sign.
  func signedRate(_ rate: Double) -> String {
    let figure = Figure(rounding: rate * 100, decimals: 1)
    return format.rules.percent.filled(["number": format.signed(figure)])
  }

  /// Both ends get the scale word and the sign, since 20—30万 could be read as twenty to 300,000; a unit written in letters appears once, at
  /// the end.
  private func between(_ low: Figure, _ high: Figure, _ unit: Unit, in scale: Magnitude) -> String {
    let symbol = symbol(of: unit, for: high)
    if symbol == "%" {
      return format.rules.percentRange.filled([
        "from": quantity(low, unit, in: scale), "to": quantity(high, unit, in: scale),
      ])
    }
    let from = scaledNumber(scale.apply(to: low), scale)
    guard scale.word == nil else {
      return format.rules.range.filled(["from": from, "to": quantity(high, unit, in: scale)])
    }
    let range = format.rules.range.filled(["from": from, "to": scaledNumber(scale.apply(to: high), scale)])
    return symbol.isEmpty ? range : format.rules.withUnit.filled(["number": range, "unit": symbol])
  }

  private func scaledNumber(_ shown: Figure, _ scale: Magnitude) -> String {
    format.number(shown, scaledBy: scale.word)
  }

  /// The whole amount decides the form, not the number before the scale word: 1 million vehicles.
  private func symbol(of unit: Unit, for figure: Figure) -> String {
    guard let symbol = unit.symbol[language] ?? unit.symbol.values.first else { return "" }
    guard symbol.forms.count > 1 else { return symbol.form("other") }
    let figure = figure.rounded(toDecimals: unit.decimals).shifted(by: unit.power)
    return symbol.form(format.rules.plural.category(of: figure))
  }
}
