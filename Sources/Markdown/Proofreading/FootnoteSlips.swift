/// Footnotes whose mark and text do not find each other: the mark would be shown as it stands, the text not at all.
enum FootnoteSlips {
  /// Marks that the parser left as text, since nothing defines them.
  static func unknown(in prose: Prose, _ source: SourceLines) -> [MarkdownIssue] {
    guard prose.text.utf8.contains(UInt8(ascii: "^")) else { return [] }
    return prose.text.matches(of: /\[\^[^\[\]\s]+\]/).compactMap { match in
      guard let place = source.place(of: match.output, from: prose.line, within: prose.lineCount),
        source.place(of: "\\" + match.output, from: prose.line, within: prose.lineCount) == nil
      else { return nil }
      return MarkdownIssue(
        line: place.line, column: place.column, message: "there is no footnote \"\(match.output)\"",
        hint: "write its text in a line of its own: \(match.output): …", isError: false)
    }
  }

  /// Texts of footnotes that no mark leads to, which the parser drops.
  static func unused(in text: String, _ source: SourceLines) -> [MarkdownIssue] {
    guard text.utf8.contains(UInt8(ascii: "^")) else { return [] }
    var definitions: [(label: String, line: Int)] = []
    var marks: Set<String> = []
    for line in source.outsideFences {
      var rest = line.text
      if let definition = rest.prefixMatch(of: /\ {0,3}(\[\^[^\[\]\s]+\]):/) {
        definitions.append((String(definition.output.1), line.number))
        rest = rest[definition.range.upperBound...]
      }
      for match in rest.matches(of: /\[\^[^\[\]\s]+\]/) { marks.insert(match.output.lowercased()) }
    }
    return definitions.filter { !marks.contains($0.label.lowercased()) }.map { label, line in
      MarkdownIssue(
        line: line, column: 1, message: "nothing leads to the footnote \"\(label)\", so it is not shown",
        hint: "put \(label) behind the words that it explains", isError: false)
    }
  }
}
