import Charts
import Language
import Plan
import Reading
import Text

/// Derives what a chart says from its figures, so that nobody can write a title that its data contradict.
struct ChartWords {
  let edition: Edition
  let indicator: Indicator
  let model: IndicatorChart
  /// Nil if there is no figure at all.
  let chart: TrendChart?
  private let valueCount: Int
  /// That of the indicator's figures wherever they stand side by side.
  private let scale: Magnitude
  /// The finding as it stands within a sentence.
  private(set) var statement = ""

  init(edition: Edition, indicator: Indicator) {
    self.edition = edition
    self.indicator = indicator
    model = IndicatorChart(edition: edition, indicator: indicator)
    chart = model.chart
    valueCount = chart?.valueCount ?? 0
    scale = edition.scale(of: indicator)
    statement = found
  }

  /// A single figure is never drawn; two figures only in a file of their own.
  var isDrawn: Bool { valueCount > 1 || model.background != nil }

  /// Whether pages state its figures instead: one or two, including targets and baseline.
  var isStated: Bool { valueCount <= 2 && model.background == nil }

  /// Whether pages draw it. A plan without a figure to compare with it is told in a sentence.
  var isCourse: Bool { !isStated && (chart?.series.isEmpty == false || model.background != nil) }

  /// The finding with its subject: the title wherever the surrounding page is about something else, and in the chart's file.
  var title: String {
    guard isDrawn else { return statement }
    return edition.words(indicator.shortName) + edition.wording(.colon) + statement
  }

  /// Where the figure is and where it should go; for a series without targets, its newest figure and where it came from.
  ///
  /// As a heading of its own it begins with a capital letter: "More than 16,000 enterprises in 2024".
  var finding: String { statement.prefix(1).uppercased() + statement.dropFirst() }

  private var found: String {
    guard isDrawn else { return edition.words(indicator.shortName) }
    guard let target = indicator.targets.last else { return contextTitle }
    let year = written(target.lastYear)
    let to = edition.figures.condition(target.condition, model.unit, in: scale)
    if let latest = figureAfterBaseline {
      return edition.wording(
        .chartTitleLatest,
        [
          "latest": quantity(latest), "year": edition.figures.year(of: latest), "to": to,
          "target": years(of: target),
        ])
    }
    if target.years.count > 1, indicator.indexBase == nil {
      return edition.wording(.chartTitleFrom, ["to": to, "year": written(target.year)])
    }
    if let (base, index) = change(of: target) {
      let percent = edition.figures.percent(Figure(rounding: abs(100 - index), decimals: 1).trimmed)
      return edition.wording(
        index < 100 ? .chartTitleFall : .chartTitleRise,
        ["value": percent, "base": written(base), "year": year])
    }
    guard let baseline = indicator.baseline, let level = target.condition.level(better: indicator.better)
    else { return edition.wording(.chartTitleOpen, ["to": to, "year": year]) }
    let values: PatternValues = ["base": written(baseline.year), "to": to, "year": year]
    if model.unit.quantity != .share, level.double >= 1.1 * baseline.value.double,
      let times = edition.figures.times(level, of: baseline.value)
    {
      return edition.wording(.chartTitleTimes, values.adding("times", times))
    }
    return edition.wording(
      .chartTitleLevel, values.adding("from", edition.figures.compared(baseline.value, model.unit, in: scale))
    )
  }

  /// The kinds of its values, from the most certain to the least.
  var kinds: [Observation.Kind] {
    let drawn = Set((chart?.series ?? []).flatMap(\.self).map(\.kind))
    return Observation.Kind.allCases.filter { drawn.contains($0.pointKind) }
  }

  /// What is measured, unit and years; the kind of its values and which direction is good, if they are not the usual ones.
  var subtitle: String {
    var parts = [measure]
    if kinds.count == 1, kinds != [.observed] { parts += kinds.map { edition.wording($0.phrase) } }
    if indicator.better == .lower, !indicator.targets.isEmpty { parts.append(edition.wording(.betterLower)) }
    return parts.joined(separator: edition.wording(.clauseSeparator))
  }

  /// Its first and its last year.
  var years: String? {
    (chart?.years).map { edition.wording.format.years($0.lowerBound, $0.upperBound) }
  }

  /// The unit is written at the axis. It is left out here where the title has its word, too, in whatever scale: "High-tech enterprises
  /// (enterprises)" under "16,000 enterprises in 2024" says nothing new.
  private var measure: String {
    let name = edition.words(indicator.shortName)
    if let base = model.indexBase {
      return edition.wording(.chartSubtitleIndex, ["name": name, "year": written(base)])
    }
    guard let years else { return name }
    let unit = edition.figures.unitName(model.unit, in: model.measure.scale)
    let values: PatternValues = ["name": name, "years": years]
    let isContext = indicator.targets.isEmpty
    if says(unit) || says(edition.figures.unitName(model.unit)) {
      return edition.wording(isContext ? .chartSubtitleContextYears : .chartSubtitleYears, values)
    }
    return edition.wording(
      isContext ? .chartSubtitleContext : .chartSubtitle, values.adding("unit", unit))
  }

