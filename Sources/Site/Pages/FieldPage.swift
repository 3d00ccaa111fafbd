import Language
import Markdown
import Markup
import Plan
import Reading
import Templates

/// A field as a story and as a reference: milestones, narrative, roadmap, directory by segment, context, neighbours.
struct FieldPage {
  /// What the page gives to its template.
  static let names: TemplateSchema = [
    "name", "tone", "other_name", "summary", .contents, "narrative", "milestones",
    .list("courses", ["chart"]),
    "roadmap", "directory", .context, .list("indicators", .indicatorCard), "measures",
    .list("neighbours", ["href", "name"]), "chapter",
  ]

  let scope: PageScope
  let field: Field

  var body: PageBody {
    let narrative = NarrativeText(scope: scope)
    let name = scope.words(field.name)
    return PageBody(
      title: name,
      description: field.summary.map { scope.words($0) } ?? name,
      fields: [
        "name": scope.text(field.name),
        "tone": scope.index.tone(of: scope.index.domainOfField[field.id]),
        "other_name": FieldCard(scope: scope, field: field).otherName,
        "summary": field.summary.map { scope.text($0) },
        "contents": contents(narrative),
        "narrative": narrative.html,
        "milestones": milestones,
        "courses": courses,
        "roadmap": roadmap,
        "directory": directory,
        "context": context,
        "indicators": indicators,
        "measures": measures,
        "neighbours": neighbours,
        "chapter": scope.index.domainOfField[field.id].flatMap { domain in
          domain.chapter.flatMap { scope.link(to: .chapter($0.value), anchor: domain.section?.value)?.href }
        },
      ])
  }

  /// The headings of the narrative and the sections that follow it; a section without content is left out.
  private func contents(_ narrative: NarrativeText) -> [TemplateFields] {
    var entries = ContentsList(of: narrative.headings).entries
    let sections: [(String, String, Bool)] = [
      ("roadmap", scope.name(of: .roadmap), !field.roadmap.isEmpty),
      ("directory", scope.name(of: .directory), !field.segments.isEmpty),
      ("context", scope.wording(.publishedBeside), !(scope.index.contextOfField[field.id] ?? []).isEmpty),
      ("commitments", scope.name(of: .measures), !servingMeasures.isEmpty),
    ]
    entries += sections.filter(\.2).map { ContentsList.Entry(id: $0.0, title: $0.1) }
    return ContentsList(entries: entries).fields(in: scope.edition)
  }

  /// All of them in one table, followed by charts of those with enough figures.
  private var milestones: Fragment? {
    guard !field.milestones.isEmpty else { return nil }
    return IndicatorTable(
      scope: scope, milestones: field.milestones,
      caption: scope.wording(.milestonesCaption, ["name": scope.words(field.name)]), id: "plan"
    ).fragment
  }

  private var courses: [TemplateFields] {
    field.milestones.filter { (scope.index.observations[$0.id] ?? []).count > 2 }.map { milestone in
      [
        "chart": TrendFigure(scope: scope, indicator: milestone, id: milestone.id, headingLevel: 3).fragment
      ]
    }
  }

  private var roadmap: Fragment? {
    guard !field.roadmap.isEmpty else { return nil }
    return RoadmapTable(
      scope: scope, fields: [field],
      caption: scope.wording(.roadmapCaption, ["name": scope.words(field.name)]),
      namesFields: false
    ).fragment
  }

  private var directory: Fragment? {
    guard !field.segments.isEmpty else { return nil }
    return DirectoryTable(
      scope: scope, field: field,
      caption: scope.wording(.directoryCaption, ["name": scope.words(field.name)]), hasAnchors: true
    ).fragment
  }

  private var context: [TemplateFields] {
    scope.coursesFirst(scope.index.contextOfField[field.id] ?? []).map { indicator in
      [
        "chart": TrendFigure(scope: scope, indicator: indicator, id: indicator.id, headingLevel: 3).fragment,
        "href": scope.link(to: .indicator(indicator.id))?.href,
        "name": scope.text(indicator.shortName),
      ]
    }
  }

  private var indicators: [TemplateFields] {
    let named = field.indicators.map(\.value)
    let related = scope.index.planIndicators.filter { indicator in
      named.contains(indicator.id) || indicator.fields.contains { $0.value == field.id }
    }
    return related.map { IndicatorCard(scope: scope, indicator: $0).fields }
  }

  private var servingMeasures: [Measure] {
    scope.index.measuresOfField[field.id] ?? []
  }

  private var measures: Fragment? {
    guard !servingMeasures.isEmpty else { return nil }
    return MeasureList(
      scope: scope, measures: servingMeasures,
      caption: scope.wording(.measuresServing, ["name": scope.words(field.name)]), home: nil
    ).fragment
  }

  /// The other fields of the same domain.
  private var neighbours: [TemplateFields] {
    guard let domain = scope.index.domainOfField[field.id] else { return [] }
    return scope.index.fields(of: domain).filter { $0.id != field.id }.map { other in
      ["href": scope.link(to: .field(other.id))?.href, "name": scope.text(other.name)]
    }
  }
}
