package import Reading
import Text

/// Reads a content folder into a plan.
package struct PlanLoader {
  let folder: ContentFolder
  let context: ReadingContext
  /// What `site.yml` says, which is read before everything else; nil if it cannot be read.
  private var site: Site?

  init(folder: ContentFolder, context: ReadingContext, site: Site? = nil) {
    self.folder = folder
    self.context = context
    self.site = site
  }

  /// Reads a whole folder, as ``open(root:edited:showsDrafts:memory:)`` and ``load()`` do together.
  package static func load(
    root: String, edited: [String: [UInt8]] = [:], showsDrafts: Bool = false,
    memory: FileMemory? = nil
  ) -> (plan: Plan?, diagnostics: [Diagnostic]) {
    let (loader, diagnostics) = open(
      root: root, edited: edited, showsDrafts: showsDrafts, memory: memory)
    return loader?.load() ?? (nil, diagnostics)
  }

  /// Reads the site alone, for its languages.
  ///
  /// - Parameters:
  ///   - edited: files as they are to be, by name, which are read in place of the disk's.
  ///   - showsDrafts: whether entries and texts with `draft: true` are read like the others, with a mark in their names.
  ///   - memory: what was read before; nil if nothing is kept.
  /// - Returns: what reads all the rest; nil, and why, if nothing can be read.
  package static func open(
    root: String, edited: [String: [UInt8]] = [:], showsDrafts: Bool = false,
    memory: FileMemory? = nil
  ) -> (loader: PlanLoader?, diagnostics: [Diagnostic]) {
    let folder = ContentFolder(root: root, edited: edited, memory: memory)
    guard folder.exists || !edited.isEmpty else {
      let hint = "name the folder with the plan: --content FOLDER"
      let place = SourcePlace(path: root)
      return (
        nil, [Diagnostic(.error, .missingFile, at: place, "there is no folder \"\(root)\"", hint: hint)]
      )
    }
    memory?.begin()
    let siteContext = ReadingContext(languages: [])
    let (site, _, isKnown) = folder.reading("site.yml", siteContext, SiteLoader.load)
    guard isKnown else { return (nil, siteContext.collector.diagnostics) }
    memory?.use(forPlanAt: root, in: site?.languages ?? [], showsDrafts: showsDrafts)
    let loader = PlanLoader(
      folder: ContentFolder(root: root, languages: site?.languages, edited: edited, memory: memory),
      context: ReadingContext(languages: site?.languages ?? [], showsDrafts: showsDrafts), site: site)
    loader.context.collector.add(siteContext.collector.diagnostics)
    loader.context.shortTexts.add(siteContext.shortTexts.texts)
    // Once more, now that its languages tell which encodings are possible.
    if site != nil { _ = loader.folder.text(of: "site.yml", loader.context.collector) }
    return (loader, [])
  }

  /// Those of the site.
  package var languages: [Language] { site?.languages ?? [] }

  /// - Returns: no plan if the site or the plan itself cannot be read; entries with mistakes are left out, and each mistake is among the
  ///   diagnostics.
  package func load() -> (plan: Plan?, diagnostics: [Diagnostic]) {
    var plan = plan()
    plan?.dataVersion = folder.memory?.dataVersion(of: context)
    return (plan, context.collector.diagnostics)
  }

  /// The languages of the site, whatever else there is to complain of; none if `site.yml` cannot be read.
  package static func languages(root: String) -> [String] {
    let folder = ContentFolder(root: root)
    return folder.has("site.yml") ? SiteLoader.load(folder, ReadingContext(languages: [])).languages : []
  }

  private func plan() -> Plan? {
    refuseUnknownFiles()
    let profile = reading("plan.yml") { $0.file("plan.yml", isRequired: true).flatMap(PlanProfile.init) }
    let units = list("units.yml", Unit.init)
    let flags = list("flags.yml", Flag.init)
    let sources = list("sources.yml", Source.init)
    let (groups, narratives) = groups()
    let observations = files(in: "observations", ending: ".csv").flatMap(observations)
    let organisations = list("organisations.yml", Organisation.init)
    let domains = list("domains.yml", Domain.init)
    let (fields, fieldNarratives) = fields()
    let measures = list("measures.yml", Measure.init)
    let revisions = bounded(list("revisions.yml", Revision.init))
    let events = list("events.yml", Event.init)
    let glossary = list("glossary.yml", GlossaryTerm.init)
    guard let site else { return nil }
    let chapters = texts(.chapter, in: "chapters")
    let pages = texts(.page, in: "pages")
    let reviews = texts(.review, in: "reviews")
    let finding = finding()
    let unlisted = UnlistedText.findings(context.collector.unlistedTexts, list: site.languagesPlace)
    context.collector.add(unlisted.diagnostics)
    var plan = Plan(
      site: site, profile: profile ?? .unread, units: units, flags: flags, sources: sources, groups: groups,
      observations: observations, organisations: organisations, domains: domains, fields: fields,
      chapters: chapters, pages: pages, reviews: reviews, measures: measures, revisions: revisions,
      media: media())
    plan.narratives = narratives
    plan.fieldNarratives = fieldNarratives
    plan.events = events
    plan.glossary = glossary
    plan.finding = finding
    plan.unlistedLanguages = unlisted.languages
    plan.shortTexts = context.shortTexts.texts
    plan.unreadIDs = context.collector.unreadIDs
    plan.idsOfUnreadFigures = context.collector.idsOfUnreadFigures
    plan.unreadFiles = Set(context.collector.unreadFiles.map(folder.name(ofPath:)))
    if profile == nil { plan.unreadFiles.insert("plan.yml") }
    plan.drafts = context.drafts.drafts
    if !context.drafts.areShown { plan.leaveOutFiguresOfDrafts() }
    return plan
  }

  // MARK: - Parts

  private func groups() -> ([IndicatorGroup], narratives: [String: TextDocument]) {
    let (data, texts) = dataAndTexts(in: "indicators", example: "group.yml and indicator")
    let groups = data.compactMap { name in
      reading(name) { $0.file(name)?.publishable().flatMap(IndicatorGroup.init) }
    }
    let narratives = narratives(
      texts, in: "indicators",
      of: groups.flatMap { $0.indicators.map(\.id) } + context.collector.unreadIDs
        + context.drafts.drafts.flatMap(\.ids),
      "indicator")
    return (groups, narratives)
  }

  private func fields() -> ([Field], narratives: [String: TextDocument]) {
    let (data, texts) = dataAndTexts(in: "sectors", example: "field.yml and field")
    let ids = data.map { String($0.dropFirst("sectors/".count).dropLast(".yml".count)) }
    let narratives = narratives(texts, in: "sectors", of: ids, "field")
    let fields = zip(data, ids).compactMap { name, id -> Field? in
      guard EntryID.isValid(id) else {
        context.collector.error(
          .fileName, "the name of this file cannot be the id of a field",
          at: SourcePlace(path: folder.path(name)),
          hint: EntryID.rule)
        context.collector.leaveOut(entry: id)
        return nil
      }
      return reading(name) { $0.field(name, id: id) }
    }
    return (fields, narratives)
  }

  private func field(_ name: String, id: String) -> Field? {
    let value = file(name)
    let entry = value?.publishable(id: id)
    if value != nil, entry == nil { return nil }
    guard let field = entry.flatMap({ Field($0, id: id) }) else {
      context.collector.leaveOut(entry: id)
      return nil
    }
    return field
  }

  /// The YAML files of a folder, and the Markdown files with further text about their entries.
  private func dataAndTexts(in name: String, example: String) -> (data: [String], texts: [String]) {
    let entries = entries(name)
    for entry in entries where !entry.hasSuffix(".yml") && !entry.hasSuffix(".md") {
      refuse(name + "/" + entry, allowed: "\(example).\(context.languages.first ?? "en").md")
    }
    return (
      entries.filter { $0.hasSuffix(".yml") }.map { name + "/" + $0 }, entries.filter { $0.hasSuffix(".md") }
    )
  }

  /// Texts by the id of the entry that they belong to.
  private func narratives(_ texts: [String], in name: String, of ids: [String], _ kind: String)
    -> [String: TextDocument]
  {
    let narratives = TextDocumentReader(folder: folder, context: context).read(.narrative, in: name, texts)
    let known = Set(ids)
    // What they belong to may be in a file that could not be read.
    let isKnown = context.collector.unreadFiles.isEmpty
    for narrative in narratives where isKnown && !known.contains(narrative.id) {
      context.collector.error(
        .strayText, "the text belongs to no \(kind)", at: narrative.place,
        hint: NearestWord.to(narrative.id, among: ids).map { "did you mean \"\($0)\"?" }
          ?? "there is no \(kind) \"\(narrative.id)\"")
    }
    return Dictionary(keepingFirst: narratives.map { ($0.id, $0) })
  }

  /// The editors' own text for the front page: `finding.en.md`.
  private func finding() -> TextDocument? {
    let names = folder.entries("", context.collector).filter(Self.isFinding)
    return TextDocumentReader(folder: folder, context: context).read(.narrative, in: "", names).first
  }

  private static func isFinding(_ name: String) -> Bool {
    name.hasPrefix("finding.") && name.hasSuffix(".md")
  }

  private func observations(_ name: String) -> [Observation] {
    reading(name) { loader in
      guard let text = loader.folder.text(of: name, loader.context.collector) else { return [] }
      return ObservationReader(context: loader.context).read(text, path: loader.folder.path(name))
    }
  }

  private func texts(_ kind: TextDocumentReader.Kind, in name: String) -> [TextDocument] {
    TextDocumentReader(folder: folder, context: context).read(
      kind, in: name, entries(name))
  }

  /// Some disks decompose accented letters in names; addresses have them composed, as links are written.
  private func media() -> [MediaFile] {
    folder.files(below: "media", context.collector).map { path in
      MediaFile(path: path.composed, location: folder.path("media/" + path))
    }
  }

  // MARK: - Files

  /// What a part of this loader reads from one file, or what it read from it before.
  private func reading<Value: Sendable>(_ name: String, _ read: (PlanLoader) -> Value) -> Value {
    folder.reading(name, context) { read(PlanLoader(folder: $0, context: $1)) }
  }

  /// The files and folders directly in a folder.
  private func entries(_ name: String) -> [String] {
    folder.reading(name, context) { $0.entries(name, $1.collector) }
  }

  /// The value of a YAML file; nil without a diagnostic for an optional file that does not exist.
  private func file(_ name: String, isRequired: Bool = false) -> YAMLValue? {
    guard isRequired || folder.has(name) else { return nil }
    guard let text = folder.text(of: name, context.collector) else { return nil }
    let before = context.collector.diagnostics.count
    let value = YAMLFile.value(of: text, path: folder.path(name), context)
    if value == nil, context.collector.diagnostics.count == before {
      context.collector.error(
        .emptyFile, "the file is empty", at: SourcePlace(path: folder.path(name)),
        hint: isRequired ? nil : "write an entry, or remove the file if the plan has none")
      context.collector.leaveOut(file: folder.path(name))
    }
    return value
  }

  private func list<Entry: Sendable>(_ name: String, _ read: (YAMLValue) -> Entry?) -> [Entry] {
    reading(name) { loader in
      guard let value = loader.file(name) else { return [] }
      // Of what is no list, nothing is known.
      if value.node.sequence == nil { loader.context.collector.leaveOut(file: value.path) }
      return value.list(read)
    }
  }

  /// As many of each indicator as it may have targets: a chart shows them all.
  private func bounded(_ revisions: [Revision]) -> [Revision] {
    var counts: [String: Int] = [:]
    return revisions.filter { revision in
      let count = counts[revision.indicator.value, default: 0] + 1
      counts[revision.indicator.value] = count
      if count == ContentLimit.targets + 1 {
        context.collector.error(
          .wrongCount,
          "\"\(revision.indicator.value)\" has more than \(ContentLimit.targets) revisions",
          at: revision.place, hint: "leave out those that did not change what is to be reached")
      }
      return count <= ContentLimit.targets
    }
  }

  private func files(in name: String, ending suffix: String) -> [String] {
    entries(name).compactMap { entry in
      let path = name + "/" + entry
      guard entry.hasSuffix(suffix) else {
        refuse(path, allowed: "files ending in \(suffix)")
        return nil
      }
      return path
    }
  }

  static let known = [
    "site.yml", "plan.yml", "units.yml", "flags.yml", "sources.yml", "organisations.yml", "domains.yml",
    "measures.yml", "revisions.yml", "events.yml", "glossary.yml", "differences.yml", "translations.yml",
    "indicators",
    "observations", "sectors", "chapters", "pages", "reviews", "media",
  ]

  /// The content of a misspelt file or folder would otherwise be lost silently.
  private func refuseUnknownFiles() {
    for name in folder.entries("", context.collector)
    where !Self.known.contains(name) && !name.hasPrefix("README") && !Self.isFinding(name) {
      let nearest = NearestWord.to(name, among: Self.known).map { "did you mean \"\($0)\"? " } ?? ""
      context.collector.error(
        .unknownFile, "\"\(name)\" is not part of a plan's content", at: SourcePlace(path: folder.path(name)),
        hint: nearest + "allowed: " + Self.known.joined(separator: ", "))
    }
  }

  private func refuse(_ path: String, allowed: String) {
    context.collector.error(
      .unknownFile, "this file is not read", at: SourcePlace(path: folder.path(path)),
      hint: "allowed here: " + allowed)
  }
}
