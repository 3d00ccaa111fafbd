import Charts
import Language
import Markup
import Plan

/// The plan's table of indicators, by group as the plan has it: baseline, targets, newest figure, path in small.
struct IndicatorTable {
  let scope: PageScope
  let groups: [IndicatorGroup]
  let caption: String
  /// Keeps ids apart where a page has several tables.
  let id: String

  private let years: [Int]
  /// Nil where the indicators start from different years; each cell then says its own.
  private let baselineYear: Int?

  init(scope: PageScope, groups: [IndicatorGroup], caption: String, id: String) {
    self.scope = scope
    self.groups = groups
    self.caption = caption
    self.id = id
    let indicators = groups.flatMap(\.indicators)
    years = Set(indicators.flatMap(\.targets).flatMap(\.years)).sorted()
    let baselineYears = Set(indicators.compactMap(\.baseline?.year))
    baselineYear = baselineYears.count == 1 ? baselineYears.first : nil
  }

  var fragment: Fragment {
    Fragment { writer in
      var flags = FlagNotes(scope: scope, prefix: id)
      writer.element(
        "table",
        [.class("stacks indicators"), .id(id), Attribute("data-sortable")]
      ) { writer in
        writer.element("caption") { $0.append(scope.edition.marked(caption)) }
        writeHead(to: &writer)
        for group in groups where group.indicators.contains(where: { !$0.isContext }) {
          writeGroup(group, flags: &flags, to: &writer)
        }
      }
      flags.writeNotes(to: &writer)
    }
  }

  // MARK: - Head

  private var baselineHeading: String {
    baselineYear.map { scope.wording(.baselineOf, ["year": scope.wording.format.years($0, $0)]) }
      ?? scope.wording(.baseline)
  }

  private func targetHeading(_ year: Int) -> String {
    scope.wording(.targetOf, ["year": scope.wording.format.years(year, year)])
  }

  private func writeHead(to writer: inout MarkupWriter) {
    writer.element("thead") { writer in
      writer.element("tr") { writer in
        heading(scope.wording(.indicator), to: &writer)
        heading(baselineHeading, class: "r", to: &writer)
        for year in years { heading(targetHeading(year), class: "r", to: &writer) }
        heading(scope.wording(.latestFigure), class: "r", to: &writer)
        heading(scope.wording(.pathInSmall), class: "drawn", to: &writer)
        heading(scope.wording(.status), to: &writer)
      }
    }
  }

  private func heading(_ text: String, class name: String? = nil, to writer: inout MarkupWriter) {
    writer.element(
      "th", [Attribute("scope", "col"), name.map(Attribute.class)],
      text: text)
  }

  // MARK: - Rows

  private func writeGroup(_ group: IndicatorGroup, flags: inout FlagNotes, to writer: inout MarkupWriter) {
    let rows = group.indicators.filter { !$0.isContext }
    writer.open("tbody", [.id("\(id)-\(group.id)")])
    writer.element("tr", [.class("group")]) { writer in
      writer.element(
        "th",
        [
          Attribute("scope", "rowgroup"),
          Attribute("colspan", years.count + 5),
        ]
      ) { $0.append(scope.text(group.name)) }
    }
    for indicator in rows { writeRow(indicator, flags: &flags, to: &writer) }
    writer.close("tbody")
  }

