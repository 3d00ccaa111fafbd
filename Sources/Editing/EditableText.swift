import Reading

/// The text of a file as it is, including its byte order mark and its line ends, which edits keep.
package struct EditableText {
  private let hasByteOrderMark: Bool
  private var text: String
  private let lineEnd: String

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// - Returns: nil if the bytes are not UTF-8.
  package init?(_ bytes: [UInt8]) {
    hasByteOrderMark = bytes.starts(with: Self.byteOrderMark)
    guard let text = String(validating: hasByteOrderMark ? bytes[3...] : bytes[...], as: UTF8.self) else {
      return nil
    }
    self.text = text
    let firstEnd = text.unicodeScalars.firstIndex { $0 == "\n" || $0 == "\r" }
    lineEnd =
      firstEnd.map { end in
        let rest = text.unicodeScalars[end...]
        return rest.starts(with: "\r\n".unicodeScalars) ? "\r\n" : String(rest.prefix(1))
      } ?? "\n"
  }

  package var bytes: [UInt8] { (hasByteOrderMark ? Self.byteOrderMark : []) + Array(text.utf8) }

  /// The lines without their ends.
  package var lines: [Substring] {
    (text.utf8.contains(UInt8(ascii: "\r")) ? text.replacing("\r\n", with: "\n") : text).unicodeScalars
      .split(omittingEmptySubsequences: false, whereSeparator: Self.isBreak).map(Substring.init)
  }

  /// Where to insert another entry after the last one of a YAML list.
  ///
  /// - Parameters:
  ///   - path: of the file, for the place.
  ///   - entry: its lines, indented by two spaces under a key and not at all otherwise.
  ///   - key: that of the list, at the left edge of the file; nil if the file itself is the list.
  /// - Returns: nil if there is no such list with its entries on lines of their own.
  func addition(of entry: String, toListOf key: String?, path: String) -> TextEdit? {
    let lines = lines
    var start = lines.startIndex
    if let key {
      guard
        let head = lines.firstIndex(where: {
          $0.wholeMatch(of: #/[\w-]+:\s*(#.*)?/#)?.0.hasPrefix(key + ":") == true
        })
      else { return nil }
      start = head + 1
    }
    func isBlank(_ line: Substring) -> Bool { line.allSatisfy(\.isWhitespace) }
    func isEntry(_ line: Substring) -> Bool { !isBlank(line) && !line.drop { $0 == " " }.hasPrefix("#") }
    let end =
      lines[start...].firstIndex { isEntry($0) && !$0.hasPrefix(" ") && !$0.hasPrefix("-") } ?? lines.endIndex
    guard let first = lines[start..<end].first(where: isEntry),
      first.drop(while: { $0 == " " }).hasPrefix("- "),
      let last = lines[start..<end].lastIndex(where: isEntry)
    else { return nil }
    let indentation = first.prefix { $0 == " " }
    let added = entry.split(separator: "\n").map { indentation + $0.dropFirst(key == nil ? 0 : 2) }
    // With as much space as there is between the entries.
    let isSpaced = lines[start..<last].contains(where: isBlank)
    return TextEdit(
      place: SourcePlace(path: path, line: last + 1, column: lines[last].unicodeScalars.count + 1),
      new: (isSpaced ? "\n\n" : "\n") + added.joined(separator: "\n"))
  }

  /// Makes all edits, whose places are those before the first of them; of those at one place, the first comes first.
  ///
  /// - Throws: `ContentEditFailure` if the text is not what an edit replaces, or if two replace the same; nothing is changed then.
  package mutating func apply(_ edits: [TextEdit]) throws {
    let scalars = text.unicodeScalars
    let starts = lineStarts()
    let ordered = edits.enumerated().sorted {
      ($0.element.place, $0.offset) < ($1.element.place, $1.offset)
    }
    var edited = ""
    var position = scalars.startIndex
    for edit in ordered.map(\.element) {
      guard let start = index(of: edit.place, starts), start >= position,
        case let old = edit.old.replacing("\n", with: lineEnd).unicodeScalars,
        scalars[start...].starts(with: old)
      else { throw ContentEditFailure.unexpectedText(edit) }
      edited += text[position..<start]
      edited += edit.new.replacing("\n", with: lineEnd)
      position = scalars.index(start, offsetBy: old.count)
    }
    edited += text[position...]
    text = edited
  }

  private func index(of place: SourcePlace, _ starts: [String.Index]) -> String.Index? {
    guard place.line <= starts.count else { return nil }
    let scalars = text.unicodeScalars
    return scalars.index(starts[place.line - 1], offsetBy: place.column - 1, limitedBy: scalars.endIndex)
  }

  /// Where each line begins; lines end where YAML says they do.
  private func lineStarts() -> [String.Index] {
    let scalars = text.unicodeScalars
    var starts = [scalars.startIndex]
    var index = scalars.startIndex
    while let end = scalars[index...].firstIndex(where: Self.isBreak) {
      let isPair = scalars[end...].starts(with: "\r\n".unicodeScalars)
      index = scalars.index(end, offsetBy: isPair ? 2 : 1)
      starts.append(index)
    }
    return starts
  }

  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }
}
