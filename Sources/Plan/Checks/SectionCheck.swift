import Markdown
import Reading
import Text

/// The sections of chapters that other entries refer to exist.
enum SectionCheck {
  static func check(_ plan: Plan, _ texts: Texts) -> [Diagnostic] {
    guard !plan.mayHoldMore(in: "chapters") else { return [] }
    return missingSections(
      plan,
      Dictionary(keepingFirst: plan.chapters.map { ($0.id, ids(of: $0, texts)) }))
  }

  private static func ids(of chapter: TextDocument, _ texts: Texts) -> Set<String> {
    Set(chapter.translations.values.flatMap { texts[$0].headings.map(\.id) })
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
        .error, .unknownSection, at: section.place,
        "the chapter \"\(chapter.value)\" has no heading \"\(section.value)\"",
        hint: NearestWord.to(section.value, among: known).map { "did you mean \"\($0)\"?" }
          ?? "there are: " + known.sorted().joined(separator: ", "))
    }
  }
}
