/// A text with names in braces, which are replaced by values: `{from}–{to}` with `["from": "20", "to": "30"]` is `20–30`.
///
/// It is split once; filling it copies the pieces and does not search.
package struct Pattern: Sendable, Hashable, ExpressibleByStringLiteral {
  /// Text and the name that follows it.
  private struct Piece: Sendable, Hashable {
    let words: String
    let name: String
  }

  private let pieces: [Piece]
  /// The text after the last name.
  private let end: String

  package init(_ text: String) {
    // Braces are ASCII, so bytes can be compared; what lies between them stays as it is.
    let bytes = text.utf8
    var pieces: [Piece] = []
    var start = text.startIndex
    while let open = bytes[start...].firstIndex(of: UInt8(ascii: "{")),
      let close = bytes[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      let name = text[text.index(after: open)..<close]
      pieces.append(Piece(words: String(text[start..<open]), name: String(name)))
      start = text.index(after: close)
    }
    self.pieces = pieces
    end = String(text[start...])
  }

  package init(stringLiteral text: String) {
    self.init(text)
  }

  /// A name without a value stays as it is, so that a slip in a strings file is noticed.
  package func filled(_ values: PatternValues) -> String {
    filled { values[$0] }
  }

  /// The same with one value, which needs no list.
  func filled(_ name: String, _ value: String) -> String {
    filled { $0 == name ? value : nil }
  }

  private func filled(_ value: (_ name: String) -> String?) -> String {
    guard !pieces.isEmpty else { return end }
    var result = ""
    for piece in pieces {
      result += piece.words
      if let value = value(piece.name) { result += value } else { result += "{\(piece.name)}" }
    }
    result += end
    return result
  }
}

/// The values for the names of a pattern: so few that going through them is faster than hashing.
package struct PatternValues: Sendable, ExpressibleByDictionaryLiteral {
  private var entries: [(String, String)]

  package init(dictionaryLiteral entries: (String, String)...) {
    self.entries = entries
  }

  subscript(name: String) -> String? {
    for (other, value) in entries where other == name { return value }
    return nil
  }

  /// The same with one more value.
  package func adding(_ name: String, _ value: String) -> PatternValues {
    var values = self
    values.entries.append((name, value))
    return values
  }
}
