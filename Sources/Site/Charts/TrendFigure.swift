import Charts
import Language
import Markup
import Plan
import Reading
import Text

/// An indicator's chart with everything that a reader needs beside it: what it says, the key, what to bear in mind, the sources, the data.
///
/// The form depends on the figures: one or two are stated, three or more are drawn, and what only the plan states is told in a sentence.
struct TrendFigure {
  let scope: PageScope
  let indicator: Indicator
  /// Unique on the page.
  let id: String
  let headingLevel: Int
  let place: Place
  /// Whether the sources are named under the chart; otherwise a table beside it names them.
  let namesSources: Bool
  /// The id of what says in words beside the chart what it shows; nil for a description of its own.
  let describedBy: String?
  let words: ChartOfIndicator

  /// What is around it.
  enum Place {
    /// A page of the site.
    case page
    /// Nothing but a frame on another site, where the chart's title is that of the page.
    case frame
  }

  /// - Parameter chart: nil for the chart that the edition has.
  init(
    scope: PageScope, indicator: Indicator, id: String, headingLevel: Int = 2, place: Place = .page,
    namesSources: Bool = true, describedBy: String? = nil, chart: ChartOfIndicator? = nil
  ) {
    self.scope = scope
    self.indicator = indicator
    self.id = id
    self.headingLevel = headingLevel
    self.place = place
    self.namesSources = namesSources
    self.describedBy = describedBy
    words = chart ?? scope.edition.chart(of: indicator)
  }

  private var model: IndicatorChart { words.model }
  private var chart: TrendChart? { words.chart }
  var drawings: ChartDrawings? { words.drawings }

  /// Empty if there is no figure at all.
  var fragment: Fragment {
    guard chart != nil else { return Fragment() }
    return Fragment { writer in
      writer.element("figure", [.class("fig"), Attribute("aria-labelledby", "\(id)-t")]) { writer in
        writer.element("figcaption") { writer in
          let heading: StaticString = place == .frame ? "h1" : headingLevel == 2 ? "h2" : "h3"
          let edition = scope.edition
          writer.element(heading, [.class(isNamedByPage ? "vh" : "t"), .id("\(id)-t")]) { writer in
            let title = isOnOwnPage ? words.finding : words.title
            writer.append(words.isStated ? scope.text(indicator.shortName) : edition.marked(title))
          }
          if words.isCourse || !words.isStated && !isOnOwnPage {
            writer.element("p", [.class("s")], writeSubtitle)
            if describedBy == nil {
              writer.element("p", [.class("vh"), .id("\(id)-d")]) {
                $0.append(edition.marked(words.description))
              }
            }
          }
        }
        if words.isCourse { writePlot(to: &writer) }
        if words.isStated { writeStated(to: &writer) }
        writeNotes(to: &writer)
        if place == .page {
          ShareLine(scope: scope, indicator: indicator, title: words.title, isDrawn: drawings != nil)
            .write(to: &writer)
        }
      }
    }
  }

  /// Its years stay on one line: a break at their dash would tear them apart.
  private func writeSubtitle(to writer: inout MarkupWriter) {
    let edition = scope.edition
    guard let years = words.years, let place = words.subtitle.firstRange(of: years) else {
      return writer.append(edition.marked(words.subtitle))
    }
    writer.append(edition.marked(String(words.subtitle[..<place.lowerBound])))
    writer.element("span", [.class("nb")], text: years)
    writer.append(edition.marked(String(words.subtitle[place.upperBound...])))
  }

  // MARK: - Drawing

  private func writePlot(to writer: inout MarkupWriter) {
    guard let drawings else { return }
    if !key.isEmpty {
      writer.element(
        "ul", [.class("key"), Attribute("role", "list"), Attribute("aria-label", scope.wording(.chartKey))]
      ) { writer in
        for entry in key {
          writer.element("li") { writer in
            writer.append(entry.symbol.draw())
            writer.text(entry.label)
          }
        }
      }
    }
    let description = describedBy ?? "\(id)-d"
    Plot(
      drawings: [drawings.wide, drawings.narrow], name: "\(id)-t",
      description: model.background == nil ? description : "\(description) \(behindID)"
    ).write(to: &writer)
  }

  /// A title that only repeats that of the page.
  private var isNamedByPage: Bool { words.isStated && isOnOwnPage }

  private var isOnOwnPage: Bool { scope.page == .indicator(indicator.id) }

  /// Too few figures for a course: each in large type, with its year and what has to be said about it.
  private func writeStated(to writer: inout MarkupWriter) {
    var flags = FlagNotes(scope: scope, prefix: id)
    writer.element("dl", [.class("stated")]) { writer in
      for figure in stated {
        writer.element("div") { writer in
          writer.element("dt", text: label(of: figure))
          writer.element("dd") { writer in
            let shown = scope.figures.qualified(
              scope.figures.condition(figure.value, model.unit), figure.bound)
            FigureMarkup.write(stored: figure.stored, shown, in: scope.edition, to: &writer)
            flags.writeMark(figure.flag, to: &writer)
          }
          if let note = figure.note { writer.element("dd") { $0.append(scope.text(note)) } }
          if namesSourcesApart, let source = figure.source {
            writer.element("dd") { SourceLine(scope: scope).write(source, to: &$0) }
          }
        }
      }
    }
    flags.writeNotes(to: &writer)
  }

  private var stated: [StatedFigure] { scope.index.figuresByYear(of: indicator) }