  /// Whether the finding has a unit's word, not just its letters in another: "t" is not in "the target".
  private func says(_ word: String) -> Bool {
    guard !word.isEmpty else { return true }
    let finding = finding
    return finding.ranges(of: word).contains { range in
      let neighbours = [finding[..<range.lowerBound].last, finding[range.upperBound...].first]
      return !neighbours.contains { $0?.isCased == true }
    }
  }

  /// The chart in sentences, for readers who cannot see it and for search engines: start, targets, newest figure, and its distance from the
  /// path.
  var description: String {
    var sentences = ""
    if let baseline = indicator.baseline {
      sentences += edition.wording(
        .chartDescriptionBaseline,
        [
          "year": written(baseline.year),
          "value": edition.figures.quantity(baseline.value, model.unit, in: scale),
        ])
    }
    for target in indicator.targets {
      let value = edition.figures.condition(target.condition, model.unit, in: scale)
      sentences += edition.wording(.chartDescriptionTarget, ["year": years(of: target), "value": value])
    }
    guard let latest = edition.index.latestFigure(of: indicator) else {
      // A forecast or a figure for part of a year is never the latest one, but it is a figure.
      if sentences.isEmpty, let only = model.observations.last {
        return edition.figures.name(of: only.kind, in: only.year) + edition.wording(.colon) + quantity(only)
      }
      let phrase: Phrase = indicator.baseline == nil ? .chartDescriptionEmpty : .chartDescriptionNone
      return (sentences + edition.wording(phrase)).trimmingSpaces
    }
    sentences += edition.wording(
      .chartDescriptionLatest, ["year": edition.figures.year(of: latest), "value": quantity(latest)])
    if let first = comparableFigures.first, first.year < latest.year {
      sentences += edition.wording(
        .chartDescriptionFirst,
        ["year": edition.figures.year(of: first, before: latest), "value": quantity(first)])
    }
    let assessment = indicator.hasStatus ? edition.facts.assessment(of: indicator) : nil
    if let assessment, !assessment.isIndex, let required = assessment.expected {
      let figures = AssessmentFigures(edition: edition, indicator: indicator, assessment: assessment)
      sentences += edition.wording(
        .chartDescriptionPath,
        ["value": figures.quantity(figures.onPath(required)), "year": written(latest.year)])
    }
    return sentences.trimmingSpaces
  }
}

extension ChartWords {
  /// From the first to the last figure of the newest series; words do not bridge a break either.
  private var contextTitle: String {
    guard let last = comparableFigures.last else {
      guard let only = model.observations.last else { return edition.words(indicator.shortName) }
      return edition.wording(
        .chartTitleOnly,
        ["value": quantity(only), "year": edition.figures.name(of: only.kind, in: only.year)])
    }
    guard let first = comparableFigures.first, first.year < last.year else {
      return edition.wording(
        .chartTitleOnly, ["value": quantity(last), "year": edition.figures.year(of: last)])
    }
    let scale = edition.figures.briefScale(of: [first, last], model.unit)
    return edition.wording(
      .chartTitleCourse,
      [
        "from": edition.figures.brief(first, model.unit, in: scale, isCompared: true),
        "first": edition.figures.year(of: first, before: last),
        "to": edition.figures.brief(last, model.unit, in: scale), "last": edition.figures.year(of: last),
      ])
  }

  private var comparableFigures: [Observation] { edition.index.figuresLikeLatest(of: indicator) }

  private var figureAfterBaseline: Observation? {
    guard let latest = edition.index.latestFigure(of: indicator), model.indexBase == nil else { return nil }
    return latest.year > (indicator.baseline?.year ?? Int.min) ? latest : nil
  }

  /// The base year of a change and what it leaves of 100.
  private func change(of target: Target) -> (base: Int, index: Double)? {
    guard let base = target.condition.baseYear, let index = target.condition.index(in: target.year) else {
      return nil
    }
    return (base, index)
  }

  private func years(of target: Target) -> String {
    edition.wording.format.years(target.year, target.lastYear)
  }

  private func quantity(_ observation: Observation) -> String {
    edition.figures.brief(observation, model.unit, in: indicator.statedFigures.isEmpty ? nil : scale)
  }

  private func quantity(_ figure: Figure) -> String {
    edition.figures.quantity(figure, model.unit, in: scale)
  }

  private func written(_ year: Int) -> String { edition.wording.format.years(year, year) }
}
