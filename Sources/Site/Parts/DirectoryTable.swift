import Language
import Markup
import Plan
import Reading

/// The directory of one field: its segments with focus, enterprises, projects and investment targets.
struct DirectoryTable {
  let scope: PageScope
  let field: Field
  let caption: String
  /// Whether segments and projects have their ids here: only once on a page, so not where a text places tables.
  let hasAnchors: Bool
  /// The choices by which readers of the page narrow it down.
  var filter: EntryFilter?

  static func anchor(of segment: Segment, in field: Field) -> String {
    EntryAnchor.segment.id("\(field.id)-\(segment.id)")
  }

  var fragment: Fragment {
    Fragment { writer in
      writer.element("table", [.class("stacks directory")]) { writer in
        writer.element("caption") { $0.append(scope.edition.marked(caption)) }
        writer.element("thead") { writer in
          writer.element("tr") { writer in
            for phrase in [Phrase.segment, .focus, .enterprises, .projects, .investmentTargets] {
              writer.element(
                "th", [Attribute("scope", "col")],
                text: scope.wording(phrase))
            }
          }
        }
        writer.element("tbody") { writer in
          for segment in field.segments { writeRow(segment, to: &writer) }
        }
      }
    }
  }

  private func writeRow(_ segment: Segment, to writer: inout MarkupWriter) {
    writer.open(
      "tr",
      [
        hasAnchors ? .id(Self.anchor(of: segment, in: field)) : nil,
        filter.map { Attribute("data-entry", $0.attribute(choices(of: segment))) },
      ])
    writer.element("th", [Attribute("scope", "row")]) { writer in
      writer.append(scope.text(segment.name))
      scope.facts.readingNotes.writeMark(segment.note, in: scope, to: &writer)
    }
    cell(.focus, segment.focus, to: &writer) { text, writer in writer.append(scope.text(text)) }
    cell(.enterprises, segment.enterprises, to: &writer, write)
    cell(.projects, segment.projects, to: &writer, write)
    cell(.investmentTargets, segment.investmentTargets, to: &writer, write)
    writer.close("tr")
  }

  private func choices(of segment: Segment) -> [[String: [String]]] {
    let roles: [(DirectoryRole, Bool)] = [
      (.enterprise, segment.enterprises.isEmpty), (.project, segment.projects.isEmpty),
      (.investmentTarget, segment.investmentTargets.isEmpty),
    ]
    let named =
      (segment.enterprises + segment.investmentTargets).map(\.organisation)
      + segment.projects.flatMap(\.organisations)
    return [
      [
        "role": roles.filter { !$0.1 }.map(\.0.rawValue), "field": [field.id],
        CountryFacet.id: CountryFacet(scope: scope).choices(
          named.compactMap { scope.index.organisations[$0.value] }),
      ]
    ]
  }

  private func cell<Entry>(
    _ label: Phrase, _ entries: [Entry], to writer: inout MarkupWriter,
    _ write: (Entry, inout MarkupWriter) -> Void
  ) {
    writer.element("td", [Attribute("data-th", scope.wording(label))]) { writer in
      guard !entries.isEmpty else { return writer.element("small", text: scope.wording(.nothingStated)) }
      writer.element("ul", [Attribute("role", "list")]) { writer in
        for entry in entries { writer.element("li") { write(entry, &$0) } }
      }
    }
  }

  private func write(_ mention: OrganisationMention, to writer: inout MarkupWriter) {
    let organisation = scope.index.organisations[mention.organisation.value]
    let name = mention.name ?? organisation?.name ?? LocalizedText([:])
    scope.write(
      scope.text(name), linkedTo: .directory, anchor: EntryAnchor.organisation.id(mention.organisation.value),
      to: &writer)
  }

  private func write(_ project: Project, to writer: inout MarkupWriter) {
    writer.element("span", hasAnchors ? [.id(EntryAnchor.project.id(project.id))] : []) {
      $0.append(scope.text(project.name))
    }
    scope.facts.readingNotes.writeMark(project.note, in: scope, to: &writer)
  }
}
