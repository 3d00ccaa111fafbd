import Charts
import Language
import Markup
import Plan

/// A table of indicators or milestones: baseline, targets, newest figure, and further columns that depend on its form. A column that would
/// be empty is left out.
struct IndicatorTable {
  enum Form {
    /// The plan's own table, by group, with the path in small.
    case full
    /// The same without drawings, where another table or chart is the main thing.
    case compact
    /// The milestones of a field, which have no status; each row is the milestone's place on the site.
    case milestones
  }

  let scope: PageScope
  let sections: [Section]
  let caption: String
  /// Keeps ids apart where a page has several tables.
  let id: String
  let form: Form

  /// Rows under the name of their group; milestones have none.
  struct Section {
    var id: String?
    var name: LocalizedText?
    var indicators: [Indicator]
  }

  let years: [Int]
  private let hasBaselines: Bool
  private let hasFigures: Bool
  /// Nil if the indicators start in different years; each cell then gives its own year.
  let baselineYear: Int?
  let sources: SourceNumbers

  /// - Parameter groups: their context indicators are left out.
  init(scope: PageScope, groups: [IndicatorGroup], caption: String, id: String, form: Form = .full) {
    let sections = groups.map { group in
      Section(id: group.id, name: group.name, indicators: group.indicators.filter { !$0.isContext })
    }
    self.init(
      scope: scope, sections: sections.filter { !$0.indicators.isEmpty }, caption: caption, id: id, form: form
    )
  }

  init(scope: PageScope, milestones: [Indicator], caption: String, id: String) {
    self.init(
      scope: scope, sections: [Section(indicators: milestones)], caption: caption, id: id, form: .milestones)
  }

  private init(scope: PageScope, sections: [Section], caption: String, id: String, form: Form) {
    self.scope = scope
    self.sections = sections
    self.caption = caption
    self.id = id
    self.form = form
    let indicators = sections.flatMap(\.indicators)
    hasBaselines = form != .milestones || indicators.contains { $0.baseline != nil }
    hasFigures = form != .milestones || indicators.contains { scope.index.newestFigure(of: $0) != nil }
    sources = SourceNumbers(
      scope: scope, form == .milestones ? indicators.flatMap { Self.sources(of: $0, in: scope) } : [],
      prefix: id)
    years = Set(indicators.flatMap(\.targets).flatMap(\.years)).sorted()
    let baselineYears = Set(indicators.compactMap(\.baseline?.year))
    baselineYear = baselineYears.count == 1 ? baselineYears.first : nil
  }

  var fragment: Fragment {
    Fragment { writer in
      var flags = FlagNotes(scope: scope, prefix: id)
      writer.element(
        "table",
        [
          .class(form == .milestones ? "stacks indicators milestones" : "stacks indicators"), .id(id),
          form == .full ? Attribute("data-sortable") : nil,
        ]
      ) { writer in
        writer.element("caption") { $0.append(scope.edition.marked(caption)) }
        writeHead(to: &writer)
        for section in sections { write(section, flags: &flags, to: &writer) }
      }
      flags.writeNotes(to: &writer)
      if form == .milestones { writeSources(to: &writer) }
    }
  }

  // MARK: - Head

  var baselineHeading: String {
    baselineYear.map { scope.wording(.baselineOf, ["year": scope.wording.format.years($0, $0)]) }
      ?? scope.wording(.baseline)
  }

  func targetHeading(_ year: Int) -> String {
    scope.wording(.targetOf, ["year": scope.wording.format.years(year, year)])
  }

  private func writeHead(to writer: inout MarkupWriter) {
    writer.element("thead") { writer in
      writer.element("tr") { writer in
        heading(scope.wording(form == .milestones ? .milestone : .indicator), to: &writer)
        if hasBaselines { heading(baselineHeading, class: "r", to: &writer) }
        for year in years { heading(targetHeading(year), class: "r", to: &writer) }
        if hasFigures { heading(scope.wording(.latestFigure), class: "r", to: &writer) }
        if form == .full { heading(scope.wording(.pathInSmall), class: "drawn", to: &writer) }
        if form != .milestones { heading(scope.wording(.status), to: &writer) }
        if hasSourceColumn { heading(scope.wording(.source), to: &writer) }
      }
    }
  }

  private func heading(_ text: String, class name: String? = nil, to writer: inout MarkupWriter) {
    writer.element(
      "th", [Attribute("scope", "col"), name.map(Attribute.class)],
      text: text)
  }

  // MARK: - Rows

  private func write(_ section: Section, flags: inout FlagNotes, to writer: inout MarkupWriter) {
    writer.open("tbody", [section.id.map { .id("\(id)-\($0)") }])
    if let name = section.name {
      let columns =
        1 + (hasBaselines ? 1 : 0) + years.count + (hasFigures ? 1 : 0) + (form == .full ? 1 : 0) + 1
      writer.element("tr", [.class("group")]) { writer in
        writer.element("th", [Attribute("scope", "rowgroup"), Attribute("colspan", columns)]) {
          $0.append(scope.text(name))
        }
      }
    }
    for indicator in section.indicators { write(indicator, flags: &flags, to: &writer) }
    writer.close("tbody")
  }

  private func write(_ indicator: Indicator, flags: inout FlagNotes, to writer: inout MarkupWriter) {
    let unit = scope.index.unit(indicator)
    let figures = indicator.statedFigures + [newest(of: indicator)?.value].compactMap(\.self)
    let scale = Magnitude(for: figures, unit: unit, format: scope.wording.format)
    writer.open("tr", [form == .milestones ? .id(EntryAnchor.milestone.id(indicator.id)) : nil])
    writer.element("th", [Attribute("scope", "row")]) { writer in
      writeName(of: indicator, to: &writer)
      writer.text(" ")
      writer.element("small") { $0.append(scope.edition.marked(scope.figures.unitName(unit, in: scale))) }
      if form == .milestones { writer.append(FindingNotes(scope: scope, indicator: indicator).fragment) }
    }
    if hasBaselines { writeBaseline(indicator, scale, flags: &flags, to: &writer) }
    writeTargets(indicator, scale, flags: &flags, to: &writer)
    if hasFigures { writeLatest(indicator, scale, flags: &flags, to: &writer) }
    if form == .full {
      cell(scope.wording(.pathInSmall), class: "drawn", to: &writer) { writer in
        writer.append(SmallCharts(scope: scope).sparkline(indicator))
      }
    }
    if form != .milestones { writeStatus(indicator, to: &writer) }
    if hasSourceColumn {
      cell(scope.wording(.source), to: &writer) { writer in
        for (number, source) in Self.sources(of: indicator, in: scope).enumerated() {
          if number > 0 { writer.text(" ") }
          sources.writeNumber(of: source, to: &writer)
        }
      }
    }
    writer.close("tr")
  }
}
