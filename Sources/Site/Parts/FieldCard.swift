import Language
import Markup
import Plan
import Reading
import Templates

/// A field on a card: its name in both languages, its gist, and how much there is about it.
struct FieldCard {
  let scope: PageScope
  let field: Field

  var fields: TemplateFields {
    [
      "href": scope.link(to: .field(field.id))?.href,
      "name": scope.text(field.name),
      "other_name": otherName,
      "summary": field.summary.map { scope.text($0) },
      "counts": counts,
    ]
  }

  /// The name in the first other language of the site.
  var otherName: Fragment? {
    let other = scope.plan.site.languages.first { $0.id != scope.language.id && field.name[$0.id] != nil }
    guard let other, let name = field.name[other.id] else { return nil }
    return scope.edition.foreign(name, other)
  }

  private var counts: [TemplateFields] {
    let enterprises = Set(field.segments.flatMap(\.enterprises).map(\.organisation.value)).count
    let projects = field.segments.flatMap(\.projects).distinctCount
    let counted: [(Phrase, Int)] = [
      (.countEnterprises, enterprises), (.countProjects, projects),
      (.countMilestones, field.milestones.count),
    ]
    return counted.filter { $0.1 > 0 }.map { phrase, count in
      ["number": scope.wording.format.number(Figure(count)), "label": scope.wording(phrase, count: count)]
    }
  }
}
