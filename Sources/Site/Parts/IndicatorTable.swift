import Charts
import Language
import Markup
import Plan
import Reading

/// A table of indicators or milestones: baseline, targets, newest figure, and further columns that depend on its form. A column that would
/// be empty is left out: that of the status, too, where nothing is scored.
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
  private let hasStatuses: Bool
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
    hasBaselines = indicators.contains { $0.baseline != nil }
    hasFigures = form != .milestones || indicators.contains { scope.index.newestFigure(of: $0) != nil }
    hasStatuses = form != .milestones && indicators.contains(where: \.hasStatus)
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
        let columns = columns
        writer.element("caption") { $0.append(scope.edition.marked(caption)) }
        writeHead(columns, to: &writer)
        for section in sections { write(section, columns, flags: &flags, to: &writer) }
      }
      flags.writeNotes(to: &writer)
      if form == .milestones { writeSources(to: &writer) }
    }
  }

  // MARK: - Columns

  /// A column: the head, the width of a group's name and the cells of each row follow from the list of them.
  struct Column {
    enum Content {
      case name, baseline, latest, path, status, sources
      /// - Parameter number: of its year among `years`.
      case target(number: Int)
    }

    let content: Content
    /// Also beside the cell where the row is a block.
    let heading: String
    /// The class of its cells and, for those that are aligned, of its head.
    var style: String?
  }

  private var columns: [Column] {
    var columns = [
      Column(content: .name, heading: scope.wording(form == .milestones ? .milestone : .indicator))
    ]
    if hasBaselines { columns.append(Column(content: .baseline, heading: baselineHeading, style: "r")) }
    columns += years.enumerated().map {
      Column(content: .target(number: $0), heading: targetHeading($1, $1), style: "r")
    }
    if hasFigures {
      columns.append(Column(content: .latest, heading: scope.wording(.latestFigure), style: "r"))
    }
    if form == .full {
      let heading: Phrase = years.isEmpty ? .courseInSmall : .pathInSmall
      columns.append(Column(content: .path, heading: scope.wording(heading), style: "drawn"))
    }
    if hasStatuses {
      columns.append(Column(content: .status, heading: scope.wording(.status), style: "how"))
    }
    if hasSourceColumn { columns.append(Column(content: .sources, heading: scope.wording(.source))) }
    return columns
  }

  private var baselineHeading: String {
    baselineYear.map { scope.wording(.baselineOf, ["year": scope.wording.format.years($0, $0)]) }
      ?? scope.wording(.baseline)
  }

  func targetHeading(_ first: Int, _ last: Int) -> String {
    scope.wording(.targetOf, ["year": scope.wording.format.years(first, last)])
  }

  private func writeHead(_ columns: [Column], to writer: inout MarkupWriter) {
    writer.element("thead") { writer in
      writer.element("tr") { writer in
        for column in columns {
          let style = column.style.flatMap { $0 == "how" ? nil : Attribute.class($0) }
          writer.element("th", [Attribute("scope", "col"), style], text: column.heading)
        }
      }
    }
  }

  // MARK: - Rows

  private func write(
    _ section: Section, _ columns: [Column], flags: inout FlagNotes, to writer: inout MarkupWriter
  ) {
    writer.open("tbody", [section.id.map { .id("\(id)-\($0)") }])
    if let name = section.name {
      writer.element("tr", [.class("group")]) { writer in
        writer.element("th", [Attribute("scope", "rowgroup"), Attribute("colspan", columns.count)]) {
          $0.append(scope.text(name))
        }
      }
    }
    for indicator in section.indicators { write(indicator, columns, flags: &flags, to: &writer) }
    writer.close("tbody")
  }

  private func write(
    _ indicator: Indicator, _ columns: [Column], flags: inout FlagNotes, to writer: inout MarkupWriter
  ) {
    let unit = scope.index.unit(indicator)
    let scale = scope.edition.scale(of: indicator)
    writer.open("tr", [form == .milestones ? .id(EntryAnchor.milestone.id(indicator.id)) : nil])
    // A target for several years may cover the columns after its own.
    var covered = 0
    for column in columns {
      switch column.content {
      case .name:
        writer.element("th", [Attribute("scope", "row")]) { writer in
          writeName(of: indicator, to: &writer)
          writer.text(" ")
          writer.element("small") { $0.append(scope.edition.marked(scope.figures.unitName(unit, in: scale))) }
          if form == .milestones { writer.append(FindingNotes(scope: scope, indicator: indicator).fragment) }
        }
      case .target(let number):
        guard number >= covered else { continue }
        covered =
          number + writeTargets(indicator, from: number, in: column, scale, flags: &flags, to: &writer)
      case .baseline: cell(column, to: &writer) { writeBaseline(indicator, scale, flags: &flags, to: &$0) }
      case .latest: cell(column, to: &writer) { writeLatest(indicator, scale, flags: &flags, to: &$0) }
      case .path: cell(column, to: &writer) { $0.append(SmallCharts(scope: scope).sparkline(indicator)) }
      case .status: cell(column, to: &writer) { writeStatus(indicator, to: &$0) }
      case .sources: cell(column, to: &writer) { writeSourceNumbers(of: indicator, to: &$0) }
      }
    }
    writer.close("tr")
  }
}
