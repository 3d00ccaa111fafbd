import Text

/// Reads a text for slips that would else reach the reader in silence.
package struct Proofreader: Sendable {
  private let isEastAsian: Bool

  /// - Parameter language: of the texts, BCP 47. The rules about full-width characters concern Chinese and Japanese.
  package init(language: String) {
    isEastAsian = MarkdownOptions(language: language).isEastAsian
  }

  /// The slips of a short text without markup; their lines are 1.
  package func issues(inShortText text: String) -> [MarkdownIssue] {
    var dashes = RangeDashes()
    let prose = isEastAsian ? ProseSlips.find(in: text) + [dashes.slip(in: text)].compactMap(\.self) : []
    return (prose + Self.markup(in: text)).map { issue($0, line: 1, column: $0.offset + 1) }
  }

  private static func markup(in text: String) -> [Slip] {
    guard text.utf8.contains(where: { "*]{".utf8.contains($0) }) else { return [] }
    return ["**", "](", "{{"].compactMap { mark in
      text.firstRange(of: mark).map { range in
        Slip(
          offset: text.unicodeScalars.distance(from: text.startIndex, to: range.lowerBound),
          message: "\"\(mark)\" is shown as it stands",
          hint: "a short text has no Markdown, links or placements; they belong into the text files")
      }
    }
  }

  /// The slips of a Markdown text.
  func issues(in text: String, _ document: Document) -> [MarkdownIssue] {
    let source = SourceLines(text)
    var issues: [MarkdownIssue] = []
    if isEastAsian {
      for line in source.outsideFences {
        issues += LineSlips.find(in: line.text).map { issue($0, line: line.number, column: $0.offset + 1) }
      }
    }
    var dashes = RangeDashes()
    for run in document.inlineRuns {
      let prose = Prose(run)
      if isEastAsian {
        let slips = ProseSlips.find(in: prose.text) + [dashes.slip(in: prose.text)].compactMap(\.self)
        issues += slips.map { issue($0, in: prose, source) }
      }
      issues += strayMarks(in: prose, source) + crossings(in: run, prose, source)
      issues += FootnoteSlips.unknown(in: prose, source)
    }
    return issues + FootnoteSlips.unused(in: text, source)
  }

  /// Ids that headings still show, since they are not written as `{#id}` behind all other words.
  ///
  /// - Parameter headings: after ids were taken from them.
  func issues(in text: String, _ headings: [Heading]) -> [MarkdownIssue] {
    let suspects = headings.filter { $0.text.contains { "{｛".contains($0) } }
    guard !suspects.isEmpty else { return [] }
    let source = SourceLines(text)
    return suspects.compactMap { heading in
      guard let braces = heading.text.firstMatch(of: /[{｛]\s*[#＃]/) else { return nil }
      let place = source.place(of: braces.output, from: heading.line) ?? (heading.line, 1)
      return MarkdownIssue(
        line: place.line, column: place.column,
        message: "\"\(braces.output)\" is shown as it stands and gives no id",
        hint: "end the heading with {#id}: half-width, letters, digits and hyphens, no mark around it",
        isError: false)
    }
  }

  // MARK: - Marks of emphasis

  private func strayMarks(in prose: Prose, _ source: SourceLines) -> [MarkdownIssue] {
    ["**", "~~", "＊＊", "__"].compactMap { mark in
      // Escaped marks are meant to be seen: the source has a backslash between them. A longer line is a blank to fill in.
      guard prose.text.contains(mark), !prose.text.contains("___"),
        let place = source.place(of: mark, from: prose.line, within: prose.lineCount)
      else {
        return nil
      }
      return MarkdownIssue(
        line: place.line, column: place.column, message: "\"\(mark)\" is shown as it stands",
        hint:
          "write **strong** and ~~struck out~~ without a space inside, or \\* for a star that is to be seen",
        isError: false)
    }
  }

  /// `长*宽*高` is meant as a product.
  private func crossings(in run: [Inline], _ prose: Prose, _ source: SourceLines) -> [MarkdownIssue] {
    run.indices.dropFirst().dropLast().compactMap { position in
      guard case .emphasis(let inner) = run[position], case .text(let before, _) = run[position - 1],
        case .text(let after, _) = run[position + 1]
      else { return nil }
      let text = PlainText.of(inner)
      let neighbours = [before.unicodeScalars.last, after.unicodeScalars.first].compactMap(\.self)
      guard text.count == 1, neighbours.allSatisfy(\.isWordCharacter),
        let place = source.place(of: "*\(text)*", from: prose.line)
      else { return nil }
      return MarkdownIssue(
        line: place.line, column: place.column, message: "the stars around \"\(text)\" make it emphasis",
        hint: "write × for a product", isError: false)
    }
  }

  // MARK: - Places

  private func issue(_ slip: Slip, line: Int, column: Int) -> MarkdownIssue {
    MarkdownIssue(line: line, column: column, message: slip.message, hint: slip.hint, isError: false)
  }

  /// Looks for the slip with a few of its neighbours, or without them where markup stands between.
  private func issue(_ slip: Slip, in prose: Prose, _ source: SourceLines) -> MarkdownIssue {
    for (before, after) in [(2, 3), (1, 2), (0, 2), (1, 1), (0, 1)] {
      let start = max(0, slip.offset - before)
      guard let place = source.place(of: prose.scalars(start..<(slip.offset + after)), from: prose.line)
      else {
        continue
      }
      return issue(slip, line: place.line, column: place.column + slip.offset - start)
    }
    return issue(slip, line: prose.line, column: 1)
  }
}
