import Charts
import Language
import Plan
import Reading

/// The targets of an indicator as marks in its chart.
struct TargetMarks {
  let edition: Edition
  let indicator: Indicator
  let measure: ChartMeasure

  /// Those in force.
  var current: [TargetMark] {
    let changes = indicator.targets.filter { if case .change = $0.condition { true } else { false } }
    return indicator.targets.flatMap { target -> [TargetMark] in
      if case .perYear = target.condition, changes.contains(where: { $0.year == target.year }) {
        // The plan says the same in two ways; the mark is where it names the sum.
        return []
      }
      switch target.condition {
      case .atLeast, .atMost, .between:
        // A threshold that holds over several years is one line.
        return [mark(target, year: target.lastYear, since: target.year)].compactMap(\.self)
      case .value, .change, .perYear:
        return target.years.compactMap { mark(target, year: $0, since: $0) }
      }
    }
  }

  /// Targets as they were before a revision: they remain visible, struck through.
  var superseded: [TargetMark] {
    (edition.index.revisions[indicator.id] ?? []).compactMap { revision in
      var old = mark(revision.from, year: revision.from.year, since: revision.from.year)
      old?.superseded = true
      let year = edition.wording.format.years(revision.from.year, revision.from.year)
      old?.label?.name = edition.wording(
        .targetUntil, ["year": year, "date": edition.wording.format.date(revision.date)])
      return old
    }
  }

  private func mark(_ target: Target, year: Int, since: Int) -> TargetMark? {
    let shownYear = edition.wording.format.years(since, year)
    let name = edition.wording(.targetOf, ["year": shownYear])
    let words = edition.figures.condition(target.condition, measure.unit)
    let tooltip = name + edition.wording(.colon) + words
    func mark(_ low: Double?, _ high: Double?, _ form: TargetMark.Form, _ value: String) -> TargetMark {
      TargetMark(
        year: year, since: since < year ? since : nil, low: low, high: high, form: form,
        label: DirectLabel(name: name, value: value), tooltip: tooltip)
    }
    switch target.condition {
    case .value(let figure):
      return mark(measure.drawn(figure), nil, .point, measure.label(figure))
    case .atLeast(let figure):
      let value = edition.wording(.atLeast, ["value": measure.label(figure)])
      return mark(measure.drawn(figure), nil, .atLeast, value)
    case .atMost(let figure):
      let value = edition.wording(.atMost, ["value": measure.label(figure)])
      return mark(nil, measure.drawn(figure), .atMost, value)
    case .between(let low, let high):
      let range = edition.wording.format.rules.range.filled([
        "from": measure.label(low), "to": measure.label(high),
      ])
      return mark(measure.drawn(low), measure.drawn(high), .between, range)
    case .change, .perYear:
      guard let index = target.condition.index(in: year) else { return nil }
      return mark(
        index, nil, .point, edition.wording.format.number(Figure(rounding: index, decimals: 1).trimmed))
    }
  }
}
