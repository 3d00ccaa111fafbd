import Editing
import Plan
import Reading
import Text

/// Changes cells of a table of figures at their places, and writes new rows as the others are written.
struct CSVEditor {
  let source: EditedLines
  let table: CSVTable

  /// A value for a column; nil if it is to be removed.
  typealias Value = (column: String, text: String?)

  private var head: [CSVTable.Cell] { table.rows.first ?? [] }

  private func written(_ text: String, like old: String = "") -> String {
    Self.written(text, like: old, separator: table.separator)
  }

  private static func written(_ text: String, like old: String = "", separator: Unicode.Scalar) -> String {
    let mustQuote = text.unicodeScalars.contains { $0 == separator || $0 == "\"" || $0 == "\n" }
    guard
      mustQuote || old.hasPrefix("\"") || text.first?.isWhitespace == true || text.last?.isWhitespace == true
    else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  /// The columns that values need and the file lacks, in the order of the sheet.
  private func newColumns(_ rows: [[Value]], order: [String]) -> [String] {
    let known = Set(head.map(\.text))
    let needed = Set(rows.joined().filter { $0.text != nil }.map(\.column))
    return order.filter { needed.contains($0) && !known.contains($0) }
  }

  /// - Parameters:
  ///   - changes: values by the cells of their rows.
  ///   - rows: new ones.
  ///   - order: of new columns.
  func edits(
    _ changes: [(row: [CSVTable.Cell], values: [Value])], adding rows: [[Value]] = [], order: [String]
  ) -> [TextEdit] {
    let added = newColumns(changes.map(\.values) + rows, order: order)
    let separator = String(table.separator)
    var edits: [TextEdit] = []
    let changed = Dictionary(
      changes.map { ($0.row[0].place, $0.values) }, uniquingKeysWith: { $0 + $1 })
    for (number, row) in table.rows.enumerated() {
      let values = changed[row[0].place] ?? []
      guard let last = row.last, !values.isEmpty || !added.isEmpty else { continue }
      var tail = Array(repeating: "", count: max(0, head.count - row.count))
      for (column, text) in values {
        guard let place = head.firstIndex(where: { $0.text == column }) else { continue }
        if row.indices.contains(place) {
          let cell = row[place]
          let old = source.slice(cell.place.line, cell.place.column, to: cell.endLine, cell.endColumn)
          edits.append(TextEdit(place: cell.place, old: old, new: text.map { written($0, like: old) } ?? ""))
        } else {
          tail[place - row.count] = text.map { written($0) } ?? ""
        }
      }
      let more = added.map { column in
        number == 0 ? column : values.first { $0.column == column }?.text.map { written($0) } ?? ""
      }
      // A short row stays short unless something is written after it.
      if added.isEmpty, tail.allSatisfy(\.isEmpty) { continue }
      edits.append(
        TextEdit(
          place: source.place(last.endLine, last.endColumn),
          new: (tail + more).map { separator + $0 }.joined()))
    }
    return edits + additions(rows, newColumns: added)
  }

  /// Adds rows after those of the same indicator, or at the end.
  private func additions(_ rows: [[Value]], newColumns: [String]) -> [TextEdit] {
    guard let last = table.rows.last?.last else { return [] }
    var lastLines: [String: Int] = [:]
    if let place = head.firstIndex(where: { $0.text == "indicator" }) {
      for row in table.rows where row.indices.contains(place) {
        lastLines[row[place].text] = row[row.count - 1].endLine
      }
    }
    var texts: [Int: [String]] = [:]
    for values in rows {
      let indicator = values.first { $0.column == "indicator" }?.text
      let text = (head.map(\.text) + newColumns)
        .map { column in values.first { $0.column == column }?.text.map { written($0) } ?? "" }
        .joined(separator: String(table.separator))
      texts[indicator.flatMap { lastLines[$0] } ?? last.endLine, default: []].append(text)
    }
    return texts.sortedByKey.map { line, texts in
      TextEdit(place: source.end(of: line), new: texts.map { "\n" + $0 }.joined())
    }
  }

  func removals(_ rows: [[CSVTable.Cell]]) -> [TextEdit] {
    source.cut(rows.compactMap { row in row.last.map { row[0].place.line...$0.endLine } })
  }

  /// A new file.
  static func file(_ rows: [[Value]], order: [String]) -> String {
    let columns = order.filter { column in
      ["indicator", "year", "value"].contains(column)
        || rows.contains { $0.contains { $0.column == column && $0.text != nil } }
    }
    let lines = rows.map { values in
      columns.map { column in
        values.first { $0.column == column }?.text.map { written($0, separator: ",") } ?? ""
      }
    }
    return ([columns] + lines).map { $0.joined(separator: ",") + "\n" }.joined()
  }
}
