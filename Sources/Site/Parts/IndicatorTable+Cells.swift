import Language
import Markup
import Plan
import Reading

/// What the cells of a row say.
extension IndicatorTable {
  func writeName(of indicator: Indicator, to writer: inout MarkupWriter) {
    let name = scope.text(indicator.shortName)
    guard form == .milestones else {
      return scope.write(name, linkedTo: .indicator(indicator.id), to: &writer)
    }
    writer.append(name)
  }

  func writeStatus(_ indicator: Indicator, to writer: inout MarkupWriter) {
    // The cell of the latest figure says that none was found, or that it is an estimate.
    StatusChip(
      scope: scope, assessment: scope.facts.assessment(of: indicator),
      isReasonKnown: scope.index.latestResult(of: indicator) == nil
    ).write(to: &writer)
    if let judgement = indicator.judgement {
      writer.element("small", [.class("note")]) { writer in
        JudgementNote(scope: scope, judgement: judgement).writeVerdict(to: &writer)
      }
    }
  }

  // MARK: - Sources of milestones, which have no page of their own to name them

  var hasSourceColumn: Bool { form == .milestones && sources.differ }

  func writeSourceNumbers(of indicator: Indicator, to writer: inout MarkupWriter) {
    for (number, source) in Self.sources(of: indicator, in: scope).enumerated() {
      if number > 0 { writer.text(" ") }
      sources.writeNumber(of: source, to: &writer)
    }
  }

  func writeSources(to writer: inout MarkupWriter) {
    if sources.differ { return sources.writeList(to: &writer) }
    let shared = sections.flatMap(\.indicators).flatMap { Self.sources(of: $0, in: scope) }
      .compactMap(\.self).first
    writer.element("p", [.class("f")]) { writer in
      writer.element("b", text: scope.wording(.chartSource))
      writer.text(scope.wording(.colon))
      guard let shared else { return writer.text(scope.wording(.noSource)) }
      SourceLine(scope: scope).write(shared, to: &writer)
    }
  }

  /// Each once, in the order of its figures.
  static func sources(of indicator: Indicator, in scope: PageScope) -> [Reference?] {
    var seen: Set<String?> = []
    return scope.index.figures(of: indicator).map(\.source).filter { seen.insert($0?.value).inserted }
  }

  // MARK: - Figures

  func writeBaseline(
    _ indicator: Indicator, _ scale: Magnitude, flags: inout FlagNotes, to writer: inout MarkupWriter
  ) {
    guard let baseline = indicator.baseline else {
      return FigureMarkup.writeMissing(scope.wording(.noBaseline), to: &writer)
    }
    FigureMarkup.write(
      baseline.value, scope.figures.number(baseline.value, in: scale), in: scope.edition, to: &writer)
    if baselineYear == nil {
      let year = scope.wording.format.years(baseline.year, baseline.year)
      writer.element("small", text: scope.wording.bracketed(year))
    }
    flags.writeMark(baseline.flag, to: &writer)
  }

  /// The targets for a year, in one cell with the years after it that one of them holds for as well.
  ///
  /// - Returns: how many columns the cell covers.
  func writeTargets(
    _ indicator: Indicator, from number: Int, in column: Column, _ scale: Magnitude, flags: inout FlagNotes,
    to writer: inout MarkupWriter
  ) -> Int {
    let here = indicator.targets.filter { $0.years.contains(years[number]) }
    let span = here.map { spanned(by: $0, from: number) }.max() ?? 1
    let label = span > 1 ? targetHeading(years[number], years[number + span - 1]) : nil
    cell(column, label: label, span: span, to: &writer) { writer in
      if here.isEmpty { FigureMarkup.writeMissing(scope.wording(.noTarget), to: &writer) }
      for (number, target) in here.enumerated() {
        if number > 0 { writer.void("br") }
        FigureMarkup.write(
          target.condition, scope.figures.conditionNumber(target.condition, in: scale), in: scope.edition,
          to: &writer)
        flags.writeMark(target.flag, to: &writer)
      }
    }
    return span
  }

  /// How many neighbouring columns a target's cell covers.
  private func spanned(by target: Target, from column: Int) -> Int {
    years[column...].prefix { target.years.contains($0) }.count
  }

  /// Of a milestone also a forecast or a figure for part of a year, which then says so.
  func newest(of indicator: Indicator) -> Observation? {
    form == .milestones ? scope.index.newestFigure(of: indicator) : scope.index.latestFigure(of: indicator)
  }

  func writeLatest(
    _ indicator: Indicator, _ scale: Magnitude, flags: inout FlagNotes, to writer: inout MarkupWriter
  ) {
    guard let latest = newest(of: indicator) else {
      return FigureMarkup.writeMissing(scope.wording(.noFigure), to: &writer)
    }
    let brief = scope.figures.brief(latest.value, in: scale)
    let shown = scope.figures.qualified(scope.figures.number(brief, in: scale), latest.bound)
    FigureMarkup.write(stored: latest.stored, shown, in: scope.edition, to: &writer)
    let year = scope.wording.format.years(latest.year, latest.year)
    let words =
      latest.kind == .observed
      ? year : scope.wording(.kindOfYear, ["year": year, "kind": scope.wording(latest.kind.phrase)])
    writer.element("small", text: scope.wording.bracketed(words))
    flags.writeMark(latest.flag, to: &writer)
  }

  /// - Parameter label: what stands beside the cell where the row is a block; nil for the column's heading.
  func cell(
    _ column: Column, label: String? = nil, span: Int = 1, to writer: inout MarkupWriter,
    _ content: (inout MarkupWriter) -> Void
  ) {
    writer.open("td") { tag in
      if let style = column.style { tag.attribute("class", style) }
      tag.attribute("data-th", label ?? column.heading)
      if span > 1 { tag.attribute("colspan", String(span)) }
    }
    writer.verbatim("<span class=\"v\">")
    content(&writer)
    writer.verbatim("</span></td>")
  }
}
