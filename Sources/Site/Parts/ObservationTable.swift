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
      var columns: [TableColumn<StatedFigure>] = [
        .text(scope.wording(.year)) { scope.wording.format.years($0.firstYear, $0.lastYear) },
        TableColumn(scope.wording(.kindOfFigure)) { write(kindOf: $0, to: &$1) },
        TableColumn(scope.edition.marked(scope.figures.unitName(unit, in: scale)), isNumeric: true) {
          let shown = scope.figures.qualified(scope.figures.conditionNumber($0.value, in: scale), $0.bound)
          if shown == $0.stored {
            // The column names the unit, so that what is shown is what is stored.
            $1.text(shown)
          } else {
            FigureMarkup.write(stored: $0.stored, shown, in: scope.edition, to: &$1)
          }
          flags.writeMark($0.flag, to: &$1)
        },
      ]
      if namesSources {
        columns.append(TableColumn(scope.wording(.source)) { sources.writeNumber(of: $0.source, to: &$1) })
      }
      PageTable(style: "figures", id: id, caption: scope.edition.marked(caption), columns: columns)
        .write(rows, to: &writer)
      flags.writeNotes(to: &writer)
      if namesSources { sources.writeList(to: &writer) }
    }
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
