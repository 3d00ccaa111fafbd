import Foundation

/// How the text of a value stands in a cell.
enum SheetText {
  /// Without white space around it and with plain line ends: what else differs is due to programs, not to people.
  static func normal(_ text: String) -> String {
    if isNormalASCII(text) { return text }
    let plain = text.utf8.contains(UInt8(ascii: "\r")) ? text.replacing(/\r\n?/, with: "\n") : text
    guard let first = plain.unicodeScalars.first, let last = plain.unicodeScalars.last,
      first.properties.isWhitespace || last.properties.isWhitespace
    else { return plain }
    return plain.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Most cells have a word or a figure, of which this is seen without a look into Unicode's tables.
  private static func isNormalASCII(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last else { return true }
    let visible = UInt8(ascii: "!")...UInt8(ascii: "~")
    return visible.contains(first) && visible.contains(last) && !text.utf8.contains(UInt8(ascii: "\r"))
  }

  /// The items of a list in one cell: with semicolons between them or, if one of them has a semicolon, each on a line of its own.
  static func joined(_ items: [String]) -> String {
    let items = items.map(normal)
    let hasMark = items.contains { $0.contains(where: isMark) }
    return items.joined(separator: hasMark ? "\n" : "; ")
  }

  /// The items of a list that ``joined(_:)`` wrote or a person did, who may use full-width semicolons and lines.
  static func items(_ text: String) -> [String] {
    let hasLines = text.contains("\n")
    return text.split { hasLines ? $0 == "\n" : isMark($0) }.map { normal(String($0)) }.filter { !$0.isEmpty }
  }

  private static func isMark(_ character: Character) -> Bool { character == ";" || character == "；" }
}
