import Charts
import Language
import Markup
import Plan

/// All figures of an indicator in the order of their years: baseline, observations, targets, each with its source.
struct ObservationTable {
  let scope: PageScope
  let indicator: Indicator
  let caption: String
  let id: String

  private var unit: Unit { scope.index.unit(indicator) }
  private var scale: Magnitude {
    Magnitude(for: scope.index.allFigures(of: indicator), unit: unit, format: scope.wording.format)
  }

  private struct Row {
    var years: ClosedRange<Int>
    /// Baseline before observations before targets of one year.
    var rank: Int
    var kind: Fragment
    var stored: String
    var shown: String
    var flag: Reference?
    var source: Reference?
    var note: LocalizedText?
  }

  var fragment: Fragment {
    Fragment { writer in
      var flags = FlagNotes(scope: scope, prefix: id)
      writer.element("table", [.class("figures"), .id(id), Attribute("role", "table")]) { writer in
        writer.element("caption") { $0.append(scope.edition.marked(caption)) }
        writer.element("thead", [Attribute("role", "rowgroup")]) { writer in
          writer.element("tr", [Attribute("role", "row")]) { writer in
            heading(scope.wording(.year), to: &writer)
            heading(scope.wording(.kindOfFigure), to: &writer)
            heading(scope.figures.unitName(unit, in: scale), class: "r", to: &writer)
            heading(scope.wording(.source), to: &writer)
          }
        }
        writer.element("tbody", [Attribute("role", "rowgroup")]) { writer in
          for row in rows { write(row, flags: &flags, to: &writer) }
        }
      }
      flags.writeNotes(to: &writer)
    }
  }

  private func heading(_ text: String, class name: String? = nil, to writer: inout MarkupWriter) {
    writer.element(
      "th", [Attribute("scope", "col"), Attribute("role", "columnheader"), name.map(Attribute.class)]
    ) { $0.append(scope.edition.marked(text)) }
  }

  private func write(_ row: Row, flags: inout FlagNotes, to writer: inout MarkupWriter) {
    writer.element("tr", [Attribute("role", "row")]) { writer in
      writer.element(
        "th", [Attribute("scope", "row"), Attribute("role", "rowheader")],
        text: scope.wording.format.years(row.years.lowerBound, row.years.upperBound))
      writer.element("td", [Attribute("role", "cell")]) { $0.append(row.kind) }
      writer.element("td", [Attribute("role", "cell"), .class("r")]) { writer in
        FigureMarkup.write(stored: row.stored, row.shown, in: scope.edition, to: &writer)
        flags.writeMark(row.flag, to: &writer)
      }
      writer.element("td", [Attribute("role", "cell")]) { writer in
        SourceLine(scope: scope).write(row.source, to: &writer)
        if let note = row.note {
          writer.element("small", [.class("note")]) { $0.append(scope.text(note)) }
        }
      }
    }
  }

  private var rows: [Row] {
    let all = baselineRows + observationRows + targetRows
    return all.enumerated().sorted { left, right in
      (left.element.years.lowerBound, left.element.rank, left.offset)
        < (right.element.years.lowerBound, right.element.rank, right.offset)
    }.map(\.element)
  }

  private var baselineRows: [Row] {
    guard let baseline = indicator.baseline else { return [] }
    return [
      Row(
        years: baseline.year...baseline.year, rank: 0, kind: Fragment(text: scope.wording(.baseline)),
        stored: baseline.value.description, shown: scope.figures.number(baseline.value, in: scale),
        flag: baseline.flag, source: baseline.source, note: baseline.note)
    ]
  }

  private var observationRows: [Row] {
    (scope.index.observations[indicator.id] ?? []).map { observation in
      Row(
        years: observation.year...observation.year, rank: 1,
        kind: Fragment { writer in
          writer.text(scope.wording(observation.kind.phrase))
          if !observation.series.isEmpty {
            writer.text(" ")
            writer.element("small", text: scope.wording(.series, ["name": observation.series]))
          }
        },
        stored: observation.value.description, shown: scope.figures.number(observation.value, in: scale),
        flag: observation.flag, source: observation.source, note: observation.note)
    }
  }

  private var targetRows: [Row] {
    indicator.targets.map { target in
      Row(
        years: target.year...(target.years.last ?? target.year), rank: 2,
        kind: Fragment(text: scope.wording(.target)), stored: target.condition.stored,
        shown: scope.figures.conditionNumber(target.condition, in: scale), flag: target.flag,
        source: target.source, note: target.note)
    }
  }
}
