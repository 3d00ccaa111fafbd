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
        hint: "divide it among several files of this folder, leave figures out that no reader asks for"
          + ContentLimit.remedy(),
        place: place)
    }

    static func text(at place: SourcePlace) -> Excess {
      Excess(
        message: "the text in this field has more than \(ContentLimit.text >> 20) MiB",
        hint: "close a quotation mark that is still open, or shorten the text", place: place)
    }
  }

  /// Goes through the bytes of a table: of hundreds of thousands of fields, most are a few letters of ASCII.
  private struct Scanner {
    let bytes: [UInt8]
    let path: String
    let separator: UInt8
    /// Of the rows so far.
    var fieldCount = 0
    var position = 0
    var line = 1
    /// 1-based, in Unicode scalars.
    var column = 1
    /// Whether the last row ends nowhere.
    var isCutShort = false
    /// How many fields the last row has, as the next one is likely to have.
    private var width = 0

    private static let lineEnd = UInt8(ascii: "\n")
    private static let quotationMark = UInt8(ascii: "\"")

    init(text: String, path: String, separator: Unicode.Scalar) {
      bytes = Array(text.utf8)
      self.path = path
      self.separator = UInt8(ascii: separator)
    }

    private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func advance() {
      if bytes[position] == Self.lineEnd {
        line += 1
        column = 1
      } else if !UTF8.isContinuation(bytes[position]) {
        column += 1
      }
      position += 1
    }

    mutating func nextRow(_ collector: DiagnosticCollector) throws(Excess) -> [Cell]? {
      guard current != nil else { return nil }
      var row: [Cell] = []
      row.reserveCapacity(width)
      while true {
        row.append(try nextCell(collector))
        guard fieldCount + row.count <= ContentLimit.fields else {
          throw .fields(at: row[row.count - 1].place)
        }
        guard current == separator else { break }
        advance()
      }
      if current == Self.lineEnd { advance() }
      width = row.count
      return isCutShort ? nil : row
    }

    private mutating func nextCell(_ collector: DiagnosticCollector) throws(Excess) -> Cell {
      skipBlanks()
      let place = SourcePlace(path: path, line: line, column: column)
      guard current == Self.quotationMark else {
        let (text, endColumn) = plain()
        guard text.utf8.count <= ContentLimit.text else { throw .text(at: place) }
        return Cell(text: text, place: place, endLine: line, endColumn: endColumn)
      }
      let text = quoted(from: place, collector)
      guard text.utf8.count <= ContentLimit.text else { throw .text(at: place) }
      let (endLine, endColumn) = (line, column)
      skipBlanks()
      let rest = SourcePlace(path: path, line: line, column: column)
      if !plain().text.isEmpty {
        collector.error(
          .csvQuotation, "there is text after the closing quotation mark", at: rest,
          hint: "put it before that mark; a mark that belongs to the text is written twice: \"\"")
      }
      return Cell(text: text, place: place, endLine: endLine, endColumn: endColumn)
    }

    /// What stands before the next separator or line end, without blanks after it, and the column after its last character.
    private mutating func plain() -> (text: String, endColumn: Int) {
      let start = position
      var (end, endColumn) = (position, column)
      while let byte = current, byte != separator, byte != Self.lineEnd {
        let blank = lengthOfBlank
        for _ in 0..<max(1, blank) { advance() }
        if blank == 0 { (end, endColumn) = (position, column) }
      }
      return (String(decoding: bytes[start..<end], as: UTF8.self), endColumn)
    }

    private mutating func skipBlanks() {
      while let byte = current, byte != separator, case let length = lengthOfBlank, length > 0 {
        for _ in 0..<length { advance() }
      }
    }

    /// How many bytes the space here has, of any kind within a line; 0 if there is none. No-break spaces are spaces too, which nobody sees:
    /// tables of web pages are full of them.
    private var lengthOfBlank: Int {
      let byte = bytes[position]
      if byte < 0x80 { return byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") ? 1 : 0 }
      // No space has four bytes.
      let length = byte < 0xC0 ? 0 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 0
      guard length > 0, position + length <= bytes.count else { return 0 }
      var value = UInt32(byte & (length == 2 ? 0x1F : 0x0F))
      for next in bytes[position + 1..<position + length] { value = value << 6 | UInt32(next & 0x3F) }
      return Unicode.Scalar(value)?.properties.isWhitespace == true ? length : 0
    }

    private mutating func quoted(from place: SourcePlace, _ collector: DiagnosticCollector) -> String {
      var text: [UInt8] = []
      advance()
      while let byte = current {
        advance()
        guard byte == Self.quotationMark else {
          text.append(byte)
          continue
        }
        guard current == Self.quotationMark else { return String(decoding: text, as: UTF8.self) }
        text.append(byte)
        advance()
      }
      collector.error(
        .csvQuotation, "the quotation mark that opens here is never closed", at: place,
        hint: "close it, or remove it")
      // All that follows is in this cell.
      collector.leaveOut(file: path)
      isCutShort = true
      return String(decoding: text, as: UTF8.self)
    }
  }
}
