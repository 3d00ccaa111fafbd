import Foundation
import Plan
package import Reading

/// Something new in an existing plan: files that are added, and entries in existing ones.
package struct PlanAddition {
  private let folder: ContentFolder
  private let plan: Plan
  private let scaffold: Scaffold
  private var edited: EditedContent
  /// The plan's own templates and words as they are to be, if any are added.
  private var editedWords: EditedContent?
  /// What there was to complain of before.
  private let known: [Diagnostic]
  /// The name of the new entry by language; the scaffold's own where there is none.
  package var names: [String: String] = [:]

  /// The languages of the site.
  package var languages: [String] { scaffold.languages }

  /// Why nothing was added.
  package struct Refusal: Error, CustomStringConvertible {
    package let description: String

    init(_ message: String, remedy: String) {
      description = "error: \(message)\n  \(remedy)"
    }

    fileprivate init(_ diagnostics: [Diagnostic], _ remark: String? = nil) {
      description = (diagnostics.map(\.description) + [remark].compactMap(\.self)).joined(separator: "\n")
    }
  }

  /// - Throws: `Refusal` if there is no plan to add something to.
  package init(content: String) throws {
    let (plan, diagnostics) = PlanLoader.load(root: content)
    guard let plan else { throw Refusal(diagnostics.filter { $0.severity == .error }) }
    self.plan = plan
    folder = ContentFolder(root: content)
    edited = EditedContent(folder)
    scaffold = Scaffold(languages: Self.order(plan.site))
    known = diagnostics
  }

  /// The default language first, since its words are the original ones.
  private static func order(_ site: Site) -> [String] {
    let ids = site.languages.map(\.id)
    return ids.filter { $0 == site.defaultLanguage } + ids.filter { $0 != site.defaultLanguage }
  }

  // MARK: - What can be added

  /// An indicator at the end of a group, which is created if it does not exist.
  ///
  /// - Parameter group: nil for the only group of the plan.
  package mutating func addIndicator(_ id: String, group: String?) throws {
    try requireFree(id, among: plan.indicatorsAndMilestones.map(\.id), "indicator")
    guard let unit = plan.units.first, let source = plan.sources.first else {
      throw Refusal(
        "an indicator needs a unit and a source, and the plan has none",
        remedy: "add one to units.yml and sources.yml first")
    }
    let period = plan.profile.periods.first
    let values = [
      "id": id, "unit": unit.id, "source": source.id, "start": String(period?.from ?? 2020),
      "end": String(period?.to ?? 2025), "name": scaffold.name(names, "sample.indicator"),
    ]
    let ids = plan.groups.map(\.id)
    guard group != nil || ids.count < 2 else {
      throw Refusal(
        "the plan has several groups of indicators",
        remedy: "name one: --group " + ids.joined(separator: " | "))
    }
    let entry = scaffold.yaml("pieces/indicator.yml", values)
    if let existing = plan.groups.first(where: { $0.id == group ?? ids.first }) {
      try append(entry, toListOf: "indicators", in: existing.place.path)
    } else {
      let group = group ?? "indicators"
      try requireID(group)
      let numbers = folder.entries("indicators", DiagnosticCollector()).compactMap {
        Int($0.prefix { $0.isNumber })
      }
      try edited.add(
        "indicators/\(Self.number(after: numbers))-\(group).yml",
        scaffold.yaml("pieces/group.yml", ["group": group]) + entry)
    }
  }

  /// A field of the plan with its text, at the end of a domain, which is created if it does not exist.
  ///
  /// - Parameter domain: nil for the last domain of the plan.
  package mutating func addSector(_ id: String, domain: String?) throws {
    try requireFree(id, among: plan.fields.map(\.id), "field")
    let values = [
      "id": id, "domain": domain ?? "fields", "period": plan.profile.periods.first?.id ?? "first",
      "name": scaffold.name(names, "sample.field"),
    ]
    if let existing = plan.domains.last(where: { domain == nil || $0.id == domain }) {
      guard let last = existing.fields.last else {
        throw Refusal(
          "the domain \"\(existing.id)\" has no fields yet",
          remedy: "write \"fields: [\(id)]\" there in domains.yml")
      }
      try edited.apply([addition(of: id, behind: last)])
    } else {
      if let domain { try requireID(domain) }
      let entry = scaffold.yaml("pieces/domain.yml", values)
      if plan.domains.isEmpty {
        try edited.add("domains.yml", entry)
      } else {
        try append(entry, toListOf: nil, in: folder.path("domains.yml"))
      }
    }
    try edited.add("sectors/\(id).yml", scaffold.yaml("pieces/sector.yml", values))
    try addTexts("sectors/\(id)", "pieces/sector.md")
  }

  /// A chapter after the last one.
  package mutating func addChapter(_ id: String) throws {
    try requireFree(id, among: plan.chapters.map(\.id), "chapter")
    try addTexts(
      "chapters/\(Self.number(after: plan.chapters.compactMap(\.order)))-\(id)", "pieces/chapter.md",
      title: "sample.chapter")
  }

  package mutating func addPage(_ id: String) throws {
    try requireFree(id, among: plan.pages.map(\.id), "page")
    try addTexts("pages/\(id)", "pieces/page.md", title: "sample.page")
  }

  /// An evaluation of the plan as of a day.
  package mutating func addReview(_ id: String, date: CalendarDate) throws {
    try requireID(id)
    let name = "\(date)-\(id)".lowercased()
    try requireFree(name, among: plan.reviews.map(\.id), "review")
    try addTexts("reviews/\(name)", "pieces/review.md", title: "sample.review", ["date": date.description])
  }

  /// A language of the site and, unless the program has them, the interface words in it, to be translated.
  ///
  /// - Parameter templates: the plan's own templates folder.
  package mutating func addLanguage(_ id: String, templates: String) throws {
    try requireID(id)
    let language = NewLanguage(id, name: names[id])
    var isNew = false
    if !plan.site.languages.contains(where: { $0.id == id }) {
      try append("  - \(language.entry)\n", toListOf: "languages", in: folder.path("site.yml"))
      isNew = true
    }
    if let words = language.words, !ContentFolder(root: templates).has("strings/\(id).yml") {
      var edited = EditedContent(ContentFolder(root: templates))
      try edited.add("strings/\(id).yml", words.text)
      editedWords = edited
      others.append("\(templates)/strings/\(id).yml: English words, to be translated")
      isNew = true
    }
    guard isNew else {
      throw Refusal("\"\(id)\" is already a language of the site", remedy: "nothing has to be added")
    }
  }

  /// What was written outside the content folder.
  private var others: [String] = []

  /// The paths of texts that were added in languages other than the original one.
  package private(set) var newTexts: [String] = []

  // MARK: - Writing

  /// Writes all of it, or nothing if the plan would have mistakes that it does not have now.
  ///
  /// - Returns: a line for each file.
  package func write() throws -> [String] {
    let mistakes = PlanLoader.load(root: folder.root, edited: edited.files).diagnostics.errors(
      notAmong: known)
    guard mistakes.isEmpty else {
      throw Refusal(
        mistakes,
        "\(folder.root): note: with the new entry the plan would have these mistakes, so nothing was written")
    }
    let lines = edited.names.map { "\(folder.path($0)): \(folder.has($0) ? "added to" : "new")" }
    try EditedContent.save([edited] + [editedWords].compactMap(\.self))
    return lines + others
  }

  // MARK: - Helpers

  /// - Parameter title: the key of the word that stands for a title.
  private mutating func addTexts(
    _ name: String, _ piece: String, title: String? = nil, _ values: [String: String] = [:]
  ) throws {
    for language in scaffold.languages {
      let name = "\(name).\(language).md"
      var values = values
      values["title"] = title.map { scaffold.title(names, $0, in: language) }
      try edited.add(name, scaffold.markdown(piece, in: language, values))
      if language != plan.site.defaultLanguage { newTexts.append(folder.path(name)) }
    }
  }

  private mutating func append(_ entry: String, toListOf key: String?, in path: String) throws {
    let name = folder.name(ofPath: path)
    guard let edit = try edited.text(of: name).addition(of: entry, toListOf: key, path: path) else {
      throw Refusal(
        "\(path) has its entries\(key.map { " of \"\($0)\"" } ?? "") in a form that nothing can be added to",
        remedy: "give each a line of its own that starts with \"- \", or add this yourself:\n\(entry)")
    }
    try edited.apply([edit])
  }

  /// In a list in brackets, or on a line of its own below.
  private func addition(of id: String, behind last: Reference) throws -> TextEdit {
    let name = folder.name(ofPath: last.place.path)
    let line = try edited.text(of: name).lines[last.place.line - 1]
    let start = String(line.unicodeScalars.prefix(last.place.column - 1))
    guard start.wholeMatch(of: #/\s*- /#) != nil else {
      return TextEdit(place: last.place, old: last.value, new: last.value + ", " + id)
    }
    // Below a remark on the last one, too.
    var end = last.place
    end.column = line.unicodeScalars.count + 1
    return TextEdit(place: end, new: "\n\(start)\(id)")
  }

  private func requireFree(_ id: String, among ids: [String], _ kind: String) throws {
    try requireID(id)
    guard !ids.contains(id) else {
      throw Refusal("the id \"\(id)\" is taken by another \(kind)", remedy: "choose one that is free")
    }
    guard !plan.drafts.contains(where: { $0.ids.contains(id) }) else {
      throw Refusal("the id \"\(id)\" is taken by a draft", remedy: "choose one that is free")
    }
  }

  private func requireID(_ id: String) throws {
    guard EntryID.isValid(id) else {
      throw Refusal("\"\(id)\" cannot be an id", remedy: EntryID.rule)
    }
  }

  /// Two digits, for a file name that comes after all others.
  private static func number(after numbers: [Int]) -> String {
    let next = (numbers.max() ?? 0) + 1
    return next < 10 ? "0\(next)" : String(next)
  }
}