  private func writeRow(_ indicator: Indicator, flags: inout FlagNotes, to writer: inout MarkupWriter) {
    let unit = scope.index.unit(indicator)
    let scale = Magnitude(for: indicator.statedFigures, unit: unit, format: scope.wording.format)
    writer.open("tr")
    writer.element("th", [Attribute("scope", "row")]) { writer in
      scope.write(scope.text(indicator.name), linkedTo: .indicator(indicator.id), to: &writer)
      writer.text(" ")
      writer.element("small") { $0.append(scope.edition.marked(scope.figures.unitName(unit, in: scale))) }
    }
    writeBaseline(indicator, scale, flags: &flags, to: &writer)
    writeTargets(indicator, scale, flags: &flags, to: &writer)
    writeLatest(indicator, unit, scale, flags: &flags, to: &writer)
    cell(scope.wording(.pathInSmall), class: "drawn", to: &writer) { writer in
      writer.append(SmallCharts(scope: scope).sparkline(indicator))
    }
    cell(scope.wording(.status), class: "how", to: &writer) { writer in
      StatusChip(scope: scope, assessment: scope.facts.assessment(of: indicator)).write(to: &writer)
      if let judgement = indicator.judgement {
        writer.element("small", [.class("note")]) { writer in
          JudgementNote(scope: scope, judgement: judgement).writeVerdict(to: &writer)
        }
      }
    }
    writer.close("tr")
  }

  private func writeBaseline(
    _ indicator: Indicator, _ scale: Magnitude, flags: inout FlagNotes, to writer: inout MarkupWriter
  ) {
    cell(baselineHeading, class: "r", to: &writer) { writer in
      guard let baseline = indicator.baseline else {
        return FigureMarkup.writeMissing(scope.wording(.noBaseline), to: &writer)
      }
      FigureMarkup.write(
        baseline.value, scope.figures.number(baseline.value, in: scale), in: scope.edition, to: &writer)
      if baselineYear == nil {
        writer.element("small", text: " (\(scope.wording.format.yearName(baseline.year)))")
      }
      flags.writeMark(baseline.flag, to: &writer)
    }
  }

  private func writeTargets(
    _ indicator: Indicator, _ scale: Magnitude, flags: inout FlagNotes, to writer: inout MarkupWriter
  ) {
    var column = 0
    while column < years.count {
      let here = indicator.targets.filter { $0.years.contains(years[column]) }
      let span = here.map { spanned(by: $0, from: column) }.max() ?? 1
      let last = years[column + span - 1]
      let label =
        span > 1
        ? scope.wording(.targetOf, ["year": scope.wording.format.years(years[column], last)])
        : targetHeading(last)
      cell(label, class: "r", span: span, to: &writer) { writer in
        if here.isEmpty { FigureMarkup.writeMissing(scope.wording(.noTarget), to: &writer) }
        for (number, target) in here.enumerated() {
          if number > 0 { writer.void("br") }
          FigureMarkup.write(
            target.condition, scope.figures.conditionNumber(target.condition, in: scale), in: scope.edition,
            to: &writer)
          flags.writeMark(target.flag, to: &writer)
        }
      }
      column += span
    }
  }

  /// How many neighbouring columns a target's cell covers.
  private func spanned(by target: Target, from column: Int) -> Int {
    years[column...].prefix { target.years.contains($0) }.count
  }

  private func writeLatest(
    _ indicator: Indicator, _ unit: Unit, _ scale: Magnitude, flags: inout FlagNotes,
    to writer: inout MarkupWriter
  ) {
    cell(scope.wording(.latestFigure), class: "r", to: &writer) { writer in
      guard let latest = scope.index.latestResult(of: indicator) else {
        return FigureMarkup.writeMissing(scope.wording(.noFigure), to: &writer)
      }
      FigureMarkup.write(
        latest.value, scope.figures.number(latest.value, in: scale), in: scope.edition, to: &writer)
      writer.element("small", text: " (\(scope.wording.format.yearName(latest.year)))")
      flags.writeMark(latest.flag, to: &writer)
    }
  }

  private func cell(
    _ label: String, class name: String, span: Int = 1, to writer: inout MarkupWriter,
    _ content: (inout MarkupWriter) -> Void
  ) {
    writer.element(
      "td",
      [
        .class(name), Attribute("data-th", label),
        span > 1 ? Attribute("colspan", span) : nil,
      ]
    ) { writer in
      writer.element("span", [.class("v")]) { content(&$0) }
    }
  }
}
