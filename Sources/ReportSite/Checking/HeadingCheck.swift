import Markdown
import PlanModel

/// Headings that other entries name exist, and a text has the same ones in each language, so that the language switch keeps the
/// reader's place.
enum HeadingCheck {
  static func check(_ plan: Plan) -> [Diagnostic] {
    guard !plan.isIncomplete else { return [] }
    let headings = Dictionary(
      plan.chapters.map { ($0.id, ids(of: $0, plan)) }, uniquingKeysWith: { first, _ in first })
    return missingSections(plan, headings)
      + plan.texts.flatMap { repetitions(in: $0, plan) + differences(in: $0, plan) }
  }

  private static func ids(of document: TextDocument, _ plan: Plan) -> Set<String> {
    Set(document.translations.flatMap { language, translation in ids(of: translation, language, plan) })
  }

  private static func ids(of translation: Translation, _ language: String, _ plan: Plan) -> [String] {
    headings(of: translation, language, plan).map(\.id)
  }

  /// A repeated id is told as a mistake of its own and counts once here.
  private static func uniqueIDs(of translation: Translation, _ language: String, _ plan: Plan) -> [String] {
    var seen: Set<String> = []
    return ids(of: translation, language, plan).filter { seen.insert($0).inserted }
  }

  private static func headings(of translation: Translation, _ language: String, _ plan: Plan) -> [Heading] {
    let tag = plan.site.languages.first { $0.id == language }?.tag ?? language
    return MarkdownRenderer(MarkdownOptions(language: tag)).headings(translation.body)
  }

  /// An id given to two headings of one text: a link to it could only lead to the first.
  private static func repetitions(in document: TextDocument, _ plan: Plan) -> [Diagnostic] {
    document.translations.sorted { $0.key < $1.key }.flatMap { language, translation in
      var lines: [String: Int] = [:]
      return headings(of: translation, language, plan).compactMap { heading -> Diagnostic? in
        let start = translation.place.line
        guard let first = lines.updateValue(heading.line, forKey: heading.id) else { return nil }
        lines[heading.id] = first
        return Diagnostic(
          .error, at: SourcePlace(path: translation.place.path, line: start + heading.line - 1),
          "the heading id \"\(heading.id)\" stands in line \(start + first - 1) already",
          hint: "an id is unique within its text")
      }
    }
  }

  private static func missingSections(_ plan: Plan, _ headings: [String: Set<String>]) -> [Diagnostic] {
    let places =
      plan.indicatorsAndMilestones.compactMap(\.planPlace).map { ($0.chapter, $0.section) }
      + plan.domains.compactMap { domain in domain.chapter.map { ($0, domain.section) } }
      + plan.measures.map { ($0.chapter, $0.section) }
    return places.compactMap { chapter, section in
      guard let section, let known = headings[chapter.value], !known.contains(section.value) else {
        return nil
      }
      return Diagnostic(
        .error, at: section.place, "the chapter \"\(chapter.value)\" has no heading \"\(section.value)\"",
        hint: NearestWord.to(section.value, among: known).map { "did you mean \"\($0)\"?" }
          ?? "there are: " + known.sorted().joined(separator: ", "))
    }
  }

  private static func differences(in document: TextDocument, _ plan: Plan) -> [Diagnostic] {
    let languages = plan.site.languages.map(\.id).filter { document[$0] != nil }
    guard let first = languages.first, let model = document[first] else { return [] }
    let expected = uniqueIDs(of: model, first, plan)
    return languages.dropFirst().compactMap { language in
      guard let translation = document[language] else { return nil }
      let found = uniqueIDs(of: translation, language, plan)
      guard found != expected else { return nil }
      let lacking = expected.filter { !found.contains($0) }
      let own = found.filter { !expected.contains($0) }
      let details = [
        lacking.isEmpty ? nil : "it lacks \(list(lacking))", own.isEmpty ? nil : "it alone has \(list(own))",
        lacking.isEmpty && own.isEmpty ? "their order differs" : nil,
      ].compactMap(\.self).joined(separator: "; ")
      return Diagnostic(
        .warning, at: translation.place, "the headings differ from those in \"\(first)\": \(details)",
        hint: "give each heading the same id in every language: ## … {#id}")
    }
  }

  private static func list(_ ids: [String]) -> String {
    ids.map { "\"\($0)\"" }.joined(separator: ", ")
  }
}
