import Plan
import Reading
import Text

/// The names by which search knows a thing besides its title: its titles in the site's other languages, short names and the aliases in the
/// content.
struct SearchNames: Sendable {
  /// A page, or an entry on one.
  private struct Key: Hashable {
    var page: Page
    var anchor: String?
  }

  private var names: [Key: [String]] = [:]

  /// - Parameter pages: those of all languages, in the order of the languages.
  init(_ plan: Plan, pages: [SearchedPage]) {
    for page in pages {
      for entry in page.entries where entry.section.isTypedByName {
        add([entry.section.title], of: Key(page: page.page, anchor: entry.section.anchor))
      }
    }
    for indicator in plan.groups.flatMap(\.indicators) {
      let shortNames = indicator.ownShortName?.texts.sortedByKey.map(\.value) ?? []
      add(shortNames + indicator.aliases, of: .indicator(indicator.id))
    }
    for domain in plan.domains { add(domain.aliases, of: .domain(domain.id)) }
    for field in plan.fields {
      add(field.aliases, of: .field(field.id))
      for milestone in field.milestones {
        add(milestone.aliases, .milestone, milestone.id, on: .field(field.id))
      }
      for segment in field.segments {
        add(segment.aliases, .segment, field.id + "-" + segment.id, on: .directory)
      }
    }
    let texts: [(documents: [TextDocument], page: (String) -> Page)] = [
      (plan.chapters, Page.chapter), (plan.reviews, Page.review), (plan.pages, Page.page),
    ]
    for (documents, page) in texts {
      for document in documents {
        let translations = document.translations.sortedByKey
        add(translations.flatMap(\.value.aliases), of: page(document.id))
      }
    }
    for organisation in plan.organisations {
      add(organisation.aliases, .organisation, organisation.id, on: .directory)
    }
  }

  /// Without the title itself.
  func names(of section: PageSection, on page: Page) -> [String] {
    (names[Key(page: page, anchor: section.anchor)] ?? []).filter { $0 != section.title }.uniqued()
  }

  private mutating func add(_ aliases: [String], of page: Page) { add(aliases, of: Key(page: page)) }

  private mutating func add(_ aliases: [String], _ anchor: EntryAnchor, _ id: String, on page: Page) {
    add(aliases, of: Key(page: page, anchor: anchor.id(id)))
  }

  private mutating func add(_ titles: [String], of key: Key) {
    guard !titles.isEmpty else { return }
    names[key, default: []] += titles
  }
}

extension PageSection {
  /// Whether readers type its name, in whichever language: not so for a heading, whose id differs between languages, a commitment's
  /// sentence or a source's title.
  var isTypedByName: Bool {
    switch role {
    case .page, .entry(.organisation), .entry(.project), .entry(.segment), .entry(.milestone): true
    case .heading, .entry(.measure), .entry(.source): false
    }
  }
}
