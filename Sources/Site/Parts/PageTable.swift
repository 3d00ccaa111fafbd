import Markup

/// A table on a page: its caption and the head of its columns, the first of which names the rows.
///
/// The class of the table says which columns contain numbers, since a class on each of their cells would weigh more than the figures: `r3`
/// is the third.
struct PageTable {
  /// The head of a column.
  struct Column {
    let heading: String
    /// Whether it contains numbers, which are aligned at the end so that they can be compared.
    let isNumeric: Bool
    /// Marks the words of other languages in the heading; nil where there are none.
    let edition: Edition?

    init(_ heading: String, isNumeric: Bool = false, markedIn edition: Edition? = nil) {
      self.heading = heading
      self.isNumeric = isNumeric
      self.edition = edition
    }
  }

  var style = ""
  var id: String?
  let caption: Fragment
  /// Becomes blocks on a phone, where every cell has its heading beside it.
  var isStacked = false
  let columns: [Column]

  /// - Parameter fill: writes the rows, each with a cell for every column.
  func write(to writer: inout MarkupWriter, rows fill: (inout TableRows) -> Void) {
    writer.open("table") { tag in
      let classes = classes
      if !classes.isEmpty { tag.attribute("class", classes) }
      if let id { tag.attribute("id", id) }
    }
    writer.element("caption") { $0.append(caption) }
    writer.verbatim("<thead><tr>")
    for column in columns {
      writer.verbatim("<th scope=\"col\">")
      if let edition = column.edition {
        edition.write(column.heading, to: &writer)
      } else {
        writer.text(column.heading)
      }
      writer.close("th")
    }
    writer.verbatim("</tr></thead><tbody>")
    TableRows.write(to: &writer, headings: isStacked ? columns.map(\.heading) : nil, fill)
    writer.verbatim("</tbody></table>")
  }

  private var classes: String {
    var classes = isStacked ? ["stacks"] : []
    if !style.isEmpty { classes.append(style) }
    for (number, column) in columns.enumerated() where column.isNumeric { classes.append("r\(number + 1)") }
    return classes.joined(separator: " ")
  }
}

/// Writes the rows of a table, cell by cell.
struct TableRows {
  private var writer: MarkupWriter
  /// What stands beside the cells where a row is a block; nil for a table whose rows never are.
  private let headings: [String]?
  /// The number of the next cell in its row.
  private var number = 0

  private init(_ writer: MarkupWriter, headings: [String]?) {
    self.writer = writer
    self.headings = headings
  }

  fileprivate static func write(
    to writer: inout MarkupWriter, headings: [String]?, _ fill: (inout TableRows) -> Void
  ) {
    var rows = TableRows(writer, headings: headings)
    // What was written has one owner, or it would be copied as it grows.
    writer = MarkupWriter()
    fill(&rows)
    writer = rows.writer
  }

  /// - Parameter style: the class of the row.
  mutating func row(_ style: StaticString? = nil, _ cells: (inout TableRows) -> Void) {
    writer.open("tr") { tag in
      if let style { tag.attribute("class") { $0.verbatim(style) } }
    }
    number = 0
    cells(&self)
    writer.close("tr")
  }

  /// A cell of plain text.
  mutating func cell(_ text: String) {
    let name = open()
    writer.text(text)
    writer.close(name)
    number += 1
  }

  mutating func cell(_ content: (inout MarkupWriter) -> Void) {
    let name = open()
    // In blocks, the heading and one box are side by side.
    let isBoxed = number > 0 && headings != nil
    if isBoxed { writer.verbatim("<span class=\"v\">") }
    content(&writer)
    if isBoxed { writer.close("span") }
    writer.close(name)
    number += 1
  }

  /// Opens the next cell, and tells the name of its element.
  private mutating func open() -> StaticString {
    guard number > 0 else {
      writer.open("th")
      return "th"
    }
    if let headings {
      writer.open("td") { $0.attribute("data-th", headings[number]) }
    } else {
      writer.open("td")
    }
    return "td"
  }
}
