import Text

/// Reads a text for slips that would otherwise reach readers unnoticed.
package struct Proofreader: Sendable {
  private let isEastAsian: Bool

  /// - Parameter language: of the texts, BCP 47. The rules about full-width characters concern Chinese and Japanese.
  package init(language: String) {
    isEastAsian = Document.isEastAsian(language)
  }

  init(isEastAsian: Bool) {
    self.isEastAsian = isEastAsian
  }

  /// The slips of a short text without markup; their lines are 1.
  package func issues(inShortText text: String) -> [MarkdownIssue] {
    var dashes = RangeDashes()
    let prose = isEastAsian ? ProseSlips.find(in: Array(text.unicodeScalars), &dashes) : []
    return (prose + Self.markup(in: text)).map {
      issue($0, at: TextPlace(line: 1, column: $0.offset + 1))
    }
  }

  private static func markup(in text: String) -> [Slip] {
    guard text.utf8.contains(where: mayBeMarkup) else { return [] }
    func slip(at range: Range<String.Index>, hint: String) -> Slip {
      Slip(
        code: .markdownInShortText,
        offset: text.unicodeScalars.distance(from: text.startIndex, to: range.lowerBound),
        message: "\"\(text[range])\" is shown literally", hint: hint)
    }
    let marks = ["**", "](", "{{"].compactMap { mark in
      text.firstRange(of: mark).map {
        slip(at: $0, hint: "a short text has no Markdown, links or placements; they belong in the text files")
      }
    }
    let entity = Entity.first(in: text).map {
      slip(at: $0, hint: "write the character itself: a short text has no HTML")
    }
    return marks + [entity].compactMap(\.self)
  }

  private static func mayBeMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "&"): true
    default: false
    }
  }

  /// The slips of a Markdown text, before ids are taken from its headings.
  func issues(in text: [UInt8], _ document: Document) -> [MarkdownIssue] {
    let hasFootnotes = text.contains(UInt8(ascii: "^"))
    let (lines, openFence) = SourceLine.outsideFences(of: text)
    var issues = StructureSlips.find(in: lines, isEastAsian: isEastAsian)
    if let openFence { issues.append(StructureSlips.openFence(at: openFence)) }
    issues += StructureSlips.headings(of: document) + StructureSlips.wordless(in: document)
    if isEastAsian {
      for line in lines {
        issues += LineSlips.find(in: line.bytes).map {
          issue($0, at: TextPlace(line: line.number, column: $0.offset + 1))
        }
      }
    }
    var dashes = RangeDashes()
    for position in document.nodes.indices where document.nodes[position].holdsInlines {
      guard isEastAsian || Self.mayHoldMarks(position, in: document) else { continue }
      let prose = Prose(position, in: document)
      if isEastAsian {
        issues += ProseSlips.find(in: prose.scalars, &dashes).map {
          issue($0, at: document.place(of: prose.offsets[$0.offset]))
        }
      }
      issues += Self.strayMarks(in: prose, of: document) + Self.crossings(in: position, of: document)
      issues += FootnoteSlips.unknown(in: prose, of: document)
      issues += StructureSlips.brokenLinks(in: prose, of: document)
    }
    return hasFootnotes ? issues + FootnoteSlips.unused(in: lines) : issues
  }

  private func issue(_ slip: Slip, at place: TextPlace) -> MarkdownIssue {
    MarkdownIssue(slip.code, at: place, slip.message, hint: slip.hint)
  }

  // MARK: - Marks of emphasis and footnotes

  /// Saves most texts the closer look.
  private static func mayHoldMarks(_ position: Int, in document: Document) -> Bool {
    document.nodes[position..<document.nodes[position].end].contains { node in
      switch node.kind {
      case .text: document.words[node.words].contains(where: mayBeMark)
      case .emphasis: true
      default: false
      }
    }
  }

  private static func mayBeMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "~"), UInt8(ascii: "_"), UInt8(ascii: "["), 0xEF: true
    default: false
    }
  }

  private static func strayMarks(in prose: Prose, of document: Document) -> [MarkdownIssue] {
    var offsets: [Unicode.Scalar: Int] = [:]
    for position in prose.scalars.indices.dropLast() {
      let mark = prose.scalars[position]
      guard mark == "*" || mark == "~" || mark == "＊" || mark == "_", prose.scalars[position + 1] == mark
      else {
        continue
      }
      // A longer line is a blank to be filled in.
      if mark == "_", position + 2 < prose.scalars.count, prose.scalars[position + 2] == "_" { return [] }
      // Escaped marks are meant to be seen: the source has backslashes between them.
      let (first, second) = (prose.offsets[position], prose.offsets[position + 1])
      if offsets[mark] == nil, document.places.areNeighbours(first, second, in: document.words) {
        offsets[mark] = first
      }
    }
    guard !offsets.isEmpty else { return [] }
    return (["*", "~", "＊", "_"] as [Unicode.Scalar]).compactMap { mark in
      offsets[mark].map { offset in
        MarkdownIssue(
          .strayMarks, at: document.place(of: offset), "\"\(mark)\(mark)\" is shown literally",
          hint:
            "write **strong** and ~~struck out~~ without a space inside, or \\* for a star that should be seen"
        )
      }
    }
  }

  /// `长*宽*高` is meant as a product.
  private static func crossings(in block: Int, of document: Document) -> [MarkdownIssue] {
    var issues: [MarkdownIssue] = []
    var before: Unicode.Scalar?
    for position in document.children(of: block) {
      let node = document.nodes[position]
      switch node.kind {
      case .emphasis:
        if let before, before.isWordCharacter, let issue = crossing(position, of: document) {
          issues.append(issue)
        }
        before = nil
      case .text:
        before = document.words.scalar(before: node.words.upperBound)
      default:
        before = nil
      }
    }
    return issues
  }

  private static func crossing(_ position: Int, of document: Document) -> MarkdownIssue? {
    let end = document.nodes[position].end
    let inner = document.nodes[end - 1]
    guard inner.kind == .text, end < document.nodes.count, document.nodes[end].kind == .text,
      let after = document.words.scalar(at: document.nodes[end].words.lowerBound), after.isWordCharacter
    else { return nil }
    let text = document.plainText(of: position)
    guard text.count == 1 else { return nil }
    var place = document.place(of: inner.words.lowerBound)
    place.column -= 1
    return MarkdownIssue(
      .unmeantEmphasis, at: place, "the stars around \"\(text)\" make it emphasis",
      hint: "write × for a product")
  }
}
