/// What a text costs the C library beyond its length: it looks for the end of an open `<?` in all that follows in the paragraph, again for
/// each, walks along a row of a table for each of its cells, and fills every row up to the number of columns. A text that costs too much
/// is not parsed. Newer versions of the library have bounds of their own for most of this.
///
/// The estimate takes no notice of code and of other blocks: what it counts is as rare there as elsewhere.
struct ParsingCost {
  private let text: [UInt8]
  /// Steps of the library, which takes a fraction of a second for as many as are allowed.
  private var steps = 0
  private static let most = 1 << 28
  /// What a cell costs, as it takes memory.
  private static let cell = 500

  /// Of each kind of HTML that needs its end, how many are open and the sum of their positions.
  private var open = [(count: Int, positions: Int)](repeating: (0, 0), count: Kind.allCases.count)
  /// The most columns that a table in these lines may have; 0 outside of one.
  private var columns = 0
  /// Where the lines begin that may be one paragraph.
  private var paragraph = 0
  /// The signs `|` in the line before.
  private var bars = 0

  private enum Kind: Int, CaseIterable {
    case instruction, declaration, characters
  }

  /// - Returns: nil for a text that may be parsed.
  static func issue(of text: [UInt8]) -> MarkdownIssue? {
    // Nearly all texts have neither.
    guard text.contains(UInt8(ascii: "|")) || text.contains(UInt8(ascii: "<")) else { return nil }
    var cost = ParsingCost(text)
    return cost.issue()
  }

  private init(_ text: [UInt8]) {
    self.text = text
  }

  private mutating func issue() -> MarkdownIssue? {
    var (start, line) = (0, 1)
    while start < text.count {
      let end = text[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
      let place = TextPlace(line: line, column: 1)
      addOpen(start..<end)
      if steps > Self.most { return openHTML(place) }
      addTable(start..<end)
      if steps > Self.most {
        return MarkdownIssue(
          .tableShape, at: place, "the tables up to here have too many cells",
          hint: "divide the text into several, or publish the tables as a file in media/", isError: true)
      }
      start = end + 1
      line += 1
    }
    endParagraph(at: text.count)
    return steps > Self.most ? openHTML(TextPlace(line: line - 1, column: 1)) : nil
  }

  // MARK: - HTML

  private func openHTML(_ place: TextPlace) -> MarkdownIssue {
    MarkdownIssue(
      .html, at: place,
      "too many signs such as <?, <!A and <![CDATA[ are open in the paragraph that ends here",
      hint: "remove them: Markdown has no HTML on this site", isError: true)
  }

  private mutating func addOpen(_ line: Range<Int>) {
    let marks = line.prefix { isBlank($0) || text[$0] == UInt8(ascii: ">") }
    if marks.count == line.count { endParagraph(at: line.lowerBound) }
    for position in line.dropFirst(marks.count) {
      switch text[position] {
      case UInt8(ascii: "<"):
        if let kind = kind(at: position, in: line) { open(kind, at: position) }
      case UInt8(ascii: ">"):
        close(.declaration, at: position)
        if position > 0, text[position - 1] == UInt8(ascii: "?") { close(.instruction, at: position) }
        if position > 1, text[position - 1] == UInt8(ascii: "]"), text[position - 2] == UInt8(ascii: "]") {
          close(.characters, at: position)
        }
      default: break
      }
    }
  }

  private mutating func endParagraph(at position: Int) {
    for kind in Kind.allCases { close(kind, at: position) }
  }

  private func kind(at position: Int, in line: Range<Int>) -> Kind? {
    let following = text[position..<min(line.upperBound, position + 3)].dropFirst()
    switch following.first {
    case UInt8(ascii: "?"): return .instruction
    case UInt8(ascii: "!"):
      guard let letter = following.dropFirst().first else { return nil }
      if letter == UInt8(ascii: "[") { return .characters }
      return (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter) ? .declaration : nil
    default: return nil
    }
  }

  private mutating func open(_ kind: Kind, at position: Int) {
    open[kind.rawValue].count += 1
    open[kind.rawValue].positions += position
  }

  /// All that are open have been looked through up to here.
  private mutating func close(_ kind: Kind, at position: Int) {
    let (count, positions) = open[kind.rawValue]
    steps += count * position - positions
    open[kind.rawValue] = (0, 0)
  }

  // MARK: - Tables

  private mutating func addTable(_ line: Range<Int>) {
    var (here, dashes) = (0, 0)
    var (isDelimiters, isEmpty, hasColon) = (true, true, false)
    var last: UInt8 = 0
    for position in line {
      let byte = text[position]
      switch byte {
      case UInt8(ascii: "|"): here += 1
      case UInt8(ascii: "-"): if last != byte { dashes += 1 }
      case UInt8(ascii: ":"): hasColon = true
      default: if !isBlank(position), byte != UInt8(ascii: ">") { isDelimiters = false }
      }
      if !isBlank(position), byte != UInt8(ascii: ">") { isEmpty = false }
      last = byte
    }
    if isEmpty {
      columns = 0
      paragraph = line.upperBound
    } else if isDelimiters, dashes > 0, here > 0 || hasColon {
      // The lines so far are read again: the last of them may be the head of a table.
      steps += line.lowerBound - paragraph + bars * bars
      columns = max(columns, dashes)
    }
    if columns > 0 { steps += columns * Self.cell + here * here }
    bars = here
  }

  private func isBlank(_ position: Int) -> Bool {
    let byte = text[position]
    return byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }
}
