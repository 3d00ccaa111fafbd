import Markup

/// Tables, to which Markdown gives no captions.
extension HTMLWriter {
  mutating func write(table position: Int) {
    // The heading above names the table and the box that the keyboard scrolls.
    let name = section.map { Attribute("aria-labelledby", $0) }
    writer.open(
      "div",
      [.class("scroll"), Attribute("tabindex", "0"), name.map { _ in Attribute("role", "group") }, name])
    let ends = endColumns(of: position)
    let style = ends.map { "r\($0 + 1)" }.joined(separator: " ")
    writer.open("table", [style.isEmpty ? nil : .class(style), name])
    var hasBody = false
    for row in document.children(of: position) {
      let isHead = row == position + 1
      if isHead {
        writer.open("thead")
      } else if !hasBody {
        writer.open("tbody")
        hasBody = true
      }
      write(row: row, isHead: isHead, ends)
      if isHead { writer.close("thead") }
    }
    if hasBody { writer.close("tbody") }
    writer.close("table")
    writer.close("div")
  }

  /// The columns whose alignment the class of the table says, which weighs less than a class on each of their cells.
  private func endColumns(of position: Int) -> [Int] {
    // Its head is a table's first row.
    document.children(of: position + 1).enumerated().compactMap { column, cell in
      document.nodes[cell].kind == .cell(.right) && (1...3).contains(column) ? column : nil
    }
  }

  private mutating func write(row position: Int, isHead: Bool, _ ends: [Int]) {
    writer.open("tr")
    for (column, cell) in document.children(of: position).enumerated() {
      guard case .cell(let alignment) = document.nodes[cell].kind else { continue }
      let style = ends.contains(column) ? nil : alignment.className
      element(isHead ? "th" : "td", [style.map { .class($0) }], cell)
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
