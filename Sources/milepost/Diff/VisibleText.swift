import Markup

/// The words of a page as readers see them, one line for each block or cell.
enum VisibleText {
  private static let blocks: Set<String> = [
    "p", "li", "td", "th", "dt", "dd", "h1", "h2", "h3", "h4", "caption", "tr", "div", "section", "text",
    "title",
    "figcaption", "br", "main",
  ]

  static func lines(of page: [UInt8]) -> [String] {
    var lines: [String] = []
    var line: [UInt8] = []
    func finish() {
      let text = MarkupReader.unescaped(line).split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
      if !text.isEmpty { lines.append(text) }
      line = []
    }
    MarkupReader.reading(page) { tokens in
      for token in tokens {
        switch token {
        case .text(let text):
          line += text
        case .tag(let tag):
          // Columns and chips are separated by styles, not by spaces.
          if blocks.contains(String(decoding: tag.name, as: UTF8.self)) {
            finish()
          } else {
            line.append(UInt8(ascii: " "))
          }
        }
      }
    }
    finish()
    return lines
  }
}
