import Markup

/// Tables, which Markdown gives no captions.
extension HTMLWriter {
  mutating func write(_ table: Table) {
    // The heading above names the table, and the box that scrolls with the keyboard.
    let name = section.map { Attribute("aria-labelledby", $0) }
    writer.open(
      "div",
      [.class("scroll"), Attribute("tabindex", "0"), name.map { _ in Attribute("role", "group") }, name])
    writer.open("table", [name])
    writer.open("thead")
    write(row: table.head, of: table, isHead: true)
    writer.close("thead")
    if !table.rows.isEmpty {
      writer.open("tbody")
      for row in table.rows { write(row: row, of: table, isHead: false) }
      writer.close("tbody")
    }
    writer.close("table")
    writer.close("div")
  }

  private mutating func write(row: [[Inline]], of table: Table, isHead: Bool) {
    writer.open("tr")
    for (column, inlines) in row.enumerated() {
      let alignment = column < table.alignments.count ? table.alignments[column] : .none
      let scope = isHead ? Attribute("scope", "col") : nil
      element(isHead ? "th" : "td", [scope, alignment.className.map { .class($0) }], inlines)
    }
    writer.close("tr")
  }
}

extension Table.Alignment {
  /// A class and no `style`, which a strict security policy would drop.
  fileprivate var className: String? {
    switch self {
    case .right: "r"
    case .center: "c"
    case .left, .none: nil
    }
  }
}
