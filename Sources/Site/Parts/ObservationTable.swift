import Charts
import Language
import Markup
import Plan

/// All figures of an indicator in the order of their years: baseline, observations, targets.
///
/// If they come from several sources, each row has the number of its own, and the sources are listed under the table. A source that all
/// share is named under the chart.
struct ObservationTable {
  let scope: PageScope
  let indicator: Indicator
  let caption: String
  let id: String
  private let rows: [StatedFigure]
  private let sources: SourceNumbers

  init(scope: PageScope, indicator: Indicator, caption: String, id: String) {
    self.scope = scope
    self.indicator = indicator
    self.caption = caption
    self.id = id
    rows = scope.index.figuresByYear(of: indicator)
    sources = SourceNumbers(scope: scope, rows.map(\.source), prefix: id)
  }

  /// Whether the sources are listed under the table.
  var namesSources: Bool { sources.differ }

  var fragment: Fragment {
    let unit = scope.index.unit(indicator)
    let scale = Magnitude(
      for: scope.index.allFigures(of: indicator), unit: unit, format: scope.wording.format)
    return Fragment { writer in
      var flags = FlagNotes(scope: scope, prefix: id)
      var columns: [PageTable.Column] = [
        .init(scope.wording(.year)), .init(scope.wording(.kindOfFigure)),
        .init(scope.figures.unitName(unit, in: scale), isNumeric: true, markedIn: scope.edition),
      ]
      if namesSources { columns.append(.init(scope.wording(.source))) }
      PageTable(style: "figures", id: id, caption: scope.edition.marked(caption), columns: columns)
        .write(to: &writer) { table in
          for figure in rows {
            table.row { row in
              row.cell(scope.wording.format.years(figure.firstYear, figure.lastYear))
              row.cell { write(kindOf: figure, to: &$0) }
              row.cell { writer in
                write(figure, in: scale, to: &writer)
                flags.writeMark(figure.flag, to: &writer)
              }
              if namesSources { row.cell { sources.writeNumber(of: figure.source, to: &$0) } }
            }
          }
        }
      flags.writeNotes(to: &writer)
      if namesSources { sources.writeList(to: &writer) }
    }
  }

  private func write(_ figure: StatedFigure, in scale: Magnitude, to writer: inout MarkupWriter) {
    let shown = scope.figures.qualified(scope.figures.conditionNumber(figure.value, in: scale), figure.bound)
    let stored = figure.stored
    // The column names the unit: what is shown may be what is stored.
    guard shown != stored else { return writer.text(shown) }
    FigureMarkup.write(stored: stored, shown, in: scope.edition, to: &writer)
  }

  private func write(kindOf figure: StatedFigure, to writer: inout MarkupWriter) {
    writer.text(scope.wording(figure.kind.phrase))
    if !figure.series.isEmpty {
      writer.text(" ")
      writer.element(
        "small", text: scope.wording(.series, ["name": scope.wording.format.seriesName(figure.series)]))
    }
    if let note = figure.note {
      writer.element("small", [.class("note")]) { $0.append(scope.text(note)) }
    }
  }
}

extension StatedFigure.Kind {
  fileprivate var phrase: Phrase {
    switch self {
    case .baseline: .baseline
    case .observation(let kind): kind.phrase
    case .target: .target
    }
  }
}
