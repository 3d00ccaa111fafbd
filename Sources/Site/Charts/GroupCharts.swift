import Charts
import Language
import Markup
import Plan
import Reading

/// The indicators of a group side by side: where several share a unit, their way from the baseline to the targets in one slope chart, and a
/// small trend chart for each that has enough figures. What the plan states about the others is in the table.
struct GroupCharts {
  let scope: PageScope
  let group: IndicatorGroup

  /// From this number on, lines of the same unit get a chart of their own.
  private static let fewestLines = 3
  /// More lines than this cannot be told apart.
  private static let mostLines = 8

  /// Empty if none of them has anything to draw.
  var fragment: Fragment {
    Fragment { writer in
      writeSlope(to: &writer)
      writer.append(SmallMultiples(scope: scope, indicators: indicators).fragment)
    }
  }

  private var indicators: [Indicator] { group.indicators.filter { !$0.isContext } }

  // MARK: - Slope

  /// A column of the slope chart: a year in which every line has a stated level.
  private typealias Levels = [Int: (figure: Figure, kind: SlopeLine.Kind)]

  private func writeSlope(to writer: inout MarkupWriter) {
    let lines = linesOfOneUnit
    let years = Set(lines.flatMap { levels(of: $0).keys })
      .filter { year in lines.allSatisfy { levels(of: $0)[year] != nil } }.sorted()
    guard let first = lines.first, years.count > 1 else { return }
    write(SlopeChart(years: years, lines: lines.map { line(of: $0, years) }), of: first, to: &writer)
  }

  /// The first indicators of the group that share a unit, if they are neither too few nor too many.
  private var linesOfOneUnit: [Indicator] {
    let stated = indicators.filter { levels(of: $0).count > 1 }
    for indicator in stated {
      let alike = stated.filter { $0.unit.value == indicator.unit.value }
      if Self.fewestLines...Self.mostLines ~= alike.count { return alike }
    }
    return []
  }

  private func write(_ slope: SlopeChart, of first: Indicator, to writer: inout MarkupWriter) {
    let id = "slope-\(group.id)"
    let unit = scope.index.unit(first)
    let years = slope.years.map { scope.wording.format.years($0, $0) }
      .joined(separator: scope.wording(.listSeparator))
    let description = slope.lines.map { line in
      line.name + scope.wording(.colon) + line.figures.joined(separator: " → ")
    }.joined(separator: scope.wording(.clauseSeparator))
    let edition = scope.edition
    let title = scope.wording(.chartSlope, ["name": scope.words(group.name), "years": years])
    let note = scope.wording(.chartSlopeNote, ["unit": scope.words(unit.name)])
    writer.element("figure", [.class("fig"), Attribute("aria-labelledby", "\(id)-t")]) { writer in
      writer.element("figcaption") { writer in
        writer.element("h4", [.class("t"), .id("\(id)-t")]) { $0.append(edition.marked(title)) }
        writer.element("p", [.class("s")]) { $0.append(edition.marked(note)) }
        writer.element("p", [.class("vh"), .id("\(id)-d")]) { $0.append(edition.marked(description)) }
      }
      writer.element("div", [.class("plot")]) { writer in
        for form in [ChartForm.wide, .narrow] {
          writer.append(slope.draw(form, .onPage(name: "\(id)-t", description: "\(id)-d")))
        }
      }
    }
  }

  private func line(of indicator: Indicator, _ years: [Int]) -> SlopeLine {
    let levels = levels(of: indicator)
    let unit = scope.index.unit(indicator)
    return SlopeLine(
      name: scope.words(indicator.shortName),
      words: scope.edition.words(of: scope.words(indicator.shortName)),
      values: years.map { levels[$0]?.figure.double },
      figures: years.map { levels[$0].map { scope.figures.quantity($0.figure, unit) } ?? "" },
      kinds: years.map { levels[$0]?.kind ?? .target })
  }

  /// What the plan states for a year: the baseline and targets that name a level.
  private func levels(of indicator: Indicator) -> Levels {
    guard let baseline = indicator.baseline else { return [:] }
    var levels: Levels = [baseline.year: (baseline.value, .baseline)]
    for target in indicator.targets {
      guard let level = target.condition.level(better: indicator.better) else { continue }
      for year in target.years { levels[year] = (level, .target) }
    }
    return levels
  }
}
