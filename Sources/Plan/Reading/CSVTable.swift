/// A table as spreadsheet programs save it (RFC 4180): quoted fields may contain separators, line breaks and doubled quotes.
///
/// The separator is the comma, or another one that the first line shows: programs in some languages write semicolons or tabs.
package struct CSVTable {
  package struct Cell {
    package var text: String
    package var place: SourcePlace
    /// Just after its last character, quotation marks included.
    package var endLine: Int
    package var endColumn: Int
  }

  /// Rows without any text are left out.
  package private(set) var rows: [[Cell]] = []
  package let separator: Unicode.Scalar

  /// - Parameter text: with `\n` at line ends.
  /// - Returns: nil for a table with too many fields or too long a text in one, which is a mistake.
  package init?(_ text: String, path: String, _ collector: DiagnosticCollector) {
    separator = Self.separator(of: text)
    var scanner = Scanner(text: text, path: path, separator: separator)
    do throws(Excess) {
      while let row = try scanner.nextRow(collector) {
        guard row.contains(where: { !$0.text.isEmpty }) else { continue }
        scanner.fieldCount += row.count
        rows.append(row)
      }
    } catch {
      collector.error(.largeTable, error.message, at: error.place, hint: error.hint)
      collector.leaveOut(file: path)
      return nil
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
  /// What is beyond ``ContentLimit``.
  private struct Excess: Error {
    let message: String
    let hint: String
    let place: SourcePlace

    static func fields(at place: SourcePlace) -> Excess {
      Excess(
        message: "the table has more than \(ContentLimit.fields) fields",
        hint: "divide it among several files of this folder, or leave figures out that no reader asks for",
        place: place)
    }

    static func text(at place: SourcePlace) -> Excess {
      Excess(
        message: "the text in this field has more than \(ContentLimit.text >> 20) MiB",
        hint: "close a quotation mark that is still open, or shorten the text", place: place)
    }
  }

  private struct Scanner {
    let scalars: String.UnicodeScalarView
    let path: String
    let separator: Unicode.Scalar
    /// Of the rows so far.
    var fieldCount = 0
    var position: String.Index
    var line = 1
    /// 1-based, in Unicode scalars.
    var column = 1

    init(text: String, path: String, separator: Unicode.Scalar) {
      scalars = text.unicodeScalars
      position = scalars.startIndex
      self.path = path
      self.separator = separator
    }

    var current: Unicode.Scalar? { position < scalars.endIndex ? scalars[position] : nil }

    /// Whether the last row ends nowhere.
    var isCutShort = false

    mutating func advance() {
      if current == "\n" {
        line += 1
        column = 1
      } else {
        column += 1
      }
      scalars.formIndex(after: &position)
    }

    mutating func nextRow(_ collector: DiagnosticCollector) throws(Excess) -> [Cell]? {
      guard current != nil else { return nil }
      var row: [Cell] = []
      while true {
        row.append(try nextCell(collector))
        guard fieldCount + row.count <= ContentLimit.fields else {
          throw .fields(at: row[row.count - 1].place)
        }
        guard current == separator else { break }
        advance()
      }
      if current == "\n" { advance() }
      return isCutShort ? nil : row
    }

    private mutating func nextCell(_ collector: DiagnosticCollector) throws(Excess) -> Cell {
      skipBlanks()
      let place = SourcePlace(path: path, line: line, column: column)
      guard current == "\"" else {
        let text = plain()
        guard text.utf8.count <= ContentLimit.text else { throw .text(at: place) }
        return Cell(
          text: text, place: place, endLine: line, endColumn: place.column + text.unicodeScalars.count)
      }
      let text = quoted(from: place, collector)
      guard text.utf8.count <= ContentLimit.text else { throw .text(at: place) }
      let (endLine, endColumn) = (line, column)
      skipBlanks()
      let rest = SourcePlace(path: path, line: line, column: column)
      if !plain().isEmpty {
        collector.error(
          .csvQuotation, "there is text after the closing quotation mark", at: rest,
          hint: "put it before that mark; a mark that belongs to the text is written twice: \"\"")
      }
      return Cell(text: text, place: place, endLine: endLine, endColumn: endColumn)
    }

    private mutating func plain() -> String {
      var text = String.UnicodeScalarView()
      while let scalar = current, scalar != separator, scalar != "\n" {
        text.append(scalar)
        advance()
      }
      while text.last?.isBlank == true { text.removeLast() }
      return String(text)
    }

    /// No-break spaces too, which nobody sees: tables of web pages are full of them.
    private mutating func skipBlanks() {
      while let scalar = current, scalar != separator, scalar.isBlank { advance() }
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
      // All that follows is in this cell.
      collector.leaveOut(file: path)
      isCutShort = true
      return String(text)
    }
  }
}

extension Unicode.Scalar {
  /// A space of any kind within a line. Most text is ASCII, for which the look into Unicode's tables is saved.
  fileprivate var isBlank: Bool { self == " " || self == "\t" || !isASCII && properties.isWhitespace }
}
