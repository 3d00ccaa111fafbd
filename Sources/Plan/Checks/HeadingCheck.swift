import Markdown
import Reading
import Text

/// A text's heading ids are unique and the same in each language, so that links and the language switch keep the reader's place.
enum HeadingCheck {
  static func check(_ document: TextDocument, _ texts: Texts, of site: Site) -> [Diagnostic] {
    let headings = document.translations.mapValues { texts[$0].headings }
    return repetitions(in: document, headings) + differences(in: document, headings, site)
  }

  /// An id given to two headings of one text: a link to it could only reach the first.
  private static func repetitions(in document: TextDocument, _ headings: [String: [Heading]]) -> [Diagnostic]
  {
    document.translations.sortedByKey.flatMap { language, translation in
      var lines: [String: Int] = [:]
      return (headings[language] ?? []).compactMap { heading -> Diagnostic? in
        let start = translation.place.line
        guard let first = lines.updateValue(heading.line, forKey: heading.id) else { return nil }
        lines[heading.id] = first
        return Diagnostic(
          .error, .duplicateHeadingID,
          at: SourcePlace(path: translation.place.path, line: start + heading.line - 1),
          "the heading id \"\(heading.id)\" is already used in line \(start + first - 1)",
          hint: "an id is unique within its text")
      }
    }
  }

  private static func differences(in document: TextDocument, _ headings: [String: [Heading]], _ site: Site)
    -> [Diagnostic]
  {
    let languages = site.languages.map(\.id).filter { document[$0]?.isEmpty == false }
    guard let first = languages.first, let model = headings[first] else { return [] }
    let expected = uniqueIDs(of: model)
    return languages.dropFirst().compactMap { language in
      // That a file is empty is told already.
      guard let translation = document[language], !translation.isEmpty else { return nil }
      let found = uniqueIDs(of: headings[language] ?? [])
      guard found != expected else { return nil }
      let lacking = expected.filter { !found.contains($0) }
      let own = found.filter { !expected.contains($0) }
      let details = [
        lacking.isEmpty ? nil : "it lacks \(list(lacking))", own.isEmpty ? nil : "it alone has \(list(own))",
        lacking.isEmpty && own.isEmpty ? "their order differs" : nil,
      ].compactMap(\.self).joined(separator: "; ")
      return Diagnostic(
        .warning, .differentHeadings, at: translation.place,
        "the headings differ from those in \"\(first)\": \(details)",
        hint: "give each heading the same id in every language: ## … {#id}")
    }
  }

  /// A repeated id is reported separately and counts only once here.
  private static func uniqueIDs(of headings: [Heading]) -> [String] {
    var seen: Set<String> = []
    return headings.map(\.id).filter { seen.insert($0).inserted }
  }

  private static func list(_ ids: [String]) -> String {
    ids.map { "\"\($0)\"" }.joined(separator: ", ")
  }
}
