import Language
import Markup
import Plan
import Reading

/// Commitments of the plan: what, with which figure, by when, who leads, for which indicators and fields. Plans leave most of this open for
/// most commitments, so each lists what is stated about it: in a table, most columns would be empty.
struct MeasureList {
  let scope: PageScope
  let measures: [Measure]
  let caption: String
  /// The choices of the ledger page itself, where each commitment has its anchor; nil elsewhere.
  let home: EntryFilter?

  private var isHome: Bool { home != nil }

  var fragment: Fragment {
    Fragment { writer in
      writer.element(
        "ol",
        [
          .class("measures"), Attribute("role", "list"), Attribute("aria-label", caption),
          // Search leads to the page where a commitment belongs.
          isHome ? nil : Attribute("data-search", "none"),
        ]
      ) { writer in
        for measure in measures { write(measure, to: &writer) }
      }
    }
  }

  private func write(_ measure: Measure, to writer: inout MarkupWriter) {
    writer.element(
      "li",
      [
        isHome ? .id(EntryAnchor.measure.id(measure.id)) : nil,
        home.map { Attribute("data-entry", $0.attribute([choices(of: measure)])) },
      ]
    ) { writer in
      writer.element("div") { writer in
        writer.element("p", [.class("what")]) { writer in
          writeNumber(of: measure, to: &writer)
          scope.write(
            scope.text(measure.what), linkedTo: .chapter(measure.chapter.value),
            anchor: measure.section?.value, to: &writer)
        }
        if let note = measure.note {
          writer.element("p", [.class("note")]) { $0.append(scope.text(note)) }
        }
      }
      let particulars = particulars(of: measure)
      guard !particulars.isEmpty else { return }
      writer.element("dl") { writer in
        for (label, value) in particulars {
          writer.element("div") { writer in
            writer.element("dt", text: scope.wording(label))
            writer.element("dd") { $0.append(value) }
          }
        }
      }
    }
  }

  private func choices(of measure: Measure) -> [String: [String]] {
    [
      "figure": [measure.condition == nil ? "without" : "with"],
      "deadline": measure.deadline.map { [String($0)] } ?? [],
      "body": measure.lead.map(\.value),
      "field": measure.fields.map(\.value),
    ]
  }

  /// The number by which it is cited, which leads to it.
  private func writeNumber(of measure: Measure, to writer: inout MarkupWriter) {
    guard let number = scope.index.measureNumbers[measure.id] else { return }
    let shown = number.map { scope.wording.format.number(Figure($0)) }.joined(separator: ".")
    scope.write(
      Fragment(text: shown), linkedTo: .measures, anchor: EntryAnchor.measure.id(measure.id), class: "no",
      to: &writer)
    writer.text(" ")
  }

  private func particulars(of measure: Measure) -> [(Phrase, Fragment)] {
    var particulars: [(Phrase, Fragment)] = []
    if let condition = measure.condition, let unit = measure.unit.flatMap({ scope.index.units[$0.value] }) {
      let figure = Fragment { writer in
        writer.element("b") { writer in
          FigureMarkup.write(
            condition, scope.figures.condition(condition, unit), in: scope.edition, to: &writer)
        }
      }
      particulars.append((.figure, figure))
    }
    particulars += measure.evidence.compactMap { scope.index.indicators[$0.value] }.map {
      (.evidence, evidence(of: $0))
    }
    if let deadline = measure.deadline {
      particulars.append((.deadline, Fragment(text: scope.wording.format.years(deadline, deadline))))
    }
    if measure.state != .stated {
      particulars.append((.measureState, Fragment(text: scope.wording(measure.state.phrase))))
    }
    let bodies = measure.lead.compactMap { scope.index.organisations[$0.value] }
    if !bodies.isEmpty { particulars.append((.leadBody, scope.joined(bodies.map { scope.text($0.name) }))) }
    let served = served(by: measure)
    let others = served.filter { $0.page != scope.page }
    if !others.isEmpty {
      let links = others.map { scope.linked(scope.text($0.name), to: $0.page) }
      particulars.append((others.count < served.count ? .alsoServes : .serves, scope.joined(links)))
    }
    return particulars
  }

  /// What was found: every figure with its year and, if it is not the usual one, its kind.
  private func evidence(of indicator: Indicator) -> Fragment {
    let unit = scope.index.unit(indicator)
    let figures = (scope.index.observations[indicator.id] ?? []).map { observation in
      Fragment { FigureMarkup.writeWithYear(observation, unit: unit, in: scope, to: &$0) }
    }
    let name = scope.linked(scope.text(indicator.shortName), to: .indicator(indicator.id))
    return Fragment { writer in
      writer.append(name)
      writer.text(scope.wording(.colon))
      if figures.isEmpty { writer.text(scope.wording(.noFigure)) }
      for (number, figure) in figures.enumerated() {
        if number > 0 { writer.text(scope.wording(.clauseSeparator)) }
        writer.append(figure)
      }
    }
  }

  private func served(by measure: Measure) -> [(name: LocalizedText, page: Page)] {
    let indicators = measure.indicators.compactMap { scope.index.indicators[$0.value] }
    let fields = measure.fields.compactMap { scope.index.fields[$0.value] }
    return indicators.map { ($0.shortName, .indicator($0.id)) } + fields.map { ($0.name, .field($0.id)) }
  }
}
