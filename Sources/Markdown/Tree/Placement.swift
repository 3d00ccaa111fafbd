import Text

/// A directive with its place in a text.
package struct Placement: Sendable {
  /// Its position among the words, including the braces.
  var range: Range<Int>
  /// Nil if there is nothing between the braces.
  package var directive: Directive?
  /// Whether it has a paragraph to itself, so that charts and tables can replace it.
  package var isAlone: Bool
  package var place: TextPlace
}

extension Document {
  /// - Parameter range: of the words.
  func placements(in range: Range<Int>) -> ArraySlice<Placement> {
    let first = placements.partitioningIndex { $0.range.upperBound > range.lowerBound }
    return placements[first...].prefix { $0.range.lowerBound < range.upperBound }
  }

  /// The placement that makes up a whole paragraph, if that contains nothing else.
  func placement(ofParagraph position: Int) -> Placement? {
    guard position + 1 < nodes[position].end else { return nil }
    return placements(in: nodes[position + 1].words).first.flatMap { $0.isAlone ? $0 : nil }
  }

  /// Records the placements, and braces that cannot have been meant.
  mutating func findPlacements() {
    guard words.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }) else { return }
    for block in children(of: nil) { findPlacements(in: block, mayBeAlone: true) }
  }

  private mutating func findPlacements(in block: Int, mayBeAlone: Bool) {
    let node = nodes[block]
    switch node.kind {
    case .paragraph:
      if mayBeAlone, noteLonePlacement(block) { return }
      findPlacements(inlinesOf: block)
    case .heading:
      noteBraces(inHeading: block)
      findPlacements(inlinesOf: block)
    case .cell:
      findPlacements(inlinesOf: block)
    case .footnote:
      // The link back from a footnote is in its last paragraph.
      for child in children(of: block) {
        findPlacements(in: child, mayBeAlone: nodes[child].end < node.end)
      }
    default:
      for child in children(of: block) { findPlacements(in: child, mayBeAlone: true) }
    }
  }

  private mutating func noteLonePlacement(_ paragraph: Int) -> Bool {
    let end = nodes[paragraph].end
    guard let run = paragraph + 1 < end ? textRun(at: paragraph + 1, before: end) : nil, run.next == end,
      words[run.words].first == UInt8(ascii: "{"),
      let braces = Braces(firstIn: words[run.words]), braces.range == run.words,
      let directive = Directive(string(braces.inner)[...])
    else { return false }
    placements.append(
      Placement(
        range: braces.range, directive: directive, isAlone: true, place: place(of: braces.range.lowerBound)))
    return true
  }

  private mutating func findPlacements(inlinesOf parent: Int) {
    let end = nodes[parent].end
    var position = parent + 1
    while position < end {
      if let run = textRun(at: position, before: end) {
        findPlacements(inText: run.words)
        position = run.next
      } else {
        if nodes[position].kind != .image { findPlacements(inlinesOf: position) }
        position = nodes[position].end
      }
    }
  }

  private mutating func findPlacements(inText range: Range<Int>) {
    guard words[range].contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }) else { return }
    var rest = words[range]
    while let braces = Braces(firstIn: rest) {
      noteBraces(in: rest[..<braces.range.lowerBound])
      let placement = Placement(
        range: braces.range, directive: Directive(string(braces.inner)[...]), isAlone: false,
        place: place(of: braces.range.lowerBound))
      placements.append(placement)
      if placement.directive == nil {
        note(.strayBraces, "the braces are empty", at: braces.range.lowerBound)
      }
      rest = rest[braces.range.upperBound...]
    }
    noteBraces(in: rest)
  }

  /// Braces that are left over would be shown.
  private mutating func noteBraces(in words: ArraySlice<UInt8>) {
    if let close = Braces.firstPair(UInt8(ascii: "}"), in: words) {
      note(.strayBraces, "\"}}\" closes nothing", at: close)
    } else if let open = Braces.firstPair(UInt8(ascii: "{"), in: words) {
      note(.strayBraces, "\"{{\" is not closed", at: open)
    }
  }

  private mutating func noteBraces(inHeading position: Int) {
    let prose = Prose(plainTextOf: position, in: self)
    let open = prose.scalars.indices.dropLast().first {
      prose.scalars[$0] == "{" && prose.scalars[$0 + 1] == "{"
    }
    guard let open else { return }
    note(
      .placementInHeading, "a heading cannot hold {{ }}",
      hint: "lists of contents and search show headings as they are written",
      at: prose.offsets[open])
  }

  private mutating func note(
    _ code: MarkdownIssue.Code, _ message: String,
    hint: String = "write {{value industrial-value-added 2020}} on one line, or `{{` in code to show braces",
    at offset: Int
  ) {
    placementIssues.append(MarkdownIssue(code, at: place(of: offset), message, hint: hint, isError: true))
  }
}
