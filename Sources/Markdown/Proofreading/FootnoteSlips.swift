/// Footnotes whose mark and text do not find each other: the mark would be shown as it stands, the text not at all.
enum FootnoteSlips {
  /// Marks that the parser left as text, since nothing defines them.
  static func unknown(in prose: Prose, _ source: SourceLines) -> [MarkdownIssue] {
    guard prose.text.utf8.contains(UInt8(ascii: "^")) else { return [] }
    return marks(in: prose.text[...]).compactMap { mark in
      guard let place = source.place(of: mark, from: prose.line, within: prose.lineCount),
        source.place(of: "\\" + mark, from: prose.line, within: prose.lineCount) == nil
      else { return nil }
      return MarkdownIssue(
        line: place.line, column: place.column, message: "there is no footnote \"\(mark)\"",
        hint: "write its text in a line of its own: \(mark): …", isError: false)
    }
  }

  /// Texts of footnotes that no mark leads to, which the parser drops.
  static func unused(in text: String, _ source: SourceLines) -> [MarkdownIssue] {
    guard text.utf8.contains(UInt8(ascii: "^")) else { return [] }
    var definitions: [(label: String, line: Int)] = []
    var used: Set<String> = []
    for line in source.outsideFences {
      var marks = marks(in: line.text)[...]
      if let first = marks.first, defines(first, line.text) {
        definitions.append((String(first), line.number))
        marks = marks.dropFirst()
      }
      for mark in marks { used.insert(mark.lowercased()) }
    }
    return definitions.filter { !used.contains($0.label.lowercased()) }.map { label, line in
      MarkdownIssue(
        line: line, column: 1, message: "nothing leads to the footnote \"\(label)\", so it is not shown",
        hint: "put \(label) behind the words that it explains", isError: false)
    }
  }

  /// The marks of a text, with their brackets; a label has no white space.
  private static func marks(in text: Substring) -> [Substring] {
    var marks: [Substring] = []
    var rest = text
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "[")) {
      let label = rest[open...].dropFirst().prefix { $0 != "[" && $0 != "]" && !$0.isWhitespace }
      rest = rest[label.endIndex...]
      if label.first == "^", label.count > 1, rest.first == "]" { marks.append(text[open...label.endIndex]) }
    }
    return marks
  }

  /// Whether a line begins with this mark and a colon, behind three spaces at most.
  private static func defines(_ mark: Substring, _ line: Substring) -> Bool {
    let words = line.drop { $0 == " " }
    return words.startIndex == mark.startIndex && line[..<mark.startIndex].count <= 3
      && line[mark.endIndex...].first == ":"
  }
}
