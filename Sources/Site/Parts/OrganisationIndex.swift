import Language
import Markup
import Plan
import Reading
import Text

/// Every organisation of the plan with its own anchor and links back to where it is named.
struct OrganisationIndex {
  let scope: PageScope
  let filter: EntryFilter

  var fragment: Fragment {
    Fragment { writer in
      writer.element("div", [.class("index")]) { writer in
        for group in groups {
          writer.element("div", [Attribute("data-entries")]) { writer in
            if let initial = group.initial { writer.element("h3", text: initial) }
            writer.element("ul", [Attribute("role", "list")]) { writer in
              for organisation in group.organisations { writeEntry(organisation, to: &writer) }
            }
          }
        }
      }
    }
  }

  private struct Group {
    /// Nil for names in characters without an alphabet.
    var initial: String?
    var organisations: [Organisation]
  }

  /// By letter if the names have letters; ideographs have no such order, so those names are in the plan's order.
  private var groups: [Group] {
    var folding = SearchFolding()
    var entries: [(key: [Unicode.Scalar], organisation: Organisation)] = []
    for organisation in scope.plan.organisations {
      let key = folding.fold(scope.words(organisation.name)).filter(Self.isOrdered)
      let isIdeographic = key.first?.properties.isIdeographic ?? false
      entries.append((key: isIdeographic ? [] : key, organisation: organisation))
    }
    var groups: [Group] = []
    // Names with the same letters stay in the plan's order, which sorting keeps.
    for entry in entries.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      let initial = entry.key.first.map(initial)
      if let last = groups.last, last.initial == initial {
        groups[groups.count - 1].organisations.append(entry.organisation)
      } else {
        groups.append(Group(initial: initial, organisations: [entry.organisation]))
      }
    }
    return groups
  }

  /// Apostrophes, quotation marks, hyphens and brackets do not count in the order.
  private static func isOrdered(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar.properties.isWhitespace
  }

  private func initial(_ scalar: Unicode.Scalar) -> String {
    scalar.properties.isAlphabetic ? scalar.properties.uppercaseMapping : "0–9"
  }

  private func writeEntry(_ organisation: Organisation, to writer: inout MarkupWriter) {
    writer.element(
      "li",
      [
        .id(EntryAnchor.organisation.id(organisation.id)),
        Attribute("data-entry", filter.attribute(choices(of: organisation))),
        otherNames(of: organisation).map { Attribute("data-also", $0) },
      ]
    ) { write(organisation, to: &$0) }
  }

  private func choices(of organisation: Organisation) -> [[String: [String]]] {
    let country = CountryFacet(scope: scope).choices([organisation])
    let mentions = (scope.index.mentions[organisation.id] ?? []).map { mention in
      ["role": [DirectoryRole(mention.role).rawValue], "field": [mention.field.id], CountryFacet.id: country]
    }
    return mentions.isEmpty ? [[CountryFacet.id: country]] : mentions.uniqued()
  }

  /// Names by which it may be looked for here and that are not printed.
  private func otherNames(of organisation: Organisation) -> String? {
    let languages = scope.plan.site.languages.map(\.id)
    let names = languages.filter { $0 != scope.language.id && $0 != scope.plan.site.defaultLanguage }
      .compactMap { organisation.name[$0] }
    let all = (names + organisation.aliases).uniqued().filter { $0 != scope.words(organisation.name) }
    return all.isEmpty ? nil : all.joined(separator: " ")
  }

  private func write(_ organisation: Organisation, to writer: inout MarkupWriter) {
    writer.element("b") { writer in
      if let url = organisation.url {
        writer.element("a", [.href(url)]) { $0.append(scope.text(organisation.name)) }
      } else {
        writer.append(scope.text(organisation.name))
      }
    }
    writeOtherName(of: organisation, to: &writer)
    if let country = organisation.country {
      writer.element("small", text: scope.wording.bracketed(scope.words(country)))
    }
    if let note = organisation.note {
      writer.element("small", [.class("note")]) { $0.append(scope.text(note)) }
    }
    for event in scope.index.events[organisation.id] ?? [] { write(event, to: &writer) }
    writer.element("span", [.class("back")]) { writer in
      for (number, link) in backlinks(of: organisation).enumerated() {
        if number > 0 { writer.text(scope.wording(.listSeparator)) }
        writer.append(link)
      }
    }
  }

  private func write(_ event: Event, to writer: inout MarkupWriter) {
    writer.element("small", [.class("note")]) { writer in
      writer.text(scope.wording.format.date(event.date) + scope.wording(.colon))
      writer.append(scope.text(event.what))
      writer.text(
        scope.wording(.sentenceJoint) + scope.wording(.chartSource) + scope.wording(.colon))
      SourceLine(scope: scope).write(event.source, to: &writer)
    }
  }

  /// The name in the plan's own language, for readers who look a company up.
  private func writeOtherName(of organisation: Organisation, to writer: inout MarkupWriter) {
    guard
      let original = scope.plan.site.languages.first(where: { $0.id == scope.plan.site.defaultLanguage }),
      original.id != scope.language.id, let name = organisation.name[original.id],
      name != organisation.name[scope.language.id]
    else { return }
    writer.text(" ")
    writer.append(scope.edition.foreign(name, original, class: "alt"))
  }

  private func backlinks(of organisation: Organisation) -> [Fragment] {
    let mentions = (scope.index.mentions[organisation.id] ?? []).map { mention in
      Fragment { writeBacklink(mention, to: &$0) }
    }
    let indicators = (scope.index.responsibilities[organisation.id] ?? []).map { indicator in
      Fragment { MilestoneName(scope: scope, indicator: indicator).write(to: &$0) }
    }
    let leads = scope.index.leads[organisation.id]?.count ?? 0
    guard leads > 0 else { return mentions + indicators }
    let count =
      scope.wording.format.number(Figure(leads)) + scope.wording(.countJoint)
      + scope.wording(.countMeasures, count: leads)
    return mentions + indicators + [scope.linked(Fragment(text: count), to: .measures)]
  }

  private func writeBacklink(_ mention: PlanIndex.Mention, to writer: inout MarkupWriter) {
    let (anchor, role) =
      switch mention.role {
      case .enterprise: (DirectoryTable.anchor(of: mention.segment, in: mention.field), nil as Phrase?)
      case .investmentTarget:
        (DirectoryTable.anchor(of: mention.segment, in: mention.field), .asInvestmentTarget)
      case .project(let id): (EntryAnchor.project.id(id), .asProject)
      }
    let label = Fragment { writer in
      writer.append(scope.text(mention.field.name))
      if mention.segment.name != mention.field.name {
        writer.text(" · ")
        writer.append(scope.text(mention.segment.name))
      }
    }
    scope.write(label, linkedTo: .directory, anchor: anchor, to: &writer)
    guard let role else { return }
    writer.element("small", text: scope.wording.bracketed(scope.wording(role)))
  }
}
