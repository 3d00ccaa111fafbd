import Markdown
import Plan
import Reading

/// Compares the structure of a text with that of its translation: what readers of one language would miss. Headings are compared in every
/// build.
struct StructureCheck {
  let outlines: Outlines

  func diagnostics(_ translations: [ReviewedTranslation]) -> [Diagnostic] {
    translations.flatMap { item -> [Diagnostic] in
      let source = outlines[item.source]
      let translation = outlines[item.translation]
      let counts = [
        ("tables", source.tables, translation.tables), ("images", source.images, translation.images),
        ("footnotes", source.footnotes, translation.footnotes),
      ].compactMap { name, expected, found in
        expected == found ? nil : "\(name): \(found), not \(expected)"
      }
      let lacking = names(placements(source), without: placements(translation))
      let own = names(placements(translation), without: placements(source))
      let head = item.source.head.keys.filter { item.translation.head[$0] == nil }.sorted()
      let differences =
        counts + lacking.map { "{{\($0)}} is missing" } + own.map { "{{\($0)}} is only here" }
        + head.map { "the front matter has no \($0)" }
      return differences.map { difference in
        Diagnostic(
          .warning, .differentStructure, at: item.translation.place,
          "differs from \"\(item.sourceLanguage)\": \(difference)",
          hint: "compare it with \(item.source.place.path)")
      }
    }
  }

  /// Without the word by which one language has a figure alone, where another has its sign.
  private func placements(_ outline: TextOutline) -> [String] {
    outline.placements.map { $0.hasSuffix(" figure") ? String($0.dropLast(" figure".count)) : $0 }
  }

  /// Those that the other text has less often.
  private func names(_ placements: [String], without others: [String]) -> [String] {
    var rest = others
    return placements.filter { placement in
      guard let index = rest.firstIndex(of: placement) else { return true }
      rest.remove(at: index)
      return false
    }
  }
}
