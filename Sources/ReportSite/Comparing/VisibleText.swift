/// The words of a page as readers see them, a line for each block or cell.
enum VisibleText {
  private static let blocks: Set<String> = [
    "p", "li", "td", "th", "dt", "dd", "h1", "h2", "h3", "h4", "caption", "tr", "div", "section", "text",
    "title",
    "figcaption", "br", "main",
  ]

  static func lines(of page: [UInt8]) -> [String] {
    var lines: [String] = []
    var line: [UInt8] = []
    var position = 0
    func finish() {
      let text = String(decoding: line, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
      if !text.isEmpty { lines.append(text) }
      line = []
    }
    while position < page.count {
      guard page[position] == UInt8(ascii: "<") else {
        line.append(page[position])
        position += 1
        continue
      }
      let end = page[position...].firstIndex(of: UInt8(ascii: ">")) ?? page.count - 1
      if blocks.contains(tagName(page[(position + 1)..<max(position + 1, end)])) {
        finish()
      } else {
        // Columns and chips are set apart by styles, not by spaces.
        line.append(UInt8(ascii: " "))
      }
      position = end + 1
    }
    finish()
    return lines
  }

  private static func tagName(_ tag: ArraySlice<UInt8>) -> String {
    let name = tag.drop { $0 == UInt8(ascii: "/") }.prefix { byte in
      (97...122).contains(byte) || (48...57).contains(byte)
    }
    return String(decoding: name, as: UTF8.self)
  }
}
