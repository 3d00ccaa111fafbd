import Charts
import Markup
import PlanModel

/// An indicator's chart with all that a reader needs beside it: what it says, the key, what to mind, the sources, the data.
struct TrendFigure {
  let scope: PageScope
  let indicator: Indicator
  /// Unique on the page.
  let id: String
  var headingLevel = 2

  /// Empty if there is nothing to draw.
  var fragment: Fragment {
    guard let chart = model.chart else { return Fragment() }
    return Fragment { writer in
      writer.element("figure", [.class("fig"), Attribute("aria-labelledby", "\(id)-t")]) { writer in
        writer.element("figcaption") { writer in
          let heading: StaticString = headingLevel == 2 ? "h2" : "h3"
          writer.element(heading, [.class("t"), .id("\(id)-t")], text: title)
          writer.element("p", [.class("s")], text: subtitle)
        }
        writeKey(of: chart, to: &writer)
        writer.element("div", [.class("plot")]) { writer in
          for form in [ChartForm.wide, .narrow] {
            writer.append(chart.draw(form, name: title, description: description, idPrefix: id))
          }
        }
        writeNotes(of: chart, to: &writer)
        writer.element("p", [.class("get"), Attribute("data-print", "none")]) { writer in
          let address = Downloads.address(ofIndicator: indicator.id)
          writer.element(
            "a", [.href(scope.href(to: address)), Attribute("download")],
            text: scope.wording(.chartData))
        }
      }
    }
  }

  /// The chart in words, for those who cannot see it and for search engines.
  var description: String {
    let unit = model.unit
    let format = scope.wording.format
    var sentences = ""
    if let baseline = indicator.baseline {
      sentences += scope.wording(
        .chartDescriptionBaseline,
        [
          "year": format.years(baseline.year, baseline.year),
          "value": scope.figures.quantity(baseline.value, unit),
        ])
    }
    for target in indicator.targets {
      sentences += scope.wording(
        .chartDescriptionTarget,
        [
          "year": format.years(target.year, target.years.last ?? target.year),
          "value": scope.figures.condition(target.condition, unit),
        ])
    }
    if let latest = scope.index.latestResult(of: indicator) {
      sentences += scope.wording(
        .chartDescriptionLatest,
        ["year": format.years(latest.year, latest.year), "value": scope.figures.quantity(latest.value, unit)])
    } else {
      sentences += scope.wording(indicator.baseline == nil ? .chartDescriptionEmpty : .chartDescriptionNone)
    }
    return sentences.trimmingSpaces
  }

  private var model: IndicatorChart { IndicatorChart(scope: scope, indicator: indicator) }

  // MARK: - Words

  /// What the chart says: from where to where, or what is aimed at.
  private var title: String {
    guard let target = indicator.targets.last else {
      return scope.wording(.chartTitleContext, ["name": scope.words(indicator.name)])
    }
    let unit = model.unit
    let to = scope.figures.condition(target.condition, unit)
    guard let baseline = indicator.baseline, target.condition.level(better: indicator.better) != nil else {
      return scope.wording(.chartTitleOpen, ["to": to])
    }
    return scope.wording(.chartTitleLevel, ["from": scope.figures.quantity(baseline.value, unit), "to": to])
  }

  private var subtitle: String {
    let name = scope.words(indicator.name)
    if let base = model.indexBase {
      return scope.wording(
        .chartSubtitleIndex, ["name": name, "year": scope.wording.format.years(base, base)])
    }
    guard let years = model.chart?.years else { return name }
    let values = [
      "name": name, "unit": scope.figures.unitName(model.unit, in: model.scale),
      "years": scope.wording.format.years(years.lowerBound, years.upperBound),
    ]
    return scope.wording(indicator.targets.isEmpty ? .chartSubtitleContext : .chartSubtitle, values)
  }

  // MARK: - Key and notes

  /// What the chart's own labels do not say.
  private func writeKey(of chart: TrendChart, to writer: inout MarkupWriter) {
    let kinds = Set(chart.series.flatMap(\.self).map(\.kind))
    var entries: [(KeySymbol, Phrase)] = []
    for kind in Observation.Kind.allCases {
      guard let mark = PointKind(rawValue: kind.rawValue), kinds.contains(mark) else { continue }
      entries.append((.point(mark, onLine: true), kind.phrase))
    }
    if !chart.gaps.isEmpty { entries.append((.missing, .chartNoData)) }
    if chart.path.count > 1 { entries.append((.path, .chartPath)) }
    guard !entries.isEmpty else { return }
    writer.element(
      "ul", [.class("key"), Attribute("role", "list"), Attribute("aria-label", scope.wording(.chartKey))]
    ) { writer in
      for (symbol, phrase) in entries {
        writer.element("li") { writer in
          writer.append(symbol.draw())
          writer.text(scope.wording(phrase))
        }
      }
    }
  }

  private func writeNotes(of chart: TrendChart, to writer: inout MarkupWriter) {
    var notes = ""
    if chart.path.count > 1 {
      let path = scope.wording(indicator.effectivePath(unit: model.unit).phrase)
      notes += scope.wording(.chartNote, ["path": path])
    }
    if !chart.breaks.isEmpty { notes += scope.wording(.chartBreak) }
    if let start = chart.croppedStart(.wide) {
      notes += scope.wording(.chartAxisStarts, ["value": chart.formatTick(start)])
    }
    if indicator.targets.isEmpty == false, scope.index.latestResult(of: indicator) == nil {
      notes += scope.wording(indicator.baseline == nil ? .chartDescriptionEmpty : .chartDescriptionNone)
    }
    writer.element("p", [.class("f")]) { writer in
      if !notes.isEmpty {
        writer.text(notes.trimmingSpaces)
        writer.void("br")
      }
      writer.element("b", text: scope.wording(.chartSource))
      writer.text(scope.wording(.colon))
      writeSources(to: &writer)
    }
  }

  private func writeSources(to writer: inout MarkupWriter) {
    var seen: Set<String> = []
    let references =
      [indicator.baseline?.source] + indicator.targets.map(\.source) + model.observations.map(\.source)
    let sources = references.compactMap(\.self).filter { seen.insert($0.value).inserted }
    guard !sources.isEmpty else { return writer.text(scope.wording(.noSource)) }
    for (number, source) in sources.enumerated() {
      if number > 0 { writer.text(scope.wording(.clauseSeparator)) }
      SourceLine(scope: scope).write(source, to: &writer)
    }
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
