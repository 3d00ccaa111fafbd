import Markup

/// Tables, to which Markdown gives no captions.
extension HTMLWriter {
  mutating func write(table position: Int) {
    // The heading above names the table and the box that the keyboard scrolls.
    let name = section.map { Attribute("aria-labelledby", $0) }
    writer.open(
      "div",
      [.class("scroll"), Attribute("tabindex", "0"), name.map { _ in Attribute("role", "group") }, name])
    writer.open("table", [name])
    var hasBody = false
    for row in document.children(of: position) {
      let isHead = row == position + 1
      if isHead {
        writer.open("thead")
      } else if !hasBody {
        writer.open("tbody")
        hasBody = true
      }
      write(row: row, isHead: isHead)
      if isHead { writer.close("thead") }
    }
    if hasBody { writer.close("tbody") }
    writer.close("table")
    writer.close("div")
  }

  private mutating func write(row position: Int, isHead: Bool) {
    writer.open("tr")
    for cell in document.children(of: position) {
      guard case .cell(let alignment) = document.nodes[cell].kind else { continue }
      let scope = isHead ? Attribute("scope", "col") : nil
      element(isHead ? "th" : "td", [scope, alignment.className.map { .class($0) }], cell)
    }
    writer.close("tr")
  }
}

extension Node.Alignment {
  /// A class rather than a `style`, which a strict security policy would drop.
  fileprivate var className: String? {
    switch self {
    case .right: "r"
    case .center: "c"
    case .left, .none: nil
    }
  }
}
