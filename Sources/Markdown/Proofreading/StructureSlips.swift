import Text

/// Slips of the hand in the structure of a text of any language: what was meant as markup and is shown as it stands, or is lost.
enum StructureSlips {
  // MARK: - In the lines of a text

  /// - Parameter lines: those outside code.
  static func find(in lines: [SourceLine], isEastAsian: Bool) -> [MarkdownIssue] {
    var issues: [MarkdownIssue] = []
    for (index, line) in lines.enumerated() {
      if !isEastAsian, let slip = start(of: line) { issues.append(slip) }
      if index > 0, lines[index - 1].number == line.number - 1,
        index == 1 || isBlank(lines[index - 2]) || lines[index - 2].number < line.number - 2,
        isDelimiterRow(line.bytes), lines[index - 1].bytes.contains(bar)
      {
        issues += table(from: index - 1, in: lines)
      }
    }
    return issues
  }

  /// Rules of every language; those of Chinese and Japanese have their own, see ``LineSlips``.
  private static func start(of line: SourceLine) -> MarkdownIssue? {
    let text = line.bytes.drop { $0 == UInt8(ascii: " ") }
    let column = text.startIndex - line.bytes.startIndex + 1
    // Four spaces make a line code.
    guard column <= 4, let first = text.first else { return nil }
    let place = TextPlace(line: line.number, column: column)
    if first == UInt8(ascii: "#") {
      let level = text.prefix { $0 == first }.count
      let next = text.dropFirst(level).first
      // One sign may be the mark of a subject, as in #road.
      guard (2...6).contains(level), let next, next > UInt8(ascii: " ") else { return nil }
      return MarkdownIssue(
        .missingSpace, at: place, "a heading needs a space after \"#\"",
        hint: "write \"\(String(repeating: "#", count: level)) …\"")
    }
    guard first >= 0x80, let mark = String(decoding: text.prefix(4), as: UTF8.self).unicodeScalars.first,
      "•●◦‣▪·".unicodeScalars.contains(mark)
    else { return nil }
    return MarkdownIssue(.listMark, at: place, "\"\(mark)\" does not make a list", hint: "write \"- \"")
  }

  private static let bar = UInt8(ascii: "|")

  private static func isBlank(_ line: SourceLine) -> Bool {
    line.bytes.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }

  /// The line of dashes below the head of a table.
  private static func isDelimiterRow(_ line: ArraySlice<UInt8>) -> Bool {
    line.allSatisfy(isOfDelimiterRow) && line.contains(UInt8(ascii: "-")) && line.contains(bar)
  }

  private static func isOfDelimiterRow(_ byte: UInt8) -> Bool {
    switch Unicode.Scalar(byte) {
    case " ", "\t", "|", ":", "-": true
    default: false
    }
  }

  private static func table(from head: Int, in lines: [SourceLine]) -> [MarkdownIssue] {
    let columns = cells(lines[head].bytes)
    let line = lines[head + 1]
    let dashes = cells(line.bytes)
    guard dashes == columns else {
      return [
        MarkdownIssue(
          .tableShape, at: TextPlace(line: line.number, column: 1),
          "the line of dashes has \(dashes) cells, the line above \(columns), so this does not become a table",
          hint: "write one cell of dashes for each column: | --- | --- |")
      ]
    }
    var issues: [MarkdownIssue] = []
    for index in (head + 2)..<max(head + 2, lines.count) {
      let row = lines[index]
      guard row.number == lines[index - 1].number + 1, row.bytes.contains(bar) else { break }
      let count = cells(row.bytes)
      guard count > columns else { continue }
      issues.append(
        MarkdownIssue(
          .tableShape, at: TextPlace(line: row.number, column: 1),
          "the row has \(count) cells, the table \(columns) columns; what is too much is not shown",
          hint: "remove a cell, or add a column to the first two lines; a bar within a cell is written \\|"))
    }
    return issues
  }

  private static func cells(_ line: ArraySlice<UInt8>) -> Int {
    var row = line.drop { $0 == UInt8(ascii: " ") }
    while let last = row.last, " \t".utf8.contains(last) { row.removeLast() }
    if row.first == bar { row.removeFirst() }
    var count = 1
    var isEscaped = false
    for (index, byte) in zip(row.indices, row) {
      if byte == bar, !isEscaped, index != row.endIndex - 1 { count += 1 }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return count
  }

  /// Code between fences that nothing closes: the rest of the text is in it.
  static func openFence(at line: Int) -> MarkdownIssue {
    MarkdownIssue(
      .openCodeBlock, at: TextPlace(line: line, column: 1),
      "the block of code that opens here does not end, so all that follows is shown as code",
      hint: "close it by a line with the same marks")
  }

  // MARK: - In the tree

  /// The title of a page is its only heading of the first level, and those below it leave out no level.
  static func headings(of document: Document) -> [MarkdownIssue] {
    var before: Int?
    return document.nodes.compactMap { node in
      guard case .heading(let level, _) = node.kind else { return nil }
      defer { before = level }
      let place = document.place(of: node)
      if level == 1 {
        return MarkdownIssue(
          .headingLevel, at: place, "the page has a heading of the first level already, its title",
          hint: "write ## for the headings of a text")
      }
      guard let before, level > before + 1 else { return nil }
      return MarkdownIssue(
        .headingLevel, at: place, "a heading of level \(level) follows one of level \(before)",
        hint:
          "write \(String(repeating: "#", count: before + 1)): listeners take what is left out for missing")
    }
  }

  /// Pictures and links that say nothing to those who do not see the page.
  static func wordless(in document: Document) -> [MarkdownIssue] {
    document.nodes.indices.compactMap { position in
      let node = document.nodes[position]
      switch node.kind {
      case .image where isWordless(position, document):
        return MarkdownIssue(
          .imageWithoutText, at: document.place(of: node), "the picture has no description",
          hint: "say in the brackets what it shows: ![A map of the zones](media:zones.png)")
      case .link where isWordless(position, document) && !holdsImage(position, document):
        return MarkdownIssue(
          .linkWithoutText, at: document.place(of: node),
          "the link has no words, so nobody can see or follow it",
          hint: "write them in the brackets: [the targets](chapter:goals)")
      default: return nil
      }
    }
  }

  private static func isWordless(_ position: Int, _ document: Document) -> Bool {
    document.plainText(of: position).allSatisfy(\.isWhitespace)
  }

  private static func holdsImage(_ position: Int, _ document: Document) -> Bool {
    document.nodes[position..<document.nodes[position].end].contains { $0.kind == .image }
  }

  /// Brackets that were meant as a link and are shown as they stand.
  static func brokenLinks(in prose: Prose, of document: Document) -> [MarkdownIssue] {
    let scalars = prose.scalars
    guard let first = scalars.firstIndex(of: "[") else { return [] }
    var issues: [MarkdownIssue] = []
    // Backwards, so that what comes next is known without being searched for at each bracket.
    var (end, space) = (scalars.endIndex, scalars.endIndex)
    for position in scalars.indices.reversed().prefix(while: { $0 > first }) {
      switch scalars[position] {
      case ")", "\n": end = position
      case " ": space = position
      case "]":
        guard let (what, hint) = brokenLink(at: position, end, space, in: prose, of: document) else { break }
        issues.append(
          MarkdownIssue(
            .brokenLink, at: document.place(of: prose.offsets[position]),
            "this does not become a link: \(what)", hint: hint))
      default: break
      }
    }
    return issues.reversed()
  }

  /// Why a closing bracket is not that of a link, although an address follows it, and what to write.
  ///
  /// - Parameters:
  ///   - end: of the address.
  ///   - space: the next one after the bracket.
  private static func brokenLink(
    at position: Int, _ end: Int, _ space: Int, in prose: Prose, of document: Document
  ) -> (what: String, hint: String)? {
    let scalars = prose.scalars
    guard position < scalars.count - 2 else { return nil }
    let hasGap = scalars[position + 1] == " "
    let open = position + (hasGap ? 2 : 1)
    guard open < scalars.count - 1, scalars[open] == "(",
      // Marks after a backslash are meant to be seen.
      document.places.areNeighbours(
        prose.offsets[position], prose.offsets[position + 1], in: document.words)
    else { return nil }
    let rest = scalars[(open + 1)...]
    let scheme = rest.prefix { $0.isASCII && $0.properties.isAlphabetic }
    // Without a scheme it is a remark in brackets. Up to its space, an address of the web is a link by itself.
    guard
      prose.addresses.contains(open + 1) || scheme.count > 2 && rest.dropFirst(scheme.count).first == ":"
    else { return nil }
    if hasGap { return ("there is a space between ] and (", "write [text](address)") }
    guard end < scalars.endIndex, scalars[end] == ")" else {
      return ("its address is not closed", "write ) after the address")
    }
    if space < end {
      return ("there is a space in its address", "write %20 for each space, or give the file a name without")
    }
    return ("its brackets do not match", "write [text](address)")
  }
}
