/// The words of a paragraph, a heading or a cell, without addresses and code.
struct Prose {
  /// `\n` stands for a soft line break, U+2028 for a hard one, U+FFFC for whatever is no prose.
  let text: String
  /// Where it begins, 1-based.
  let line: Int

  init(_ run: [Inline]) {
    text = Self.words(run)
    line = Self.firstLine(run) ?? 1
  }

  /// How many lines of the source it takes.
  var lineCount: Int { 1 + text.unicodeScalars.count { $0 == "\n" || $0 == "\u{2028}" } }

  /// A part of the text, in Unicode scalars; what lies beyond the end is left out.
  func scalars(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.dropFirst(range.lowerBound).prefix(range.count)))
  }

  private static func words(_ run: [Inline]) -> String {
    run.map { inline in
      switch inline {
      case .text(let text, _): text
      case .softBreak: "\n"
      case .lineBreak: "\u{2028}"
      case .emphasis(let children), .strong(let children), .strikethrough(let children): words(children)
      case .link(let destination, _, let children, _):
        // A bare address is its own text.
        destination.hasSuffix(PlainText.of(children)) ? "\u{FFFC}" : words(children)
      case .code, .html, .image, .footnote: "\u{FFFC}"
      }
    }.joined()
  }

  private static func firstLine(_ run: [Inline]) -> Int? {
    // A loop and no lazy chain, whose `first` asks its closure twice: at every depth that would double the work.
    for inline in run {
      let line: Int?
      switch inline {
      case .text(_, let own), .html(_, let own), .image(_, _, _, let own): line = own
      case .emphasis(let children), .strong(let children), .strikethrough(let children):
        line = firstLine(children)
      case .link(_, _, let children, let own): line = firstLine(children) ?? own
      case .softBreak, .lineBreak, .code, .footnote: line = nil
      }
      if let line { return line }
    }
    return nil
  }
}
