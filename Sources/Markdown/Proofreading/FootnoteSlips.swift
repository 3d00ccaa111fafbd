/// Footnotes whose mark and text do not match: the mark would be shown literally, the text not at all.
enum FootnoteSlips {
  /// Marks that the parser left as text because nothing defines them.
  static func unknown(in prose: Prose, of document: Document) -> [MarkdownIssue] {
    var issues: [MarkdownIssue] = []
    var position = 0
    while let open = prose.scalars[position...].firstIndex(of: "[") {
      let label = prose.scalars[(open + 1)...].prefix {
        $0 != "[" && $0 != "]" && !$0.properties.isWhitespace
      }
      position = label.endIndex
      guard label.first == "^", label.count > 1, position < prose.scalars.count,
        prose.scalars[position] == "]",
        // A bracket after a backslash is meant to be seen.
        document.places.areNeighbours(prose.offsets[open], prose.offsets[open + 1], in: document.words)
      else { continue }
      let mark = String(String.UnicodeScalarView(prose.scalars[open...position]))
      issues.append(
        MarkdownIssue(
          .missingFootnote, at: document.place(of: prose.offsets[open]), "there is no footnote \"\(mark)\"",
          hint: "write its text in a line of its own: \(mark): …"))
    }
    return issues
  }

  /// Texts of footnotes that no mark refers to, which the parser drops.
  static func unused(in lines: [SourceLine]) -> [MarkdownIssue] {
    var definitions: [(label: String, line: Int)] = []
    var used: Set<String> = []
    for line in lines where line.bytes.contains(UInt8(ascii: "^")) {
      var marks = marks(in: line.bytes)[...]
      if let first = marks.first, defines(first, line.bytes) {
        definitions.append((String(decoding: first, as: UTF8.self), line.number))
        marks = marks.dropFirst()
      }
      for mark in marks { used.insert(String(decoding: mark, as: UTF8.self).lowercased()) }
    }
    return definitions.filter { !used.contains($0.label.lowercased()) }.map { label, line in
      MarkdownIssue(
        .unusedFootnote, at: TextPlace(line: line, column: 1),
        "nothing refers to the footnote \"\(label)\", so it is not shown",
        hint: "put \(label) after the words that it explains")
    }
  }

  /// The marks in a line, with their brackets; a label contains no white space.
  private static func marks(in line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var marks: [ArraySlice<UInt8>] = []
    var rest = line
    while let open = rest.firstIndex(of: UInt8(ascii: "[")) {
      let label = rest[(open + 1)...].prefix {
        $0 > UInt8(ascii: " ") && $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: "]")
      }
      rest = rest[label.endIndex...]
      if label.first == UInt8(ascii: "^"), label.count > 1, rest.first == UInt8(ascii: "]") {
        marks.append(line[open...label.endIndex])
      }
    }
    return marks
  }

  /// Whether a line begins with this mark and a colon, after at most three spaces.
  private static func defines(_ mark: ArraySlice<UInt8>, _ line: ArraySlice<UInt8>) -> Bool {
    let indent = mark.startIndex - line.startIndex
    return indent <= 3 && line.prefix(indent).allSatisfy { $0 == UInt8(ascii: " ") }
      && line[mark.endIndex...].first == UInt8(ascii: ":")
  }
}
