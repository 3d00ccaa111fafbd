import Markup

/// A column of a table on a page: its heading and how a row fills its cell.
struct TableColumn<Row> {
  let heading: Fragment
  /// Whether it contains numbers, which are aligned at the end so that they can be compared.
  let isNumeric: Bool
  /// Whether its cells contain only text.
  private(set) var isText = false
  let write: (_ row: Row, _ writer: inout MarkupWriter) -> Void

  init(
    _ heading: Fragment, isNumeric: Bool = false, _ write: @escaping (_ row: Row, inout MarkupWriter) -> Void
  ) {
    self.heading = heading
    self.isNumeric = isNumeric
    self.write = write
  }

  init(
    _ heading: String, isNumeric: Bool = false, _ write: @escaping (_ row: Row, inout MarkupWriter) -> Void
  ) {
    self.init(Fragment(text: heading), isNumeric: isNumeric, write)
  }

  /// A column of plain text.
  static func text(_ heading: String, isNumeric: Bool = false, _ text: @escaping (_ row: Row) -> String)
    -> TableColumn
  {
    var column = TableColumn(heading, isNumeric: isNumeric) { row, writer in writer.text(text(row)) }
    column.isText = true
    return column
  }
}

/// A table on a page. The first column names the rows.
///
/// The class of the table says which columns contain numbers, since a class on each of their cells would weigh more than the figures: `r3`
/// is the third.
struct PageTable<Row> {
  var style = ""
  var id: String?
  let caption: Fragment
  /// Becomes blocks on a phone, where every cell has its heading beside it.
  var isStacked = false
  let columns: [TableColumn<Row>]
  /// The class of a row, if it has one.
  var rowStyle: (_ row: Row) -> String? = { _ in nil }

  func write(_ rows: [Row], to writer: inout MarkupWriter) {
    writer.element("table", [classes.isEmpty ? nil : .class(classes), id.map(Attribute.id)]) { writer in
      writer.element("caption") { $0.append(caption) }
      writer.element("thead") { writer in
        writer.element("tr") { writer in
          for column in columns {
            writer.element("th", [Attribute("scope", "col")]) { $0.append(column.heading) }
          }
        }
      }
      let headings = isStacked ? columns.map(\.heading.plainText) : []
      writer.element("tbody") { writer in
        for row in rows { write(row, headings, to: &writer) }
      }
    }
  }

  private func write(_ row: Row, _ headings: [String], to writer: inout MarkupWriter) {
    writer.element("tr", [rowStyle(row).map(Attribute.class)]) { writer in
      for (number, column) in columns.enumerated() {
        if number == 0 {
          writer.element("th") { column.write(row, &$0) }
        } else if isStacked {
          writer.element("td", [Attribute("data-th", headings[number])]) { writer in
            // In blocks, the heading and one box are side by side.
            if column.isText { return column.write(row, &writer) }
            writer.element("span", [.class("v")]) { column.write(row, &$0) }
          }
        } else {
          writer.element("td") { column.write(row, &$0) }
        }
      }
    }
  }

  private var classes: String {
    let numbers = columns.indices.filter { columns[$0].isNumeric }.map { "r\($0 + 1)" }
    return (["stacks"].filter { _ in isStacked } + [style].filter { !$0.isEmpty } + numbers)
      .joined(separator: " ")
  }
}

extension Fragment {
  /// Its text without tags.
  fileprivate var plainText: String {
    var text = ""
    MarkupReader.reading(bytes) { reader in
      for case .text(let piece) in reader { text += MarkupReader.unescaped(piece) }
    }
    return text
  }
}
