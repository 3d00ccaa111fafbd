/// A table as spreadsheet programs save it (RFC 4180): quoted fields may contain separators, line breaks and doubled quotes.
///
/// The separator is the comma, or another one that the first line shows: programs in some languages write semicolons or tabs.
package struct CSVTable {
  package struct Cell {
    package var text: String
    package var place: SourcePlace
    /// Behind its last character, quotation marks included.
    package var endLine: Int
    package var endColumn: Int
  }

  /// Rows without any text are left out.
  package private(set) var rows: [[Cell]] = []
  package let separator: Unicode.Scalar

  /// - Parameter text: with `\n` at line ends.
  package init(_ text: String, path: String, _ collector: DiagnosticCollector) {
    separator = Self.separator(of: text)
    var scanner = Scanner(text: text, path: path, separator: separator)
    while let row = scanner.nextRow(collector) {
      if row.contains(where: { !$0.text.isEmpty }) { rows.append(row) }
    }
  }

  private static func separator(of text: String) -> Unicode.Scalar {
    let head = text.unicodeScalars.prefix { $0 != "\n" }
    return [",", ";", "\t"].max { left, right in
      head.count { $0 == left } < head.count { $0 == right }
    } ?? ","
  }
}

extension CSVTable {
  private struct Scanner {
    let scalars: [Unicode.Scalar]
    let path: String
    let separator: Unicode.Scalar
    var position = 0
    var line = 1
    /// 1-based, in Unicode scalars.
    var column = 1

    init(text: String, path: String, separator: Unicode.Scalar) {
      scalars = Array(text.unicodeScalars)
      self.path = path
      self.separator = separator
    }

    var current: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

    mutating func advance() {
      if current == "\n" {
        line += 1
        column = 1
      } else {
        column += 1
      }
      position += 1
    }

    mutating func nextRow(_ collector: DiagnosticCollector) -> [Cell]? {
      guard current != nil else { return nil }
      var row: [Cell] = []
      while true {
        row.append(nextCell(collector))
        guard current == separator else { break }
        advance()
      }
      if current == "\n" { advance() }
      return row
    }

    private mutating func nextCell(_ collector: DiagnosticCollector) -> Cell {
      while current == " " { advance() }
      let place = SourcePlace(path: path, line: line, column: column)
      guard current == "\"" else {
        let text = plain()
        return Cell(
          text: text, place: place, endLine: line, endColumn: place.column + text.unicodeScalars.count)
      }
      let text = quoted(from: place, collector)
      let (endLine, endColumn) = (line, column)
      let rest = plain()
      if !rest.isEmpty {
        collector.error(
          .csvQuotation, "there is text after the closing quotation mark", at: place,
          hint: "a quotation mark inside a quoted field is written twice: \"\"")
      }
      return Cell(text: text, place: place, endLine: endLine, endColumn: endColumn)
    }

    private mutating func plain() -> String {
      var text = String.UnicodeScalarView()
      while let scalar = current, scalar != separator, scalar != "\n" {
        text.append(scalar)
        advance()
      }
      while text.last == " " { text.removeLast() }
      return String(text)
    }

    private mutating func quoted(from place: SourcePlace, _ collector: DiagnosticCollector) -> String {
      var text = String.UnicodeScalarView()
      advance()
      while let scalar = current {
        advance()
        guard scalar == "\"" else {
          text.append(scalar)
          continue
        }
        guard current == "\"" else { return String(text) }
        text.append(scalar)
        advance()
      }
      collector.error(
        .csvQuotation, "the quotation mark that opens here is never closed", at: place,
        hint: "close it, or remove it")
      return String(text)
    }
  }
}