  private func label(of figure: StatedFigure) -> String {
    let year = scope.wording.format.years(figure.firstYear, figure.lastYear)
    switch figure.kind {
    case .baseline: return scope.wording(.baselineOf, ["year": year])
    case .target: return scope.wording(.targetOf, ["year": year])
    case .observation(let kind): return scope.figures.name(of: kind, in: figure.firstYear)
    }
  }

  /// Whether each stated figure has a source of its own to name.
  private var namesSourcesApart: Bool { words.isStated && Set(stated.map(\.source?.value)).count > 1 }

  /// The kinds of its values, if there are several; a single kind is named in the subtitle. Labels and notes say the rest.
  var key: [KeyEntry] {
    guard let drawings else { return [] }
    let kinds = words.kinds
    guard kinds.count > 1 else { return [] }
    return kinds.map { kind in
      KeyEntry(.point(kind.pointKind, onLine: drawings.wide.joinsValues), scope.wording(kind.phrase))
    }
  }

  // MARK: - Notes

  /// What a reader has to bear in mind.
  var notes: String {
    guard let chart, let drawings else { return "" }
    var notes = ""
    if chart.path.count > 1 {
      let path = scope.wording(indicator.effectivePath(unit: model.unit).phrase)
      notes += scope.wording(.chartNote, ["path": path])
    }
    if !chart.breaks.isEmpty { notes += scope.wording(.chartBreak) }
    if let start = drawings.wide.croppedStart {
      notes += scope.wording(.chartAxisStarts, ["value": chart.formatTick(start)])
    }
    // Said here even where the drawing says it, too: in some it has no room.
    if !indicator.targets.isEmpty, scope.index.latestFigure(of: indicator) == nil {
      notes += scope.wording(indicator.baseline == nil ? .chartDescriptionEmpty : .chartDescriptionNone)
    }
    return notes.trimmingSpaces
  }

  /// For the file of the chart.
  var sourceTitles: String {
    let titles = sources.compactMap { scope.index.sources[$0.value] }.map { scope.words($0.title) }
    return titles.isEmpty
      ? scope.wording(.noSource) : titles.joined(separator: scope.wording(.clauseSeparator))
  }

  /// The id of what is said of the series behind the path.
  private var behindID: String { "\(id)-b" }

  /// What the series behind the path is, with a link to all its figures.
  private func write(_ behind: SeriesBehind, to writer: inout MarkupWriter) {
    writer.element("p", [.class("f"), .id(behindID)]) { writer in
      writer.append(scope.edition.marked(behind.note))
      guard let link = scope.link(to: .indicator(behind.series.id)) else { return }
      writer.text(" ")
      writer.element("a", [.href(link.href), Attribute("data-print", "none")]) { writer in
        writer.text(scope.wording(.details))
        writer.element("span", [.class("vh")]) { writer in
          writer.text(" ")
          writer.append(scope.text(behind.series.shortName))
        }
      }
    }
  }

  private func writeNotes(to writer: inout MarkupWriter) {
    if words.isCourse, let behind = model.background { write(behind, to: &writer) }
    let notes = words.isCourse ? notes : ""
    let sources = namesSourcesApart ? [] : sources
    let namesSources = namesSources && !namesSourcesApart
    let isFolded = namesSources && sources.count > Self.fewSources
    let isNamed = namesSources && !isFolded
    if !notes.isEmpty || isNamed {
      writer.element("p", [.class("f")]) { writer in
        writer.text(notes)
        guard isNamed else { return }
        if !notes.isEmpty { writer.void("br") }
        write(sources, to: &writer)
      }
    }
    if isFolded { writeFolded(sources, to: &writer) }
  }

  /// Up to this many sources are named under the chart; more would be taller than a small chart itself.
  private static let fewSources = 2

  private func write(_ sources: [Reference], to writer: inout MarkupWriter) {
    writer.element("b", text: scope.wording(.chartSource))
    writer.text(scope.wording(.colon))
    guard !sources.isEmpty else { return writer.text(scope.wording(.noSource)) }
    for (number, source) in sources.enumerated() {
      if number > 0 { writer.text(scope.wording(.clauseSeparator)) }
      SourceLine(scope: scope).write(source, to: &writer)
    }
  }

  /// The number of sources, and their list for readers who open or print it.
  private func writeFolded(_ sources: [Reference], to writer: inout MarkupWriter) {
    writer.element("details", [.class("f")]) { writer in
      writer.element("summary", text: scope.wording(.chartSources, count: sources.count))
      writer.element("ul") { writer in
        for source in sources {
          writer.element("li") { SourceLine(scope: scope).write(source, to: &$0) }
        }
      }
    }
  }

  /// Each source once, in the order of the figures.
  private var sources: [Reference] {
    var seen: Set<String> = []
    let references =
      [indicator.baseline?.source] + indicator.targets.map(\.source) + model.observations.map(\.source)
      + (model.background?.figures ?? []).map(\.source)
    return references.compactMap(\.self).filter { seen.insert($0.value).inserted }
  }
}

extension PageScope {
  /// Indicators as figures side by side: those that are drawn before those with one or two figures, so that neighbours look alike.
  func coursesFirst(_ indicators: [Indicator]) -> [Indicator] {
    indicators.filter { edition.chart(of: $0).isCourse }
      + indicators.filter { !edition.chart(of: $0).isCourse }
  }
}
