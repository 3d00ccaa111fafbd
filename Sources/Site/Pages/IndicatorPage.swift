import Language
import Markup
import Plan
import Reading
import Templates

/// One indicator: what it says, its chart, every figure with its source, and what is related to it.
struct IndicatorPage {
  /// What the page gives to its template.
  static let names: TemplateSchema = [
    "eyebrow", "name", "summary", "status", "status_arithmetic", "findings", "revisions", "method_href",
    .list("key_figures", ["label", "value", .list("notes", ["note"])]), "chart", "about_beside", "table",
    "definition",
    "note",
    "narrative",
    .contents, .facts, "citation", .citationFormats, .context, "measures", .previous, .next, "has_neighbours",
  ]

  let scope: PageScope
  let indicator: Indicator

  private var unit: Unit { scope.index.unit(indicator) }

  var body: PageBody {
    let name = scope.words(indicator.name)
    let shortName = scope.words(indicator.shortName)
    let table = ObservationTable(
      scope: scope, indicator: indicator, caption: scope.wording(.figuresCaption, ["name": shortName]),
      id: "figures")
    // One or two figures that are given in place of the chart are not repeated as key figures and in a table.
    let isStated = scope.edition.chart(of: indicator).isStated
    let hasPlan = indicator.baseline != nil || !indicator.targets.isEmpty
    let keyFigures = !isStated && hasPlan ? KeyFigures(scope: scope, indicator: indicator).fields : []
    let figure = TrendFigure(
      scope: scope, indicator: indicator, id: indicator.id, namesSources: isStated || !table.namesSources,
      describedBy: keyFigures.isEmpty ? nil : "key-figures")
    let chart = figure.fragment
    let narrative = NarrativeText(scope: scope)
    let text = narrative.html
    let (previous, next) = (neighbour(-1), neighbour(1))
    return PageBody(
      title: name,
      shortTitle: shortName == name ? nil : shortName,
      description: indicator.summary.map { scope.words($0) } ?? figure.words.description,
      fields: [
        "eyebrow": scope.index.groupOfIndicator[indicator.id].map { scope.text($0.name) },
        "name": scope.text(indicator.name),
        "summary": indicator.summary.map { scope.text($0) },
        "status": status,
        "status_arithmetic": arithmetic,
        "key_figures": keyFigures,
        "chart": chart,
        "about_beside": keyFigures.isEmpty,
        "table": isStated ? nil : table.fragment,
        "findings": FindingNotes(scope: scope, indicator: indicator).fragment,
        "revisions": RevisionTable(scope: scope, indicator: indicator).fragment,
        "method_href": scope.link(to: .method)?.href,
        "definition": indicator.definition.map { scope.paragraphs($0) },
        "note": indicator.note.map { scope.paragraphs($0) },
        "narrative": text.isEmpty ? nil : text,
        "contents": ContentsList(of: narrative.headings).fields(in: scope.edition),
        "facts": facts,
        // A chart has both with what else there is to take along of it.
        "citation": chart.isEmpty ? Citation(scope: scope, title: shortName).fragment : nil,
        "citation_formats": chart.isEmpty ? CitationFormats(scope: scope, title: shortName).fields : [],
        "context": context,
        "measures": measures,
        "previous": previous,
        "next": next,
        "has_neighbours": previous != nil || next != nil,
      ])
  }

  // MARK: - Status

  private var assessment: Assessment? {
    indicator.hasStatus ? scope.facts.assessment(of: indicator) : nil
  }

  private var status: Fragment? {
    assessment.map { StatusChip(scope: scope, assessment: $0).fragment }
  }

  private var arithmetic: Fragment? {
    assessment.map { assessment in
      let figures = AssessmentFigures(edition: scope.edition, indicator: indicator, assessment: assessment)
      return StatusArithmetic(scope: scope, figures: figures).fragment
    }
  }

  // MARK: - Facts

  private var facts: [TemplateFields] {
    var facts = [fact(.unit, scope.text(unit.name))]
    if let better = indicator.better {
      facts.append(fact(.direction, Fragment(text: scope.wording(better.phrase))))
    }
    if !indicator.targets.isEmpty {
      facts.append(fact(.kindOfTarget, Fragment(text: scope.wording(indicator.kind.phrase))))
      facts.append(
        fact(.targetPath, Fragment(text: scope.wording(indicator.effectivePath(unit: unit).phrase))))
    }
    if let whose = indicator.scope { facts.append(fact(.coverage, scope.text(whose))) }
    if let place = planPlace { facts.append(fact(.placeInPlan, place)) }
    for (label, references) in [
      (Phrase.responsible, indicator.responsible), (.monitoredBy, indicator.monitoredBy),
    ] {
      let bodies = references.compactMap { scope.index.organisations[$0.value] }
      if !bodies.isEmpty { facts.append(fact(label, scope.joined(bodies.map { scope.text($0.name) }))) }
    }
    let fields = indicator.fields.compactMap { scope.index.fields[$0.value] }
    if !fields.isEmpty {
      facts.append(
        fact(
          .relatedFields, scope.joined(fields.map { scope.linked(scope.text($0.name), to: .field($0.id)) })))
    }
    let beside = indicator.contextFor.compactMap { scope.index.indicators[$0.value] }
    if !beside.isEmpty {
      facts.append(
        fact(
          .standsBeside,
          scope.joined(beside.map { scope.linked(scope.text($0.shortName), to: .indicator($0.id)) })
        ))
    }
    return facts
  }

  private func fact(_ label: Phrase, _ value: Fragment) -> TemplateFields {
    ["label": scope.wording(label), "value": value]
  }

  private var planPlace: Fragment? {
    guard let place = indicator.planPlace, let chapter = scope.index.chapters[place.chapter.value] else {
      return nil
    }
    return Fragment { writer in
      scope.write(
        scope.edition.title(of: chapter, isNumbered: true), linkedTo: .chapter(chapter.id),
        anchor: place.section?.value, to: &writer)
      if let row = place.row {
        writer.text(scope.wording(.listSeparator) + scope.wording(.tableRow, ["number": String(row)]))
      }
    }
  }

  // MARK: - Around it

  private var context: [TemplateFields] {
    scope.coursesFirst(scope.index.context[indicator.id] ?? []).map { other in
      [
        "chart": TrendFigure(scope: scope, indicator: other, id: other.id, headingLevel: 3).fragment,
        "href": scope.link(to: .indicator(other.id))?.href,
        "name": scope.text(other.shortName),
      ]
    }
  }

  private var measures: Fragment? {
    guard let measures = scope.index.measures[indicator.id] else { return nil }
    return MeasureList(
      scope: scope, measures: measures,
      caption: scope.wording(.measuresServing, ["name": scope.words(indicator.shortName)]), home: nil
    ).fragment
  }

  private func neighbour(_ offset: Int) -> TemplateFields? {
    scope.index.neighbour(of: indicator, offset).map { other in
      ["href": scope.link(to: .indicator(other.id))?.href, "label": scope.text(other.shortName)]
    }
  }
}
