import Text

/// Breaks a text into lines at build time, since browsers do not wrap text in a drawing.
package enum LineBreaking {
  /// Lines no wider than `width`, except for a line of a single character. What exceeds `limit` lines ends in an ellipsis.
  ///
  /// - Parameter words: the words of the text, which are kept whole where they fit; empty for a text that does not say.
  package static func lines(
    of text: String, words: [String] = [], size: Double, bold: Bool = false, width: Double, limit: Int = 3
  ) -> [String] {
    func room(_ line: String) -> Double { TextWidth.room(line, size: size, bold: bold) }
    // Most texts fit, and then there is nothing to find.
    guard room(text) > width || text.first == " " || text.last == " " else {
      return text.isEmpty ? [] : [text]
    }
    var lines: [String] = []
    var line = ""
    for piece in pieces(of: text, words) {
      if !line.isEmpty, room(trimmed(line + piece)) > width {
        lines.append(trimmed(line))
        line = ""
      }
      line += piece
      // A word wider than the whole line is cut where the line ends.
      while room(trimmed(line)) > width, line.count > 1 {
        let head = head(of: line, width: width, room)
        lines.append(head)
        line.removeFirst(head.count)
      }
    }
    if !trimmed(line).isEmpty { lines.append(trimmed(line)) }
    guard lines.count > limit else { return lines }
    let last = lines[limit - 1] + "…"
    let shortened = room(last) > width ? lines[limit - 1].dropLast() + "…" : last[...]
    return lines.prefix(limit - 1) + [String(shortened)]
  }

  /// The pieces between which a line may end: after a space or hyphen, and between Chinese characters, but not before a closing mark or
  /// after an opening one (Requirements for Chinese Text Layout, W3C, 3.1.3), and never inside a number or between it and the Chinese unit
  /// right behind it.
  private static func pieces(of text: String, _ words: [String]) -> [String] {
    var pieces: [String] = []
    var piece = ""
    let starts = Set(
      words.reduce(into: [0]) { starts, word in starts.append(starts[starts.count - 1] + word.count) })
    for (index, character) in text.enumerated() {
      if let last = piece.last, words.isEmpty || starts.contains(index),
        breaks(between: last, and: character),
        !isInQuantity(piece, character)
      {
        pieces.append(piece)
        piece = ""
      }
      piece.append(character)
    }
    return pieces + (piece.isEmpty ? [] : [piece])
  }

  private static func breaks(between last: Character, and next: Character) -> Bool {
    guard !closing.contains(next), !opening.contains(last), next != " " else { return false }
    return last == " " || last == "-" || last == "–" || isWide(last) || isWide(next)
  }

  /// Whether ending a line after `piece` would separate a figure from its unit: a Chinese scale word and unit have at most three
  /// characters, as in 1.6万亿元.
  private static func isInQuantity(_ piece: String, _ next: Character) -> Bool {
    guard isWide(next), next.isLetter, let digit = piece.lastIndex(where: \.isASCIIDigit) else {
      return false
    }
    let unit = piece[piece.index(after: digit)...]
    return unit.count < 3 && unit.allSatisfy { isWide($0) && $0.isLetter }
  }

  private static let closing: Set<Character> = [
    "，", "。", "、", "；", "：", "！", "？", "）", "”", "’", "》", "〉", "】", "」", "』", "％", "%", ",", ".", ")", "]",
    ":", ";",
  ]
  private static let opening: Set<Character> = ["（", "“", "‘", "《", "〈", "【", "「", "『", "(", "["]

  private static func isWide(_ character: Character) -> Bool {
    character.unicodeScalars.first.map(EastAsianWidth.isWide) ?? false
  }

  private static func trimmed(_ line: String) -> String {
    let start = line.drop { $0 == " " }
    guard let end = start.utf8.lastIndex(where: { $0 != UInt8(ascii: " ") }) else { return "" }
    return String(start[...end])
  }

  private static func head(of line: String, width: Double, _ room: (String) -> Double) -> String {
    var head = String(line.prefix(1))
    for character in line.dropFirst() {
      guard room(head + String(character)) <= width else { break }
      head.append(character)
    }
    return head
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
