import Markup

/// Writes a table for spreadsheet programs: UTF-8 with a byte order mark, so that they show Chinese correctly, and CRLF as RFC 4180
/// requires.
///
/// A text that such a program would run as a formula gets a leading apostrophe, which keeps it a text.
struct CSVWriter {
  /// The byte order mark at first.
  private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Writes the head or a row; a field that contains a comma, a quote or a line break is quoted.
  mutating func record(_ fields: [JSONValue]) {
    for (number, field) in fields.enumerated() {
      if number > 0 { bytes.append(UInt8(ascii: ",")) }
      if case .text(let text) = field, Self.isFormula(text) {
        append("'" + text)
      } else {
        append(field.plain)
      }
    }
    bytes.append(contentsOf: "\r\n".utf8)
  }

  /// Whether a spreadsheet program may take a text for a formula: because of its first character, or of the first one after spaces that the
  /// program removes.
  private static func isFormula(_ text: String) -> Bool {
    switch text.utf8.first(where: { $0 != UInt8(ascii: " ") }).map(Unicode.Scalar.init) {
    case "=", "+", "-", "@", "\t", "\r", "\n": true
    default: false
    }
  }

  private mutating func append(_ field: String) {
    let needsQuotes = field.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 < 0x20 }
    guard needsQuotes else { return bytes.append(contentsOf: field.utf8) }
    bytes.append(UInt8(ascii: "\""))
    for byte in field.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
